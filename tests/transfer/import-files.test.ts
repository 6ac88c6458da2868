import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDocument } from '../../src/document/format-document.ts';
import { formatImportFault } from '../../src/transfer/import-fault.ts';
import { importFiles } from '../../src/transfer/import-files.ts';
import type { DroppedFile } from '../../src/transfer/recognise.ts';
import { sampleDocument } from '../document/sample-document.ts';
import { guid } from '../support/arbitrary-document.ts';
import {
  ADA,
  BO,
  CY,
  file,
  groupItem,
  HR,
  LICENCE,
  MAIL,
  next,
  ORGANIZATION,
  page,
  SALES,
  SITES,
  skuItem,
  stateOf,
  SUITE,
  threeAnswers,
  userItem,
} from './graph-answers.ts';

/** What the files come to: the tenant in few words and the remarks, or the faults. */
function imported(...files: readonly DroppedFile[]) {
  const result = importFiles(files);
  if (!result.ok) return { faults: result.reason.map(formatImportFault) };
  const { tenant, notices } = result.value;
  const document = tenant && formatDocument(tenant.directory);
  return {
    users: document?.users.map(({ displayName, licenseAssignmentStates }) =>
      [
        displayName,
        ...licenseAssignmentStates.map(({ state, error }) =>
          error === 'None' ? state : `${state} ${error}`,
        ),
      ].join(' '),
    ),
    groups: document?.groups.map(({ displayName, members }) =>
      [displayName, ...members.map((id) => NAMES.get(id) ?? id)].join(' '),
    ),
    notices: notices
      .filter(({ code }) => code !== 'property.ignored' && code !== 'organization.madeUp')
      .map(({ code, subject, count }) => `${code} ${subject} ${count}`),
    document,
    remarks: notices,
  };
}

const NAMES = new Map([
  [ADA, 'Ada'],
  [BO, 'Bo'],
  [CY, 'Cy'],
  [SALES, 'Sales'],
  [HR, 'HR'],
]);

const { users, groups, skus } = threeAnswers();
const THREE = [file('users.json', users), file('groups.json', groups), file('skus.json', skus)] as const;

test('three answers of Graph are a tenant, whatever their order and their names', () => {
  const whole = imported(...THREE, file('organization.json', ORGANIZATION));

  expect(whole).toMatchObject({ users: ['Ada Active', 'Bo Active'], groups: ['Sales Ada'], notices: [] });
  expect(whole.document).toMatchObject({
    name: 'Contoso Ltd',
    organization: { id: guid('organization', 1) },
  });
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...THREE, file('organization.json', ORGANIZATION)], { minLength: 4 }),
      (files) => {
        expect(imported(...files).document).toEqual(whole.document);
      },
    ),
    { seed: 1, numRuns: 20 },
  );
});

test('without the organisation one is made up from what the answers tell, and that is said', () => {
  const { document, remarks } = imported(...THREE);

  expect(document?.organization).toEqual({
    id: guid('organization', 1),
    displayName: 'contoso',
    countryLetterCode: 'US',
    verifiedDomains: [{ name: 'contoso.com', isDefault: true }],
  });
  expect(remarks).toContainEqual({
    code: 'organization.madeUp',
    subject: 'contoso.com',
    count: 1,
    examples: ['US'],
  });
});

test('pages come together, once each, and the same one twice does no harm', () => {
  const first = file('users-1.json', page('users', [userItem(ADA, 'Ada', [stateOf(SALES)])], next('users')));
  const second = file('users-2.json', page('users', [userItem(BO, 'Bo')]));

  expect(imported(second, first, first, ...THREE.slice(1))).toMatchObject({
    users: ['Ada Active', 'Bo'],
    notices: ['entry.repeated users 1'],
  });
});

test.for([
  {
    name: 'the last page names a next one',
    files: [
      file('u.json', page('users', [userItem(ADA, 'Ada', [stateOf(SALES)])], next('users'))),
      ...THREE.slice(1),
    ],
    notices: ['page.missing users 1'],
  },
  {
    name: 'the answer counts more than there are',
    files: [
      file('u.json', page('users', [userItem(ADA, 'Ada', [stateOf(SALES)])], { '@odata.count': 7 })),
      ...THREE.slice(1),
    ],
    notices: ['count.differs users 1'],
  },
  {
    name: 'no licenses were asked for',
    files: [
      file('u.json', page('users', [{ id: ADA, displayName: 'Ada', userPrincipalName: 'ada@contoso.com' }])),
      ...THREE.slice(1),
    ],
    notices: ['users.withoutLicences users 1'],
  },
  {
    name: 'a later page says otherwise',
    files: [
      ...THREE,
      file('users-later.json', page('users', [{ id: ADA.toUpperCase(), displayName: 'Adele' }])),
    ],
    notices: ['entry.repeated users 1', 'entry.differs users 1'],
  },
])('what makes a tenant doubtful is told: $name', ({ files, notices }) => {
  expect(imported(...files).notices).toEqual(notices);
});

test('the remains of a page that asked for other properties are added', () => {
  const names = page('users', [
    { id: ADA, displayName: 'Ada', userPrincipalName: 'ada@contoso.com', usageLocation: 'FR' },
  ]);
  const licences = page('users', [{ id: ADA, licenseAssignmentStates: [stateOf(null)] }]);

  expect(imported(file('b.json', names), file('a.json', licences), ...THREE.slice(1))).toMatchObject({
    users: ['Ada Active'],
    notices: [],
  });
});

test.for([
  {
    name: 'inline, with a device, a service principal and a stranger',
    groups: [
      groupItem(SALES, 'Sales', {
        members: [
          { '@odata.type': '#microsoft.graph.user', id: BO },
          { '@odata.type': '#microsoft.graph.device', id: guid('user', 7) },
          { '@odata.type': '#microsoft.graph.servicePrincipal', id: guid('user', 8) },
          { id: guid('user', 9) },
          { '@odata.type': '#microsoft.graph.group', id: HR },
          { id: BO },
        ],
      }),
      groupItem(HR, 'HR'),
    ],
    more: [],
    expected: ['Sales Bo HR', 'HR'],
    notices: [
      'member.ignored device 1',
      'member.ignored servicePrincipal 1',
      'member.ignored unknown 1',
      `member.repeated ${SALES} 1`,
    ],
  },
  {
    name: 'from a delta query over two pages, with somebody who has left',
    groups: [groupItem(SALES, 'Sales')],
    more: [
      file(
        'm-1.json',
        page('groups', [{ id: SALES, 'members@delta': [{ id: ADA }, { id: BO }] }], next('groups')),
      ),
      file(
        'm-2.json',
        page('groups', [{ id: SALES, 'members@delta': [{ id: ADA, '@removed': { reason: 'deleted' } }] }]),
      ),
    ],
    expected: ['Sales Bo'],
    notices: [],
  },
  {
    name: 'from a map',
    groups: [groupItem(SALES, 'Sales'), groupItem(HR, 'HR')],
    more: [file('members.json', { [SALES]: [BO, ADA], [HR]: [] })],
    expected: ['Sales Bo Ada', 'HR'],
    notices: [],
  },
  {
    name: 'from nowhere: whoever has something from the group is a member',
    groups: [groupItem(SALES, 'Sales'), groupItem(HR, 'HR')],
    more: [],
    expected: ['Sales Ada', 'HR'],
    notices: ['members.derived groups 1'],
  },
  {
    name: 'twenty that were expanded, as many as Graph gives',
    groups: [groupItem(SALES, 'Sales', { members: Array.from({ length: 20 }, () => ({ id: ADA })) })],
    more: [],
    expected: ['Sales Ada'],
    notices: ['members.cut groups 1', `member.repeated ${SALES} 19`],
  },
])('members come $name', ({ groups: items, more, expected, notices }) => {
  const result = imported(THREE[0], file('groups.json', page('groups', items)), THREE[2], ...more);

  expect(result.faults).toBeUndefined();
  expect(result.groups).toEqual(expected);
  expect(result.notices).toEqual(notices);
});

const GONE = guid('sku', 5);

test.for([
  {
    name: 'a product that the tenant no longer has',
    state: stateOf(null, { skuId: GONE }),
    user: 'Ada',
    notice: `sku.unknown ${GONE} 1`,
  },
  {
    name: 'a state of no effect',
    state: stateOf(null, { state: 'Disabled' }),
    user: 'Ada',
    notice: `state.disabled ${SUITE} 1`,
  },
  { name: 'no error', state: stateOf(null, { error: null }), user: 'Ada Active', notice: null },
  {
    name: 'the older word',
    state: stateOf(SALES, { state: 'Error', error: 'Others' }),
    user: 'Ada Error Other',
    notice: null,
  },
  {
    name: 'a word of tomorrow',
    state: stateOf(SALES, { state: 'Error', error: 'PlanetaryViolation' }),
    user: 'Ada Error Other',
    notice: 'state.repaired Error/PlanetaryViolation 1',
  },
  {
    name: 'an error in force',
    state: stateOf(SALES, { error: 'CountViolation' }),
    user: 'Ada ActiveWithError CountViolation',
    notice: 'state.repaired Active/CountViolation 1',
  },
  {
    name: 'an error without one',
    state: stateOf(SALES, { state: 'Error' }),
    user: 'Ada Error Other',
    notice: 'state.repaired Error/None 1',
  },
  {
    name: 'a plan that the product no longer has',
    state: stateOf(null, { disabledPlans: [guid('plan', 9), MAIL] }),
    user: 'Ada Active',
    notice: `plan.unknown ${guid('plan', 9)} 1`,
  },
  {
    name: 'a date of another calendar',
    state: stateOf(null, { lastUpdatedDateTime: '/Date(1)/' }),
    user: 'Ada Active',
    notice: 'date.unreadable licenseAssignmentStates 1',
  },
])(
  'what the service says and a document does not is repaired or left out, and told: $name',
  ({ state, user, notice }) => {
    const answer = file('users.json', page('users', [userItem(ADA, 'Ada', [state])]));
    const result = imported(
      answer,
      file('g.json', page('groups', [groupItem(SALES, 'Sales', { members: [] })])),
      THREE[2],
    );

    expect(result).toMatchObject({ users: [user], notices: notice === null ? [] : [notice] });
  },
);

test.for([
  {
    name: 'a rule about devices',
    group: { groupTypes: ['DynamicMembership'], membershipRule: '(device.deviceOSType -eq "Windows")' },
    notice: 'rule.unreadable rule.device 1',
    written: { groupTypes: [], membershipRule: null },
  },
  {
    name: 'a nickname that is none',
    group: { mailNickname: 'sales team' },
    notice: 'nickname.dropped groups 1',
    written: { displayName: 'Sales' },
  },
  {
    name: 'a product twice, and one that is gone',
    group: { assignedLicenses: [LICENCE, LICENCE, { skuId: GONE, disabledPlans: [] }] },
    notice: `licence.repeated ${SUITE} 1`,
    written: { assignedLicenses: [{ skuId: SUITE, disabledPlans: [] }] },
  },
])('a group keeps what can be kept: $name', ({ group, notice, written }) => {
  const answer = page('groups', [groupItem(SALES, 'Sales', { members: [{ id: ADA }], ...group })]);
  const { document, notices } = imported(THREE[0], file('groups.json', answer), THREE[2]);

  expect(document?.groups[0]).toMatchObject({ ...written, members: [ADA] });
  expect(notices).toContain(notice);
});

test('a plan is there once and has one name everywhere', () => {
  const answer = page('subscribedSkus', [
    skuItem(),
    skuItem({
      skuId: guid('sku', 1),
      skuPartNumber: 'BOX',
      servicePlans: [
        { servicePlanId: MAIL, servicePlanName: 'POST' },
        { servicePlanId: MAIL, servicePlanName: 'POST' },
        { servicePlanId: guid('plan', 2), servicePlanName: 'SITES' },
      ],
    }),
  ]);
  const { document, notices } = imported(THREE[0], THREE[1], file('skus.json', answer));

  expect(document?.subscribedSkus[1]?.servicePlans).toEqual([
    { servicePlanId: MAIL, servicePlanName: 'MAIL' },
    { servicePlanId: guid('plan', 2), servicePlanName: `SITES_${guid('plan', 2).slice(0, 8)}` },
  ]);
  expect(notices).toEqual([
    'plan.repeated BOX 1',
    'plan.renamed MAIL 1',
    `plan.renamed SITES_${SITES.slice(0, 8)} 1`,
  ]);
});

test('properties that no document keeps are counted by name', () => {
  const { remarks } = imported(...THREE);

  expect(remarks).toContainEqual({
    code: 'property.ignored',
    subject: 'subscribedSkus.consumedUnits',
    count: 1,
    examples: [],
  });
  expect(JSON.stringify(remarks)).not.toContain('@odata');
});

test.for([
  { name: 'nothing', files: [], faults: ['There is nothing to import.'] },
  {
    name: 'answers are missing',
    files: [THREE[0]],
    faults: ['An answer of Graph is missing: groups', 'An answer of Graph is missing: subscribedSkus'],
  },
  {
    name: 'a file is something else',
    files: [...THREE, file('letter.txt', 'Dear Ada,'), file('a.json', '{"a":1}')],
    faults: [
      'letter.txt: This is neither JSON nor the product list as CSV.',
      'a.json: This is JSON, but none of the answers that make a tenant.',
    ],
  },
  {
    name: 'two tenants',
    files: [file('a.json', sampleDocument().document), file('b.json', sampleDocument().document)],
    faults: ['a.json', 'b.json'].map(
      (name) => `${name}: There is more than one tenant document; open one at a time.`,
    ),
  },
  {
    name: 'a tenant and answers',
    files: [file('a.json', sampleDocument().document), THREE[0]],
    faults: ['a.json: A tenant document is a whole tenant and cannot be combined with answers of Graph.'],
  },
  {
    name: 'a value of a document',
    files: [file('a.json', { ...sampleDocument().document, name: '' })],
    faults: ['a.json: name: The text must not be empty; found "".'],
  },
  {
    name: 'values of the second page, told by their old places',
    files: [
      file('users-1.json', users),
      file(
        'users-2.json',
        page('users', [
          userItem(CY, 'Cy', [
            stateOf(null, { skuId: GONE }),
            stateOf(null, { skuId: 'x' }),
            stateOf(SALES, { assignedByGroup: 'y' }),
          ]),
          userItem(guid('user', 5), 'Di', [], { userPrincipalName: 'ada@contoso.com' }),
          7,
        ]),
      ),
      ...THREE.slice(1),
    ],
    faults: [
      'users-2.json: value[0].licenseAssignmentStates[2].assignedByGroup: An id must be a GUID; found "y".',
      'users-2.json: value[1].userPrincipalName: The user principal name is taken already by value[0] of users-1.json; found "ada@contoso.com".',
      'users-2.json: value[2]: The value must be an object; found 7.',
    ],
  },
])('nothing is read in part: $name', ({ files, faults }) => {
  expect(imported(...files).faults?.toSorted()).toEqual(faults.toSorted());
});

test('a document keeps what it says; whatever else is in it is counted', () => {
  const { document } = sampleDocument();
  const { remarks, ...rest } = imported(file('tenant.json', { ...document, comment: 'x' }));

  expect(rest.document?.users.map(({ displayName }) => displayName)).toEqual(['Ada', 'Bo']);
  expect(remarks).toEqual([
    { code: 'property.ignored', subject: 'document.comment', count: 1, examples: [] },
  ]);
});

test('the product list comes alone or beside a tenant', () => {
  const list = file(
    'list.csv',
    `Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names\nThe Suite,SUITE,${SUITE},MAIL,${MAIL},Mail`,
  );
  const alone = importFiles([list]);
  const beside = importFiles([...THREE, list]);

  expect(alone).toMatchObject({
    ok: true,
    value: { tenant: null, products: [{ displayName: 'The Suite' }] },
  });
  expect(beside).toMatchObject({
    ok: true,
    value: { tenant: { source: 'answers' }, products: [{ displayName: 'The Suite' }] },
  });
});
