import type { GroupId } from '../../engine/ids.ts';
import type { Slot } from '../../engine/slots.ts';
import type { Situation } from './situations.ts';

/** Users by the group that they are in error with; one may be in error with several. */
export type Cases = ReadonlyMap<GroupId, readonly Slot[]>;

/** Users between two pauses. */
const FEW = 2_048;

export const countOf = (cases: Cases): number =>
  [...cases.values()].reduce((sum, slots) => sum + slots.length, 0);

export function casesOf(situations: readonly Situation[]): Cases {
  const cases = new Map<GroupId, Slot[]>();
  for (const { group, slots } of situations) {
    const known = cases.get(group) ?? [];
    cases.set(group, known);
    for (const slot of slots) known.push(slot);
  }
  return cases;
}

/** Those of them of whom something is true. */
export function* where(cases: Cases, is: (group: GroupId, slot: Slot) => boolean): Generator<void, Cases> {
  const kept = new Map<GroupId, Slot[]>();
  let left = FEW;
  for (const [group, slots] of cases) {
    const found: Slot[] = [];
    for (const slot of slots) {
      if (left-- === 0) {
        left = FEW;
        yield;
      }
      if (is(group, slot)) found.push(slot);
    }
    if (found.length > 0) kept.set(group, found);
  }
  return kept;
}

/** Each user once, in the order of the users. */
export function* slotsIn(cases: Cases): Generator<void, readonly Slot[]> {
  const lists = [...cases.values()];
  const rising = Int32Array.from(lists.length === 1 ? (lists[0] ?? []) : lists.flat()).toSorted();
  yield;
  return lists.length === 1 ? [...rising] : [...new Set(rising)];
}

/** The groups that each user is in error with. */
export function* groupsBySlot(cases: Cases): Generator<void, ReadonlyMap<Slot, readonly GroupId[]>> {
  const bySlot = new Map<Slot, readonly GroupId[]>();
  let left = FEW;
  for (const [group, slots] of cases) {
    const alone = [group];
    for (const slot of slots) {
      if (left-- === 0) {
        left = FEW;
        yield;
      }
      const others = bySlot.get(slot);
      bySlot.set(slot, others ? [...others, group] : alone);
    }
  }
  return bySlot;
}
