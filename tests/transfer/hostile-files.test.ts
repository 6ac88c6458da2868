import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RELATIONS } from '../../src/catalogue/relations.ts';
import { formatDocument } from '../../src/document/format-document.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { parseGuid } from '../../src/engine/ids.ts';
import { anonymise } from '../../src/transfer/anonymise.ts';
import { importFiles } from '../../src/transfer/import-files.ts';
import { formatProductCsv, parseProductCsv } from '../../src/transfer/product-csv.ts';
import { recognise, type DroppedFile } from '../../src/transfer/recognise.ts';
import { stateItem, sampleDocument } from '../document/sample-document.ts';
import { guid } from '../support/arbitrary-document.ts';
import { recount } from '../support/recount.ts';
import {
  ADA,
  file,
  groupItem,
  LICENCE,
  ORGANIZATION,
  page,
  SALES,
  skuItem,
  stateOf,
  threeAnswers,
  userItem,
} from './graph-answers.ts';

/** Ten thousand files a run that are no CSV, and ten thousand that are. */
const RUNS = { documents: 4_000, answers: 4_000, bytes: 2_000, lists: 10_000 };
/** Ten thousand take their time on a busy machine. */
const PATIENCE = 240_000;

/** Values that are never where somebody expects them. */
const ODD: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e308, '', ' ', 'x', 'x'.repeat(5_000), [], {}, [[]], [null], { value: [] }],
  ...[
    '__proto__',
    'constructor',
    '\u0000',
    '\ud800',
    '﷽',
    '=1+1',
    '2024-02-30',
    '9999-99-99T99:99:99Z',
    'US',
    'us',
  ],
  ...[
    ADA,
    ADA.toUpperCase(),
    SALES,
    guid('sku', 0),
    guid('sku', 9),
    'Active',
    'Disabled',
    'DynamicMembership',
  ],
  ...['user.department -eq "', '(((((', { id: ADA }, { id: ADA, '@removed': {} }, { error: { message: 1 } }],
];

type Mutation = { readonly steps: readonly number[]; readonly act: number; readonly value: number };

const mutations = fc.array(
  fc.record({ steps: fc.array(fc.nat(30), { maxLength: 6 }), act: fc.nat(4), value: fc.nat(ODD.length - 1) }),
  { minLength: 1, maxLength: 4 },
);

/** The same JSON with one value replaced, dropped, doubled, renamed or put somewhere else. */
function mutated(json: unknown, { steps, act, value }: Mutation): unknown {
  const copy = structuredClone(json);
  let owner: Record<string, unknown> | null = null;
  let key = '';
  let at: unknown = copy;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null) break;
    const keys = Object.keys(at);
    if (keys.length === 0) break;
    owner = at as Record<string, unknown>;
    key = keys[step % keys.length] ?? '';
    at = owner[key];
  }
  const odd = structuredClone(ODD[value]);
  if (owner === null) return act === 0 ? odd : copy;
  const holder: Record<string, unknown> = owner;
  if (act === 0) holder[key] = odd;
  else if (act === 1 && Array.isArray(owner)) owner.splice(Number(key), 1);
  else if (act === 1) delete holder[key];
  else if (act === 2 && Array.isArray(owner)) owner.push(structuredClone(at));
  else if (act === 2) holder[`${key}_`] = at;
  else if (act === 3) holder[key] = [at];
  else holder[String(odd).slice(0, 20)] = at;
  return copy;
}

const { users, groups, skus } = threeAnswers();

/** Small, so that a mutation hits something that matters. */
function documentFile(): unknown {
  const { document, users: people, groups: teams } = sampleDocument();
  Object.assign(people[0] ?? {}, {
    licenseAssignmentStates: [stateItem()],
    proxyAddresses: ['SMTP:a@contoso.com'],
  });
  Object.assign(teams[0] ?? {}, {
    assignedLicenses: [LICENCE],
    members: [guid('user', 0), guid('group', 1)],
  });
  Object.assign(teams[1] ?? {}, {
    groupTypes: ['DynamicMembership'],
    membershipRule: 'user.department -eq "Sales"',
  });
  return {
    ...document,
    queue: [{ group: guid('group', 0), users: [guid('user', 0)] }],
    auditLog: [{ id: 'x', targetResources: [{}] }],
  };
}

const ANSWERS: readonly unknown[] = [
  users,
  groups,
  skus,
  ORGANIZATION,
  page('groups', [
    groupItem(SALES, 'Sales', {
      'members@delta': [{ id: ADA }],
      groupTypes: ['DynamicMembership'],
      membershipRule: 'user.city -eq "X"',
    }),
  ]),
  page('users', [
    userItem(ADA, 'Ada', [stateOf(SALES, { state: 'Error', error: 'CountViolation' })], {
      assignedLicenses: [LICENCE],
    }),
  ]),
  page('subscribedSkus', [skuItem({ skuId: guid('sku', 1), skuPartNumber: 'BOX' })]),
  { [SALES]: [ADA] },
];

/** An error value, or a tenant; one that is looked at thoroughly can be written, read again, and made anonymous. */
function judged(files: readonly DroppedFile[], thoroughly: boolean): 'refused' | 'opened' | 'names' {
  const result = importFiles(files);
  if (!result.ok) {
    expect(result.reason.length).toBeGreaterThan(0);
    for (const { message } of result.reason) expect(message).toMatch(/\S/);
    return 'refused';
  }
  const { tenant } = result.value;
  if (!tenant) return 'names';
  if (thoroughly) {
    const written = formatDocument(tenant.directory);
    expect(parseDocument(written, RELATIONS)).toEqual({ ok: true, value: tenant.directory });
    const again = parseDocument(anonymise(written, { salt: 's', ids: 'replaced' }), RELATIONS);
    expect(again.ok && recount(again.value)).toBeTruthy();
  }
  return 'opened';
}

test(
  'a document that was tampered with is refused with its faults, or is a tenant',
  () => {
    const seen = { refused: 0, opened: 0, names: 0 };
    fc.assert(
      fc.property(mutations, fc.nat(19), (list, dice) => {
        const json = list.reduce(mutated, documentFile());
        seen[judged([file('tenant.json', JSON.stringify(json) ?? '')], dice === 0)] += 1;
      }),
      { seed: 20240301, numRuns: RUNS.documents },
    );
    expect(Math.min(seen.refused, seen.opened)).toBeGreaterThan(RUNS.documents / 10);
    expect({}).not.toHaveProperty('polluted');
  },
  PATIENCE,
);

test(
  'answers of Graph that were tampered with are refused with their faults, or are a tenant',
  () => {
    const seen = { refused: 0, opened: 0, names: 0 };
    fc.assert(
      fc.property(
        mutations,
        fc.shuffledSubarray([...ANSWERS], { minLength: 5 }),
        fc.nat(49),
        (list, some, dice) => {
          const files = some.map((answer, place) => {
            const own = list.filter(({ value }) => value % some.length === place);
            return file(`${place}.json`, JSON.stringify(own.reduce(mutated, answer)) ?? '');
          });
          seen[judged(files, dice === 0)] += 1;
        },
      ),
      { seed: 20240302, numRuns: RUNS.answers },
    );
    expect(Math.min(seen.refused, seen.opened)).toBeGreaterThan(RUNS.answers / 10);
  },
  PATIENCE,
);

const edits = fc.array(
  fc.record({ at: fc.nat(5_000), drop: fc.nat(8), bytes: fc.uint8Array({ maxLength: 6 }) }),
  { minLength: 1, maxLength: 3 },
);
type Edit = { readonly at: number; readonly drop: number; readonly bytes: Uint8Array };

const edited = (bytes: Uint8Array, { at, drop, bytes: put }: Edit): Uint8Array => {
  const place = at % (bytes.length + 1);
  return Uint8Array.from([...bytes.subarray(0, place), ...put, ...bytes.subarray(place + drop)]);
};

test(
  'bytes that were damaged on the way are refused, or are a tenant',
  () => {
    const whole = new TextEncoder().encode(JSON.stringify(documentFile()));
    fc.assert(
      fc.property(edits, fc.nat(49), (list, dice) => {
        expect(judged([{ name: 'tenant.json', bytes: list.reduce(edited, whole) }], dice === 0)).toMatch(
          /refused|opened/,
        );
      }),
      { seed: 20240303, numRuns: RUNS.bytes },
    );
  },
  PATIENCE,
);

const HEAD =
  'Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names';
const LIST = [
  HEAD,
  ...[0, 1, 2].flatMap((sku) =>
    [0, 1].map(
      (plan) =>
        `"Suite, ${sku}",SUITE_${sku},${guid('sku', sku)},PLAN_${plan},${guid('plan', plan)},Plan ${plan} é`,
    ),
  ),
].join('\r\n');

test('a product list that was tampered with is refused, or gives products that can be written and read again', () => {
  const seen = { refused: 0, read: 0 };
  const pieces = fc.constantFrom(
    ',',
    ';',
    '\t',
    '"',
    '""',
    '\r',
    '\n',
    '\r\n',
    '\u00a0',
    '\uFEFF',
    '=',
    '\u0000',
    'é',
    guid('sku', 1),
    'GUID',
  );
  const change = fc.record({ at: fc.nat(2_000), drop: fc.nat(12), put: fc.array(pieces, { maxLength: 4 }) });
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(',', ';', '\t'),
      (changes, sign) => {
        const text = changes.reduce(
          (list, { at, drop, put }) => {
            const place = at % (list.length + 1);
            return list.slice(0, place) + put.join('') + list.slice(place + drop);
          },
          sign === ',' ? LIST : LIST.replaceAll(',', sign),
        );
        const result = parseProductCsv(text, 'list.csv');
        seen[result.ok ? 'read' : 'refused'] += 1;
        if (!result.ok) {
          expect(result.reason.length).toBeGreaterThan(0);
          return;
        }
        for (const { id, plans } of result.value) {
          expect(parseGuid(id)).toBe(id);
          expect(plans.length).toBeGreaterThan(0);
        }
        expect(parseProductCsv(formatProductCsv(result.value), 'again.csv')).toEqual(result);
      },
    ),
    { seed: 20240304, numRuns: RUNS.lists },
  );
  expect(Math.min(seen.refused, seen.read)).toBeGreaterThan(RUNS.lists / 20);
});

test('any bytes are something, be it nothing that is known', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(recognise({ name: 'x', bytes }).kind).toMatch(/^(unknown|nothing|products|answers|tenant)$/);
    }),
    { seed: 20240305, numRuns: RUNS.bytes },
  );
});

const DEEP = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

test.for([
  { name: 'in place of everything', text: DEEP },
  { name: 'as users', text: `{"value":[{"userPrincipalName":${DEEP}}]}` },
  {
    name: 'as the same user twice',
    text: `{"value":[${[1, 2].map((n) => `{"id":"${ADA}","userPrincipalName":"a@b","x":[${n},${DEEP}]}`).join()}]}`,
  },
  { name: 'as members', text: `{"${SALES}":[${DEEP}]}` },
])('what is nested a long way down breaks nothing: $name', ({ text }) => {
  const files = [
    file('a.json', text),
    file('users.json', users),
    file('groups.json', groups),
    file('skus.json', skus),
  ];

  expect(judged([file('a.json', text)], false)).toBe('refused');
  expect(judged(files, false)).toMatch(/refused|opened/);
});
