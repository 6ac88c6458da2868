import fc from 'fast-check';
import type { Directory } from '../../src/engine/directory.ts';
import { loadDirectory } from '../../src/engine/load-directory.ts';
import type { PlanRelations } from '../../src/engine/product.ts';
import { SERVICE_VERSIONS } from '../../src/engine/vocabulary.ts';
import * as id from './named.ts';
import { partsOf, type RecordByName } from './parts-by-name.ts';

/* Random tenants that are all knots: few plans in many products, few seats, shared addresses, a prohibited place. */

export const PLANS = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6'];
export const PRODUCTS = ['A', 'B', 'C', 'D', 'E', 'F'];
export const USERS = ['u0', 'u1', 'u2', 'u3'];
export const GROUPS = ['g0', 'g1', 'g2', 'g3'];
const ADDRESSES = ['smtp:a@contoso.test', 'SMTP:A@contoso.test', 'smtp:b@contoso.test'];
export const RULES = [
  'user.department -eq "Sales"',
  'user.usageLocation -eq null',
  `user.assignedPlans -any (assignedPlan.servicePlanId -eq "${id.plan('P1')}")`,
  `user.memberOf -any (group.objectId -in ["${id.group('g1')}"])`,
];

export const one = <Item>(items: readonly Item[]): fc.Arbitrary<Item> => fc.constantFrom(...items);
export const some = <Item>(items: readonly Item[], maxLength: number): fc.Arbitrary<Item[]> =>
  fc.subarray([...items], { minLength: 1, maxLength });

export const relations: fc.Arbitrary<PlanRelations> = fc.record({
  exclusive: fc.array(fc.subarray(PLANS, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
  dependsOn: fc.dictionary(one(PLANS), fc.array(some(PLANS, 2), { minLength: 1, maxLength: 2 }), {
    minKeys: 1,
    maxKeys: 3,
  }),
  prohibitedIn: fc.dictionary(one(PLANS), fc.constant(['CN']), { maxKeys: 1 }),
  mailbox: fc.subarray(PLANS, { maxLength: 2 }),
});

const products = fc.tuple(
  ...PRODUCTS.map(() =>
    fc.record({ seats: one([0, 1, 2, 9, 9, 9]), warning: one([0, 0, 1]), plans: some(PLANS, 2) }),
  ),
);

export const person = fc.record({
  location: one(['US', 'US', 'US', 'CN', null]),
  proxy: fc.subarray(ADDRESSES, { maxLength: 1 }),
  department: one(['Sales', 'HR']),
});
/** A product and, by their places in it, plans that are off. */
export const licence = fc.record({ product: one(PRODUCTS), off: fc.subarray([0, 1], { maxLength: 1 }) });

/** What a user already has, from their groups, others and one that is gone: nothing has judged it. */
const records: fc.Arbitrary<readonly RecordByName[]> = fc.uniqueArray(
  fc
    .record({
      product: one(PRODUCTS),
      from: one([null, null, ...GROUPS, 'gone']),
      state: one(['Active', 'Active', 'ActiveWithError', 'Error'] as const),
      error: one(['CountViolation', 'Other'] as const),
    })
    .map(({ product, from, state, error }) => ({
      product,
      state,
      ...(from === null ? {} : { from }),
      ...(state === 'Active' ? {} : { error }),
    })),
  { maxLength: 4, selector: ({ product, from }) => `${product} ${from}` },
);

/** What a document might bring: templates that nothing has judged, members that are still to be processed. */
export const tenants: fc.Arbitrary<Directory> = fc
  .record({
    products,
    relations,
    serviceVersion: one(SERVICE_VERSIONS),
    country: one(['US', 'US', 'CN']),
    people: fc.tuple(
      ...USERS.map(() =>
        fc.record({ profile: person, records: fc.oneof(fc.constant<RecordByName[]>([]), records) }),
      ),
    ),
    teams: fc.tuple(
      ...GROUPS.map(() =>
        fc.record({
          licences: fc.uniqueArray(licence, {
            minLength: 1,
            maxLength: 2,
            selector: ({ product }) => product,
          }),
          members: fc.subarray(USERS, { minLength: 1 }),
        }),
      ),
    ),
  })
  .map(({ products: list, people: wishes, teams, ...tenant }) => {
    const catalogue = named(PRODUCTS, list);
    const licences = (wanted: readonly { product: string; off: number[] }[]) =>
      Object.fromEntries(
        wanted.map(({ product, off }) => [product, off.flatMap((at) => catalogue[product]?.plans[at] ?? [])]),
      );
    const loaded = teams.map((team) => ({ ...team, licences: licences(team.licences) }));
    const users = wishes.map(({ profile, records: held }) => ({ ...profile, records: held }));
    const queue = GROUPS.map((group, at) => ({ group, users: loaded[at]?.members ?? [] }));
    return loadDirectory(
      partsOf({
        ...tenant,
        products: catalogue,
        users: named(USERS, users),
        groups: named(GROUPS, loaded),
        queue,
      }),
    );
  });

const named = <Item>(names: readonly string[], items: readonly Item[]): Record<string, Item> =>
  Object.fromEntries(items.map((item, at): [string, Item] => [names[at] ?? '', item]));
