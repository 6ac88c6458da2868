import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RELATIONS } from '../../src/catalogue/relations.ts';
import { formatDocument } from '../../src/document/format-document.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import type { TenantDocument } from '../../src/document/tenant-document.ts';
import { execute } from '../../src/engine/decide.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { rowsOf } from '../../src/engine/table.ts';
import { anonymise, type AnonymiseOptions } from '../../src/transfer/anonymise.ts';
import { arbitraryDocument, guid } from '../support/arbitrary-document.ts';

const SEED = { seed: 20240301, numRuns: 100 };
const KEPT: AnonymiseOptions = { salt: 'a salt', ids: 'kept' };
const REPLACED: AnonymiseOptions = { salt: 'a salt', ids: 'replaced' };

const user = (
  number: number,
  more: Partial<TenantDocument['users'][number]>,
): TenantDocument['users'][number] => ({
  id: guid('user', number),
  displayName: 'Quentin Zabriskie',
  userPrincipalName: `quentin.zabriskie${number}@wunderwerk.com`,
  usageLocation: 'US',
  proxyAddresses: [],
  department: null,
  jobTitle: null,
  accountEnabled: true,
  licenseAssignmentStates: [],
  ...more,
});

const group = (
  rule: string | null,
  more: Partial<TenantDocument['groups'][number]> = {},
): TenantDocument['groups'][number] => ({
  id: guid('group', 0),
  displayName: 'Vexillology Wunderwerk',
  description: 'Everyone in Vexillology',
  securityEnabled: true,
  mailEnabled: false,
  mailNickname: 'vexillology',
  groupTypes: rule === null ? [] : ['DynamicMembership'],
  membershipRule: rule,
  assignedLicenses: [],
  members: [],
  ...more,
});

const documentOf = (more: Partial<TenantDocument>): TenantDocument => ({
  version: 1,
  name: 'Wunderwerk',
  serviceVersion: 'current',
  organization: {
    id: guid('organization', 1),
    displayName: 'Wunderwerk GmbH',
    countryLetterCode: 'DE',
    verifiedDomains: [{ name: 'wunderwerk.onmicrosoft.com', isDefault: true }],
  },
  subscribedSkus: [],
  users: [],
  groups: [],
  queue: [],
  auditLog: [],
  ...more,
});

const PERSON = user(0, {
  givenName: 'Quentin',
  surname: 'Zabriskie',
  mail: 'Quentin.Zabriskie@wunderwerk.com',
  mailNickname: 'qzabriskie',
  mobilePhone: '+49 170 5550123',
  employeeId: 'WX-90417',
  city: 'Blankenese',
  department: 'Vexillology',
  jobTitle: 'Chief Vexillologist',
  employeeHireDate: '2023-07-19T00:00:00Z',
  proxyAddresses: ['SMTP:Quentin.Zabriskie@wunderwerk.com', 'smtp:qz@wunderwerk.onmicrosoft.com'],
});

const LOG = [
  {
    id: 'entry',
    activityDisplayName: 'Update user',
    initiatedBy: {
      user: {
        displayName: 'Yolanda Quux',
        userPrincipalName: 'yolanda@wunderwerk.com',
        ipAddress: '8.8.4.4',
      },
      app: null,
    },
    targetResources: [
      {
        displayName: 'Quentin Zabriskie',
        userPrincipalName: 'quentin.zabriskie0@wunderwerk.com',
        modifiedProperties: [
          { displayName: 'Department', oldValue: '["Falconry"]', newValue: '["Vexillology"]' },
        ],
      },
    ],
  },
];

/** Every word by which somebody could be found. */
const TRACES =
  /quentin|zabriskie|wunderwerk|vexillol|blankenese|yolanda|quux|falconry|chief|5550123|90417|8\.8\.4\.4|everyone/i;

test.for([KEPT, REPLACED])(
  'nothing that names somebody survives, in no part of the document: ids $ids',
  (options) => {
    const rules = [
      'user.department -eq "Vexillology"',
      'user.userPrincipalName -endsWith "@wunderwerk.com" -or user.employeeId -in ["WX-90417", "Blankenese"]',
      'user.proxyAddresses -any (_ -contains "wunderwerk") -and user.displayName -match "^Quentin.*\\d+$"',
    ];
    for (const rule of rules) {
      const written = anonymise(
        documentOf({ users: [PERSON], groups: [group(rule)], auditLog: LOG }),
        options,
      );

      expect(JSON.stringify(written)).not.toMatch(TRACES);
      expect(parseDocument(written, RELATIONS)).toMatchObject({ ok: true });
    }
  },
);

/** Words of letters that no pseudonym has: where one is found, it survived. */
const mark = fc.stringMatching(/^[cjqwxyzéø中]{4,9}$/u);

test('no word of anybody survives anywhere, whatever it is and wherever it stands', () => {
  const texts = fc
    .tuple(mark, mark, mark, mark, mark, mark)
    .map((words) => words.map((word) => word.normalize('NFC')));
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom(KEPT, REPLACED),
      ([a = '', b = '', c = '', d = '', e = '', f = ''], options) => {
        const document = documentOf({
          name: a,
          description: `${b} ${c}`,
          users: [
            user(0, {
              displayName: `${a} ${b}-${c}`,
              userPrincipalName: `${a}.${b}@${c}.com`,
              proxyAddresses: [`SMTP:${d}@${e}.org`, `x500:/o=${f}`],
              otherMails: [`${e}@${f}.de`],
              department: `${d}/${e}`,
              jobTitle: f,
              city: a,
              companyName: b,
              givenName: c,
              mailNickname: d,
              officeLocation: e,
              state: f,
              streetAddress: `${a} 7`,
              surname: b,
            }),
          ],
          groups: [
            group(`user.department -contains "${d}" -or user.mail -match "^${e}"`, {
              displayName: f,
              description: a,
              mailNickname: b,
            }),
          ],
          auditLog: [
            {
              ...LOG[0],
              targetResources: [
                {
                  displayName: c,
                  userPrincipalName: `${d}@${e}.com`,
                  modifiedProperties: [
                    { displayName: 'JobTitle', oldValue: `["${f}"]`, newValue: '[]' },
                    {
                      displayName: 'MembershipRule',
                      oldValue: null,
                      newValue: JSON.stringify([`user.city -eq "${a}"`]),
                    },
                    { displayName: 'Group.DisplayName', oldValue: null, newValue: `"${b}"` },
                  ],
                },
              ],
              resultReason: `Somebody at ${a}@${b}.com`,
              additionalDetails: [{ key: 'Note', value: c }],
              anything: { else: [d, { deep: e }] },
            },
          ],
        });
        const text = JSON.stringify(anonymise(document, options));

        for (const word of [a, b, c, d, e, f]) expect(text.toLowerCase()).not.toContain(word.toLowerCase());
      },
    ),
    { seed: 20240301, numRuns: 300 },
  );
});

test('a name still is its given name and its surname, and an address has its shape', () => {
  const { users, groups, name, organization } = anonymise(
    documentOf({ users: [PERSON], groups: [group(null)] }),
    KEPT,
  );
  const [person] = users;
  const given = person?.givenName ?? '';
  const surname = person?.surname ?? '';
  const [first = '', second = ''] = person?.proxyAddresses ?? [];

  expect(given).toMatch(/^[A-Z][a-z]+$/);
  expect(person?.displayName).toBe(`${given} ${surname}`);
  expect(first).toBe(`SMTP:${given}.${surname}@${name.toLowerCase()}.com.example`);
  expect(second).toMatch(new RegExp(`^smtp:[a-z]+@${name.toLowerCase()}\\.onmicrosoft\\.com\\.example$`));
  expect(person?.mail).toBe(first.slice('SMTP:'.length));
  expect(person?.mobilePhone).toMatch(/^\+\d\d \d{3} \d{7}$/);
  expect(person?.employeeId).toMatch(/^[A-Z]{2}-\d{5}$/);
  expect(person?.employeeHireDate).toBe('2023-07-01T00:00:00Z');
  expect(groups[0]?.displayName.startsWith(person?.department ?? '')).toBe(true);
  expect(organization.displayName.startsWith(`${name} `)).toBe(true);
});

test.for([
  {
    text: 'user.department -eq "Vexillology"',
    of: (person?: TenantDocument['users'][number]) => `user.department -eq "${person?.department}"`,
  },
  { text: 'user.usageLocation -eq "US"', of: () => 'user.usageLocation -eq "US"' },
  {
    text: 'user.displayName -startsWith "Quentin" -and -not user.employeeId -in ["WX-90417"]',
    of: (person?: TenantDocument['users'][number]) =>
      `user.displayName -startsWith "${person?.givenName}" -and -not user.employeeId -in ["${person?.employeeId}"]`,
  },
  {
    text: 'user.userPrincipalName -endsWith "@wunderwerk.com"',
    of: (person?: TenantDocument['users'][number]) =>
      `user.userPrincipalName -endsWith "@${person?.userPrincipalName.split('@')[1]}"`,
  },
])('a rule speaks of the pseudonyms: $text', ({ text, of }) => {
  const { users, groups } = anonymise(documentOf({ users: [PERSON], groups: [group(text)] }), KEPT);

  expect(groups[0]?.membershipRule).toBe(of(users[0]));
});

test('who shares an address still does, compared without case, and nobody else', () => {
  const users = [
    user(0, { proxyAddresses: ['SMTP:Ada@contoso.com'] }),
    user(1, { proxyAddresses: ['smtp:ADA@contoso.com'] }),
    user(2, { proxyAddresses: ['smtp:ada@contoso.org'] }),
  ];
  const [a, b, c] = anonymise(documentOf({ users }), KEPT).users.map(
    ({ proxyAddresses }) => proxyAddresses[0] ?? '',
  );

  expect(a).toMatch(/^SMTP:/);
  expect(b).toMatch(/^smtp:/);
  expect(a?.toLowerCase()).toBe(b?.toLowerCase());
  expect(c?.toLowerCase()).not.toBe(a?.toLowerCase());
});

test('the same text has the same pseudonym whatever the order, and another one under another salt', () => {
  const people = Array.from({ length: 300 }, (_, number) =>
    user(number, { displayName: `Person ${number}` }),
  );
  const namesOf = (users: TenantDocument['users'], salt: string): readonly string[] =>
    anonymise(documentOf({ users }), { salt, ids: 'kept' })
      .users.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ displayName }) => displayName);

  const names = namesOf(people, 'one');
  expect(namesOf(people.toReversed(), 'one')).toEqual(names);
  expect(namesOf(people, 'two').filter((name, place) => name === names[place])).toEqual([]);
  expect(new Set(names).size).toBe(people.length);
});

test('replaced ids are others everywhere, in the log and in rules, too; products keep theirs', () => {
  const id = guid('group', 0);
  const document = documentOf({
    users: [user(0, {})],
    groups: [group(`user.memberOf -any (group.objectId -in ["${id}"])`, { members: [guid('user', 0)] })],
    queue: [{ group: id, users: [guid('user', 0)] }],
    auditLog: [
      { targetResources: [{ id: id.toUpperCase() }], additionalDetails: [{ key: 'GroupId', value: id }] },
    ],
  });
  const written = anonymise(document, REPLACED);
  const other = written.groups[0]?.id ?? '';

  expect(JSON.stringify(written).toLowerCase()).not.toContain(id);
  expect(JSON.stringify(written)).not.toContain(guid('user', 0));
  expect(written.queue[0]?.group).toBe(other);
  expect(written.groups[0]?.membershipRule).toContain(other);
  expect(JSON.stringify(written.auditLog).split(other)).toHaveLength(3);
  expect(written.groups[0]?.members).toEqual([written.users[0]?.id]);
});

test('licensing does the same with pseudonyms as without', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const mapped = anonymise(document, KEPT);

      expect(recordsOf(processed(opened(mapped)))).toEqual(recordsOf(processed(opened(document))));
    }),
    SEED,
  );
});

test('with replaced ids, too, up to the ids', () => {
  const withoutGroups = (document: TenantDocument) =>
    recordsOf(processed(opened(document))).map(({ states }) =>
      states.map(({ skuId, disabledPlans, state, error }) => ({ skuId, disabledPlans, state, error })),
    );
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      expect(withoutGroups(anonymise(document, REPLACED))).toEqual(withoutGroups(document));
    }),
    SEED,
  );
});

function opened(document: TenantDocument): Directory {
  const result = parseDocument(document, RELATIONS);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

function processed(directory: Directory): Directory {
  const context = { at: 0, actor: { kind: 'service', displayName: 'Test' } } as const;
  const commands = [
    ...[...rowsOf(directory.groups)].map(({ id }) => ({ type: 'group.reprocess', group: id }) as const),
    { type: 'process', steps: Infinity } as const,
  ];
  return commands.reduce((before, command) => {
    const done = execute(before, command, context);
    return done.ok ? done.value.directory : before;
  }, directory);
}

const recordsOf = (directory: Directory) =>
  formatDocument(directory).users.map(({ usageLocation, licenseAssignmentStates }) => ({
    usageLocation,
    states: licenseAssignmentStates,
  }));
