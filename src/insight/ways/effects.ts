import { CHUNK_BITS, IN_CHUNK } from '../../engine/column.ts';
import type { Directory } from '../../engine/directory.ts';
import type { Holdings } from '../../engine/holdings.ts';
import type { GroupId, PlanId, SkuId } from '../../engine/ids.ts';
import { groupById, seatsOf } from '../../engine/queries.ts';
import { enabledPlans, rulesOf } from '../../engine/rules.ts';
import { hasSlot, NO_SLOTS, type Slot } from '../../engine/slots.ts';
import { rowAt } from '../../engine/table.ts';
import { recordedOn } from '../../engine/user-table.ts';
import { plansOf, PlanTally, type PlanCount } from '../plan-tally.ts';
import { newlyFailing } from './standing.ts';

/** What some users lose: plans that they had, or that the group in error was meant to give them. */
export type Loss = PlanCount;

export type SeatChange = {
  readonly sku: SkuId;
  readonly bought: number;
  readonly consumed: number;
  /** What is left afterwards. */
  readonly available: number;
};

export type Effects = {
  /** The users whom the way is for. */
  readonly own: Loss;
  readonly others: Loss;
  /** Errors of users with groups, in the whole tenant. */
  readonly errorsBefore: number;
  readonly errorsAfter: number;
  /** Errors that nobody had before. */
  readonly newErrors: number;
  readonly seats: readonly SeatChange[];
};

/** Users between two pauses. */
const FEW = 512;

/** The users whom a way is for, with the groups that they are in error with. */
type Cases = ReadonlyMap<Slot, readonly GroupId[]>;

/** What became of everybody, and of the users whom a way is for. */
export function* effectsOf(before: Directory, after: Directory, own: Cases): Generator<void, Effects> {
  const rules = rulesOf(before);
  const templates = new Map<GroupId, readonly PlanId[]>();
  const meantBy = (id: GroupId): readonly PlanId[] => {
    const { licences } = groupById(before, id) ?? { licences: [] };
    const known =
      templates.get(id) ?? licences.flatMap(({ sku, disabled }) => enabledPlans(rules, sku, disabled));
    templates.set(id, known);
    return known;
  };
  const dueTo = (slot: Slot): PlanId[] =>
    (own.get(slot) ?? []).flatMap((id) =>
      hasSlot(groupById(before, id)?.userMembers ?? NO_SLOTS, slot) ? meantBy(id) : [],
    );
  const plans = new Map<Holdings, ReadonlySet<PlanId>>();
  const plansAt = (directory: Directory, slot: Slot): ReadonlySet<PlanId> => {
    const { holdings } = recordedOn(directory.users, slot);
    const known = plans.get(holdings) ?? plansOf(rules, holdings);
    plans.set(holdings, known);
    return known;
  };
  const tallies = { own: new PlanTally(), others: new PlanTally() };
  let newErrors = 0;
  let left = FEW;
  for (const slot of touched(before, after, own)) {
    if (left-- === 0) {
      left = FEW;
      yield;
    }
    const isOwn = own.has(slot);
    const had = plansAt(before, slot);
    const has = plansAt(after, slot);
    const lost = [...new Set([...had, ...dueTo(slot)])].filter((plan) => !has.has(plan));
    newErrors += newlyFailing(before, after, slot).length;
    const user = rowAt(before.users, slot)?.id;
    if (user !== undefined) tallies[isOwn ? 'own' : 'others'].add(user, lost);
  }
  return {
    own: tallies.own.count(),
    others: tallies.others.count(),
    errorsBefore: errorsIn(before),
    errorsAfter: errorsIn(after),
    newErrors,
    seats: seatChanges(before, after),
  };
}

/** The users themselves, and everybody else on whom something else is recorded; shared chunks are left out as a whole. */
function* touched(before: Directory, after: Directory, own: Cases): Generator<Slot> {
  yield* own.keys();
  for (const [chunk, records] of before.users.records.entries()) {
    const now = after.users.records[chunk];
    if (records === now) continue;
    for (let place = 0; place <= IN_CHUNK; place++) {
      const slot = (chunk << CHUNK_BITS) | place;
      if (records[place]?.holdings !== now?.[place]?.holdings && !own.has(slot)) yield slot;
    }
  }
}

const errorsIn = ({ failing }: Directory): number =>
  [...failing.values()].reduce((sum, { size }) => sum + size, 0);

function seatChanges(before: Directory, after: Directory): SeatChange[] {
  return before.products.flatMap(({ id }) => {
    const [was, is] = [seatsOf(before, id), seatsOf(after, id)];
    const bought = is.total - was.total;
    const consumed = is.consumed - was.consumed;
    return bought === 0 && consumed === 0 ? [] : [{ sku: id, bought, consumed, available: is.available }];
  });
}
