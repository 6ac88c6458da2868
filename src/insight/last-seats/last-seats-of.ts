import type { Context } from '../../engine/command.ts';
import { execute } from '../../engine/decide.ts';
import type { Directory } from '../../engine/directory.ts';
import type { GroupId, SkuId } from '../../engine/ids.ts';
import { groupById, licensedGroups, seatsOf } from '../../engine/queries.ts';
import { topReason } from '../../engine/records.ts';
import { hasSlot, NO_SLOTS, SlotSetDraft, slotsOf, type Slot, type SlotSet } from '../../engine/slots.ts';
import { rowAt } from '../../engine/table.ts';
import { recordedOn } from '../../engine/user-table.ts';
import { RECORDED_ERRORS, type RecordedError } from '../../engine/vocabulary.ts';
import { asPart, drain } from '../drain.ts';
import { clearTable, type ClearTable } from './clear-table.ts';
import { draws, ordersFor } from './draws.ts';
import type { Contender, LastSeats } from './last-seats.ts';
import { randomFrom } from './random.ts';

/**
 * Who would get the seats of a product if its groups gave them anew, to everybody in random orders. Each order is
 * carried out on the side; the seats outside of groups stay where they are. Says how far it is, between 0 and 1.
 */
export function* lastSeatsOf(
  directory: Directory,
  sku: SkuId,
  seed: number,
  context: Context,
): Generator<number, LastSeats> {
  const now = yield* asPart(drain(directory, context), 0, 0.1);
  const groups = licensedGroups(now, sku).map(({ id }) => id);
  const table = yield* asPart(clearTable(now, groups, context), 0.1, 0.2);
  const contenders = Int32Array.from(contendersOf(now, table, groups, sku));
  const { total, available } = seatsOf(table.taken, sku);
  const common = {
    total,
    outside: seatsOf(table.taken, sku).consumed,
    seats: Math.max(0, available),
    wanted: contenders.length,
    free: Math.max(0, seatsOf(now, sku).available),
    orders: ordersFor(table.people.length),
    people: table.people.length,
  };
  const none = (kind: LastSeats['kind']): LastSeats => ({ ...common, kind, contenders: [] });
  if (contenders.length === 0) return none('nobody');
  if (contenders.length <= common.seats) return none('enough');
  const { ready, people } = table;
  if (!ready) return none('template');
  const asHere = yield* asPart(inJoinOrder(ready, table.groups, context), 0.2, 0.25);

  const hits = new Hits(contenders, sku);
  const chance = { random: randomFrom(seed), orders: common.orders };
  const drawing = draws(ready, people, chance, context, (after) => hits.count(after));
  const last = yield* asPart(drawing, 0.25, common.free > 0 ? 0.75 : 1);
  const holds = (one: Directory, slot: Slot): boolean => hasSlot(holdersIn(one, sku), slot);
  const fromFree = new Hits(contenders, sku);
  if (common.free > 0) {
    const waiting = contenders.filter((slot) => !holds(now, slot));
    const more = draws(now, waiting, chance, context, (after) => fromFree.count(after));
    yield* asPart(more, 0.75, 1);
  }
  return {
    ...common,
    kind: 'drawn',
    contenders: [...contenders].flatMap((slot, place): Contender[] => {
      const profile = rowAt(now.users, slot);
      if (!profile) return [];
      const has = holds(now, slot);
      const licensed = hits.of(place);
      return [
        {
          profile,
          now: has,
          joinOrder: holds(asHere, slot),
          licensed,
          fromFree: has || common.free === 0 ? null : fromFree.of(place),
          reason: licensed === 0 ? reasonIn(last, slot, groups) : null,
        },
      ];
    }),
  };
}

/** All given anew as this simulator does it: the groups in their order, and each one's members in join order (R3.2). */
function* inJoinOrder(
  ready: Directory,
  groups: readonly GroupId[],
  context: Context,
): Generator<number, Directory> {
  let now = ready;
  for (const group of groups) {
    const done = execute(now, { type: 'group.reprocess', group }, context);
    if (done.ok) now = done.value.directory;
  }
  return yield* drain(now, context);
}

const holdersIn = (directory: Directory, sku: SkuId): SlotSet => directory.holders.get(sku) ?? NO_SLOTS;

/** Members of the groups that give the product, in the order of the users, less those who have a seat in any case. */
function contendersOf(now: Directory, table: ClearTable, groups: readonly GroupId[], sku: SkuId) {
  const held = holdersIn(table.taken, sku);
  const slots = new SlotSetDraft(NO_SLOTS);
  for (const id of groups) {
    for (const slot of slotsOf(groupById(now, id)?.userMembers ?? NO_SLOTS)) {
      if (!hasSlot(held, slot)) slots.add(slot);
    }
  }
  return slotsOf(slots.seal());
}

/** How many directories give each contender a seat. */
class Hits {
  private readonly counts: Int32Array;
  private readonly contenders: Int32Array;
  private readonly sku: SkuId;

  constructor(contenders: Int32Array, sku: SkuId) {
    this.counts = new Int32Array(contenders.length);
    this.contenders = contenders;
    this.sku = sku;
  }

  count(after: Directory): void {
    const held = holdersIn(after, this.sku);
    for (const [place, slot] of this.contenders.entries()) {
      if (hasSlot(held, slot)) this.counts[place] = this.of(place) + 1;
    }
  }

  of(place: number): number {
    return this.counts[place] ?? 0;
  }
}

/** What the groups that give the product record on the user; the first in R4.6's order. */
function reasonIn(directory: Directory, slot: Slot, groups: readonly GroupId[]): RecordedError | null {
  const { holdings } = recordedOn(directory.users, slot);
  const reasons = groups.map((group) => topReason(holdings, group));
  return RECORDED_ERRORS.find((error) => reasons.includes(error)) ?? null;
}
