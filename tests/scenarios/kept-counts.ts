import type { Directory } from '../../src/engine/directory.ts';
import { slotsOf, type SlotSet } from '../../src/engine/slots.ts';
import { recount } from '../support/recount.ts';

const plainSets = (sets: Iterable<readonly [string, Iterable<number>]>) =>
  new Map([...sets].map(([key, slots]) => [key, [...slots].toSorted((a, b) => a - b)] as const));

const kept = (sets: ReadonlyMap<string, SlotSet>) =>
  plainSets([...sets].map(([key, set]) => [key, slotsOf(set)] as const));

/** What the directory keeps as things change, and the same from scratch: equal in a sound directory. */
export function countsOf(directory: Directory) {
  const fresh = recount(directory);
  return {
    kept: {
      holders: kept(directory.holders),
      failing: kept(directory.failing),
      leavers: kept(directory.leavers),
    },
    recounted: {
      holders: plainSets(fresh.holders),
      failing: plainSets(fresh.failing),
      leavers: plainSets(fresh.leavers),
    },
  };
}
