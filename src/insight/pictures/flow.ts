import type { Directory } from '../../engine/directory.ts';
import type { Source } from '../../engine/fault.ts';
import { inForce, type Holdings } from '../../engine/holdings.ts';
import type { GroupId, SkuId } from '../../engine/ids.ts';
import { slotsOf, type Slot } from '../../engine/slots.ts';
import { rowsOf } from '../../engine/table.ts';
import { recordedOn } from '../../engine/user-table.ts';
import { RECORDED_ERRORS } from '../../engine/vocabulary.ts';
import { situationsOf } from './situations.ts';

/** Where an assignment ends: `silent` was tried and left no trace (R6.1) or never tried, `waiting` is in the queue. */
export const FLOW_ENDS = ['licensed', ...RECORDED_ERRORS, 'silent', 'waiting'] as const;
export type FlowEnd = (typeof FLOW_ENDS)[number];

/** How many users have, or fail to have, a product from a source. */
export type FlowCount = {
  readonly sku: SkuId;
  readonly source: Source;
  readonly end: FlowEnd;
  readonly users: number;
  /** Of them, those who hold the product from the source all the same (`ActiveWithError`, R4.7). */
  readonly inForce: number;
};

class Tally {
  private readonly counts = new Map<string, { -readonly [Key in keyof FlowCount]: FlowCount[Key] }>();

  add(sku: SkuId, source: Source, end: FlowEnd, users: number, held: number): void {
    const key = `${sku} ${source} ${end}`;
    let count = this.counts.get(key);
    if (!count) this.counts.set(key, (count = { sku, source, end, users: 0, inForce: 0 }));
    count.users += users;
    count.inForce += held;
  }

  all(): readonly FlowCount[] {
    return [...this.counts.values()];
  }
}

/** Every assignment of the tenant by product, source and how it ended, counted in slices. */
export function* flowOf(directory: Directory): Generator<void, readonly FlowCount[]> {
  const tally = new Tally();
  let turn = 0;
  for (const [holdings, users] of yield* situationsOf(directory.users)) {
    for (const assignment of holdings) {
      const { sku, source, error } = assignment;
      tally.add(sku, source, error ?? 'licensed', users, inForce(assignment) ? users : 0);
    }
    if (++turn % SITUATIONS === 0) yield;
  }
  yield* addUnrecorded(directory, tally);
  return tally.all();
}

const SITUATIONS = 200;
const MEMBERS = 1_000;

/** Members for whom a group's product is not recorded in any way. */
function* addUnrecorded(directory: Directory, tally: Tally): Generator<void> {
  let turn = 0;
  const waiting = waitingUsers(directory);
  for (const { id, licences, userMembers } of rowsOf(directory.groups)) {
    if (licences.length === 0) continue;
    const known = new Map<Holdings, readonly SkuId[]>();
    for (const slot of slotsOf(userMembers)) {
      if (++turn % MEMBERS === 0) yield;
      const { holdings } = recordedOn(directory.users, slot);
      let missing = known.get(holdings);
      if (!missing) {
        missing = licences.flatMap(({ sku }) =>
          holdings.some((held) => held.source === id && held.sku === sku) ? [] : [sku],
        );
        known.set(holdings, missing);
      }
      if (missing.length === 0) continue;
      const queued = waiting.get(id)?.has(slot) || waiting.get(null)?.has(slot);
      for (const sku of missing) tally.add(sku, id, queued ? 'waiting' : 'silent', 1, 0);
    }
  }
}

/** The users whom the background service has still to come to, by group; under null those of a reprocess of users. */
function waitingUsers({ queue }: Directory): ReadonlyMap<GroupId | null, ReadonlySet<Slot>> {
  const waiting = new Map<GroupId | null, Set<Slot>>();
  for (const { group, users, done } of queue) {
    const known = waiting.get(group) ?? new Set();
    waiting.set(group, known);
    for (const slot of users.subarray(done)) known.add(slot);
  }
  return waiting;
}
