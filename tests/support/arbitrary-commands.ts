import fc from 'fast-check';
import { membersOf } from '../../src/engine/members.ts';
import type { Command } from '../../src/engine/command.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { isDynamic, type Group } from '../../src/engine/group.ts';
import type { UserId } from '../../src/engine/ids.ts';
import { NO_RELATIONS, type Licence } from '../../src/engine/product.ts';
import { rowsOf } from '../../src/engine/table.ts';
import { usersOf } from '../../src/engine/user-table.ts';
import { SERVICE_VERSIONS } from '../../src/engine/vocabulary.ts';
import {
  GROUPS,
  licence,
  one,
  person,
  PLANS,
  PRODUCTS,
  relations,
  RULES,
  some,
  USERS,
} from './arbitrary-tenants.ts';
import * as id from './named.ts';
import { groupProfile, planOf, productOf, userProfile } from './parts-by-name.ts';

/** Something to do; what is there when its turn comes decides what it is about. */
export type Intent = (directory: Directory) => Command;

const place = fc.nat(9);

type Wish = {
  readonly add: readonly { product: string; off: number[] }[];
  readonly remove: readonly number[];
};
const giving: fc.Arbitrary<Wish> = fc.record({
  add: fc.tuple(licence),
  remove: fc.subarray([0, 1], { maxLength: 1 }),
});
const taking: fc.Arbitrary<Wish> = fc.record({ add: fc.constant([]), remove: some([0, 1], 2) });

const joined = fc.record({
  to: place,
  who: fc.array(place, { minLength: 1, maxLength: 3 }),
  nested: fc.option(place),
});
const left = fc.record({ from: place, who: fc.array(place, { minLength: 1, maxLength: 3 }) });
const licensed = fc.record({ group: place, wish: fc.oneof(giving, taking) });
const direct = fc.record({
  user: place,
  wish: fc.oneof({ weight: 3, arbitrary: giving }, { weight: 1, arbitrary: taking }),
});
const changed = fc.record({ user: place, to: person, what: fc.nat(2) });

const everyday: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 6, arbitrary: joined.map(joining) },
  { weight: 6, arbitrary: left.map(leaving) },
  { weight: 6, arbitrary: licensed.map(licensing) },
  { weight: 4, arbitrary: direct.map(assigning) },
  { weight: 2, arbitrary: changed.map(changing) },
  {
    weight: 2,
    arbitrary: place.map((at): Intent => (directory) => ({
      type: 'group.reprocess',
      group: anyGroup(directory, at),
    })),
  },
  {
    weight: 2,
    arbitrary: fc.array(place, { maxLength: 3 }).map((who): Intent => (directory) => ({
      type: 'user.reprocess',
      users: people(directory, who),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ product: one(PRODUCTS), enabled: one([0, 1, 2, 4, 9, 9]) }).map(setting),
  },
);

const rare: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({ name: one([...USERS, 'u4']), to: person }).map(({ name, to }): Intent => () => ({
    type: 'user.create',
    profile: userProfile(name, to),
  })),
  place.map((at): Intent => (directory) => ({
    type: 'user.delete',
    user: pick(everyone(directory), at) ?? id.user('u0'),
  })),
  fc
    .record({ name: one([...GROUPS, 'g4']), rule: fc.option(one(RULES)) })
    .map(({ name, rule }): Intent => () => ({
      type: 'group.create',
      profile: groupProfile(name, rule === null ? {} : { rule }),
      members: [],
    })),
  fc.record({ at: place, rule: fc.option(one(RULES)) }).map(turning),
  place.map((at): Intent => (directory) => ({
    type: 'group.delete',
    group: pick(groups(directory), at)?.id ?? id.group('g0'),
  })),
  // What rules 8 call edits.
  fc.record({ product: one(PRODUCTS), plan: one(PLANS) }).map(({ product, plan }): Intent => () => ({
    type: 'subscription.addPlan',
    sku: id.sku(product),
    plan: planOf(plan),
  })),
  relations.map((next): Intent => () => ({ type: 'tenant.setRelations', relations: next, builtIn: false })),
  one(SERVICE_VERSIONS).map((version): Intent => () => ({
    type: 'tenant.setServiceVersion',
    version,
    relations: NO_RELATIONS,
  })),
  some(PLANS, 3).map((plans): Intent => () => ({
    type: 'subscription.create',
    product: productOf('G', { seats: 1, plans }),
  })),
);

const processing = one([1, 1, 2, 3, Infinity, Infinity]).map((steps): Intent => () => ({
  type: 'process',
  steps,
}));

/** A life: anything happens, in between processing. */
export const intents: fc.Arbitrary<Intent[]> = fc
  .record({
    dynamic: one(RULES),
    rest: fc.array(
      fc.tuple(fc.oneof({ weight: 9, arbitrary: everyday }, { weight: 1, arbitrary: rare }), processing),
      {
        minLength: 8,
        maxLength: 20,
        size: 'max',
      },
    ),
  })
  .map(({ dynamic, rest }) => [
    () => ({ type: 'group.create', profile: groupProfile('dynamic', { rule: dynamic }), members: [] }),
    ...rest.flat(),
  ]);

function joining({ to, who, nested }: { to: number; who: readonly number[]; nested: number | null }): Intent {
  return (directory) => {
    const group = pick(assigned(directory), to);
    const present = group ? [...membersOf(directory, group)] : [];
    const child = nested === null ? undefined : pick(groups(directory), nested)?.id;
    const members = [...people(directory, who), ...(child && child !== group?.id ? [child] : [])];
    return {
      type: 'group.addMembers',
      group: group?.id ?? id.group('g0'),
      members: members.filter((member) => !present.includes(member)),
    };
  };
}

function leaving({ from, who }: { from: number; who: readonly number[] }): Intent {
  return (directory) => {
    const group = pick(
      assigned(directory).filter(({ members }) => members.length > 0),
      from,
    );
    const present = group ? [...membersOf(directory, group)] : [];
    const members = [...new Set(who.flatMap((at) => pick(present, at) ?? []))];
    return { type: 'group.removeMembers', group: group?.id ?? id.group('g0'), members };
  };
}

function licensing({ group: at, wish: wanted }: { group: number; wish: Wish }): Intent {
  return (directory) => {
    const group = pick(groups(directory), at);
    return {
      type: 'group.setLicences',
      group: group?.id ?? id.group('g0'),
      ...meant(directory, wanted, group?.licences ?? []),
    };
  };
}

function assigning({ user: at, wish: wanted }: { user: number; wish: Wish }): Intent {
  return (directory) => {
    const user = pick([...usersOf(directory.users)], at);
    const held = user?.holdings.filter(({ source }) => source === null) ?? [];
    return {
      type: 'user.assignLicences',
      user: user?.id ?? id.user('u0'),
      ...meant(directory, wanted, held),
    };
  };
}

function changing({
  user: at,
  to,
  what,
}: {
  user: number;
  to: { location: string | null; proxy: string[]; department: string };
  what: number;
}): Intent {
  return (directory) => ({
    type: 'user.update',
    user: pick(everyone(directory), at) ?? id.user('u0'),
    changes:
      what === 0
        ? { usageLocation: to.location }
        : what === 1
          ? { proxyAddresses: to.proxy }
          : { department: to.department },
  });
}

function turning({ at, rule }: { at: number; rule: string | null }): Intent {
  return (directory) => ({
    type: 'group.update',
    group: pick(groups(directory), at)?.id ?? id.group('g0'),
    changes: { groupTypes: rule === null ? [] : ['DynamicMembership'], membershipRule: rule },
  });
}

function setting({ product, enabled }: { product: string; enabled: number }): Intent {
  return () => ({ type: 'subscription.setUnits', sku: id.sku(product), units: { enabled } });
}

const groups = (directory: Directory): Group[] => [...rowsOf(directory.groups)];
const assigned = (directory: Directory): Group[] =>
  groups(directory).filter(({ profile }) => !isDynamic(profile));
const everyone = (directory: Directory): UserId[] => [...usersOf(directory.users)].map((row) => row.id);
const people = (directory: Directory, who: readonly number[]): UserId[] => [
  ...new Set(who.flatMap((at) => pick(everyone(directory), at) ?? [])),
];
/** Any group, one that is gone and has left something behind included. */
const anyGroup = (directory: Directory, at: number) =>
  pick([...new Set([...groups(directory).map((group) => group.id), ...directory.leavers.keys()])], at) ??
  id.group('g0');

const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[at % Math.max(items.length, 1)];

/** Additions and removals that do not contradict each other or what is there. */
function meant(directory: Directory, { add, remove }: Wish, current: readonly Licence[]) {
  const added = add.map(({ product: name, off }): Licence => {
    const plans = directory.products.find(({ id: sku }) => sku === id.sku(name))?.plans ?? [];
    return { sku: id.sku(name), disabled: off.flatMap((at) => plans[at]?.id ?? []) };
  });
  const old = current.map(({ sku }) => sku).filter((sku) => !added.some((next) => next.sku === sku));
  return { add: added, remove: [...new Set(remove.flatMap((at) => pick(old, at) ?? []))] };
}
