import { compareGroups, type GroupChange } from './compare-groups.ts';
import { compareUsers, type UserChange } from './compare-users.ts';
import type { Directory } from './directory.ts';
import type { SkuId } from './ids.ts';
import type { Plan, Product } from './product.ts';
import { seatsOf, type Seats } from './queries.ts';
import { pendingSteps } from './queue.ts';
import { finish } from './slices.ts';

/** A product that came, went, has other plans, or has other seats bought or taken. */
export type ProductChange = {
  readonly sku: SkuId;
  /** Null for a product that was added. */
  readonly before: Product | null;
  /** Null for a product that is not there: it was bought on another branch. */
  readonly after: Product | null;
  readonly seats: { readonly before: Seats; readonly after: Seats };
  readonly plans: { readonly added: readonly Plan[]; readonly removed: readonly Plan[] };
};

export const SETTINGS = ['name', 'serviceVersion', 'relations'] as const;
export type Setting = (typeof SETTINGS)[number];

/** What is different in the second of two directories. Only what differs is listed. */
export type Comparison = {
  readonly users: readonly UserChange[];
  readonly groups: readonly GroupChange[];
  readonly products: readonly ProductChange[];
  readonly settings: readonly Setting[];
  /** Steps that the background service has still to do. */
  readonly pending: { readonly before: number; readonly after: number };
  readonly totals: Totals;
};

export type Totals = {
  readonly usersAdded: number;
  readonly usersRemoved: number;
  /** Users in both, with other properties, licences or errors. */
  readonly usersChanged: number;
  /** Assignments in force, one for each product and source. */
  readonly licencesGained: number;
  readonly licencesLost: number;
  /** Recorded errors, one for each product and source. */
  readonly errorsGained: number;
  readonly errorsLost: number;
};

/**
 * Compares two directories, whatever lies between them. What they share is not looked at, so that two neighbouring
 * points of one history cost no more than what happened between them.
 */
export const compare = (before: Directory, after: Directory): Comparison =>
  finish(compareInSlices(before, after));

/** The same in slices: a hundred thousand users who differ take their time. */
export function* compareInSlices(before: Directory, after: Directory): Generator<void, Comparison> {
  const users = yield* compareUsers(before, after);
  yield;
  return {
    users,
    groups: compareGroups(before, after),
    products: compareProducts(before, after),
    settings: SETTINGS.filter((setting) => differs(before, after, setting)),
    pending: { before: pendingSteps(before.queue), after: pendingSteps(after.queue) },
    totals: totalsOf(users),
  };
}

function compareProducts(before: Directory, after: Directory): ProductChange[] {
  const old = new Map(before.products.map((product) => [product.id, product]));
  const now = new Map(after.products.map((product) => [product.id, product]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((sku): ProductChange[] => {
    const [was, is] = [old.get(sku) ?? null, now.get(sku) ?? null];
    const seats = { before: seatsOf(before, sku), after: seatsOf(after, sku) };
    const plans = {
      added: missingFrom(is?.plans ?? [], was?.plans ?? []),
      removed: missingFrom(was?.plans ?? [], is?.plans ?? []),
    };
    const same =
      was !== null &&
      is !== null &&
      plans.added.length + plans.removed.length === 0 &&
      SEATS.every((name) => seats.before[name] === seats.after[name]);
    return same ? [] : [{ sku, before: was, after: is, seats, plans }];
  });
}

const SEATS = ['enabled', 'warning', 'suspended', 'lockedOut', 'consumed'] as const;

const missingFrom = (plans: readonly Plan[], others: readonly Plan[]): Plan[] =>
  plans.filter((plan) => !others.some((other) => other.id === plan.id));

function differs(before: Directory, after: Directory, setting: Setting): boolean {
  switch (setting) {
    case 'name':
      return before.tenant.name !== after.tenant.name;
    case 'serviceVersion':
      return before.serviceVersion !== after.serviceVersion;
    case 'relations':
      return (
        before.relations !== after.relations &&
        JSON.stringify(before.relations) !== JSON.stringify(after.relations)
      );
    default:
      return setting satisfies never;
  }
}

function totalsOf(users: readonly UserChange[]): Totals {
  let [usersAdded, usersRemoved] = [0, 0];
  let [licencesGained, licencesLost, errorsGained, errorsLost] = [0, 0, 0, 0];
  for (const { before, after, licences, errors } of users) {
    if (before === null) usersAdded++;
    if (after === null) usersRemoved++;
    licencesGained += licences.gained.length;
    licencesLost += licences.lost.length;
    errorsGained += errors.gained.length;
    errorsLost += errors.lost.length;
  }
  const usersChanged = users.length - usersAdded - usersRemoved;
  return { usersAdded, usersRemoved, usersChanged, licencesGained, licencesLost, errorsGained, errorsLost };
}
