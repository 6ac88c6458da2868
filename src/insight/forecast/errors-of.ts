import type { Directory } from '../../engine/directory.ts';
import type { Holdings } from '../../engine/holdings.ts';
import type { GroupId } from '../../engine/ids.ts';
import { failingSources, topReason } from '../../engine/records.ts';
import { hasSlot, NO_SLOTS, slotsOf, type Slot, type SlotSet } from '../../engine/slots.ts';
import { recordedOn } from '../../engine/user-table.ts';
import { RECORDED_ERRORS, type RecordedError } from '../../engine/vocabulary.ts';
import { silentIn } from '../silent.ts';
import type { Concern } from './concern.ts';
import type { ByReason, Forecast } from './forecast.ts';

/** Users between two pauses. */
const FEW = 1_024;

/** The errors that an action leaves, makes and takes away, among those that it is about. */
export function* errorsOf(
  before: Directory,
  after: Directory,
  { groups, users }: Concern,
): Generator<number, Pick<Forecast, 'still' | 'fresh' | 'cleared' | 'silent'>> {
  const still = new Counts();
  const fresh = new Counts();
  let cleared = 0;
  let silent = 0;
  let seen = 0;
  const look = (group: GroupId, slot: Slot): void => {
    const was = hasSlot(failingIn(before, group), slot);
    const is = hasSlot(failingIn(after, group), slot);
    if (is) (was ? still : fresh).add(recordedOn(after.users, slot).holdings, group);
    else if (was) cleared++;
  };
  for (const group of groups) {
    const [was, is] = [failingIn(before, group), failingIn(after, group)];
    for (const slot of either(was, is)) {
      look(group, slot);
      if (++seen % FEW === 0) yield 0.5;
    }
    silent += yield* silentIn(after, group);
  }
  for (const slot of users) {
    const [was, is] = [before, after].map(({ users: table }) =>
      failingSources(recordedOn(table, slot).holdings),
    );
    for (const group of new Set([...(was ?? []), ...(is ?? [])]))
      if (group !== null && !groups.has(group)) look(group, slot);
    if (++seen % FEW === 0) yield 0.9;
  }
  return { still: still.byReason(), fresh: fresh.byReason(), cleared, silent };
}

const failingIn = (directory: Directory, group: GroupId): SlotSet => directory.failing.get(group) ?? NO_SLOTS;

function* either(a: SlotSet, b: SlotSet): Generator<Slot> {
  yield* slotsOf(a);
  if (a === b) return;
  for (const slot of slotsOf(b)) if (!hasSlot(a, slot)) yield slot;
}

/** Users by their top reason, which is looked for once in holdings that many share. */
class Counts {
  private readonly counts = new Map<RecordedError, number>();
  private readonly known = new Map<Holdings, Map<GroupId, RecordedError>>();

  add(holdings: Holdings, group: GroupId): void {
    const byGroup = this.known.get(holdings) ?? new Map<GroupId, RecordedError>();
    const reason = byGroup.get(group) ?? topReason(holdings, group) ?? 'Other';
    this.known.set(holdings, byGroup.set(group, reason));
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1);
  }

  byReason(): ByReason {
    return new Map(
      RECORDED_ERRORS.flatMap((reason) => {
        const count = this.counts.get(reason);
        return count === undefined ? [] : [[reason, count] as const];
      }),
    );
  }
}
