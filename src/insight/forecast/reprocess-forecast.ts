import type { Command, Context } from '../../engine/command.ts';
import { execute } from '../../engine/decide.ts';
import type { Directory } from '../../engine/directory.ts';
import { NO_LICENCES } from '../../engine/group.ts';
import type { Holdings } from '../../engine/holdings.ts';
import type { GroupId, UserId } from '../../engine/ids.ts';
import { groupById, groupsOf } from '../../engine/queries.ts';
import { failingSources, heldFrom, sameLicences } from '../../engine/records.ts';
import { hasSlot, NO_SLOTS, SlotSetDraft, slotsOf, type Slot } from '../../engine/slots.ts';
import { slotOf } from '../../engine/table.ts';
import { recordedOn } from '../../engine/user-table.ts';
import { asPart, drain } from '../drain.ts';

/** What is processed again: everybody of some groups, or some users with all of their groups (R5.1). */
export type Again =
  | { readonly groups: readonly GroupId[] }
  | { readonly groups?: never; readonly users: readonly UserId[] };

export type ReprocessForecast = {
  /** Users who have not what their groups should give, whether a record says so or not. */
  readonly concerned: number;
  /** Those of them who would have it. */
  readonly licensed: number;
  /** Those of them with whom all would be well because nothing is meant for them any more (R4.8). */
  readonly cleared: number;
};

/** Users between two pauses. */
const FEW = 2_048;

type Case = { readonly group: GroupId; readonly slot: Slot };

/** What a Reprocess would come to: it is carried out on the value, after all that is queued. */
export function* reprocessForecast(
  directory: Directory,
  again: Again,
  context: Context,
): Generator<number, ReprocessForecast> {
  const commands: readonly Command[] = again.groups
    ? again.groups.map((group): Command => ({ type: 'group.reprocess', group }))
    : [{ type: 'user.reprocess', users: again.users }];
  let queued = directory;
  for (const command of commands) {
    const done = execute(queued, command, context);
    if (done.ok) queued = done.value.directory;
  }
  const after = yield* asPart(drain(queued, context), 0, 0.6);
  const [now, then] = [new Wellness(directory), new Wellness(after)];
  const concerned = new SlotSetDraft(NO_SLOTS);
  const wanting = new SlotSetDraft(NO_SLOTS);
  const left = new SlotSetDraft(NO_SLOTS);
  let seen = 0;
  for (const { group, slot } of again.groups
    ? everybodyOf(directory, again.groups)
    : everyGroupOf(directory, again.users)) {
    if (++seen % FEW === 0) yield 0.6 + 0.4 * Math.min(1, seen / directory.users.slots / 4);
    if (now.isWell(group, slot)) continue;
    concerned.add(slot);
    if (!then.isWell(group, slot)) left.add(slot);
    if (now.wantsSomething(group, slot)) wanting.add(slot);
  }
  const counts = { concerned: concerned.size, licensed: 0, cleared: 0 };
  for (const slot of slotsOf(concerned.seal())) {
    if (left.has(slot)) continue;
    if (wanting.has(slot)) counts.licensed++;
    else counts.cleared++;
  }
  return counts;
}

/** Members, and whoever has something recorded although they are none. */
function* everybodyOf(directory: Directory, groups: readonly GroupId[]): Generator<Case> {
  for (const group of groups) {
    const members = groupById(directory, group)?.userMembers ?? NO_SLOTS;
    for (const slot of slotsOf(members)) yield { group, slot };
    for (const slot of slotsOf(directory.leavers.get(group) ?? NO_SLOTS))
      if (!hasSlot(members, slot)) yield { group, slot };
  }
}

function* everyGroupOf(directory: Directory, users: readonly UserId[]): Generator<Case> {
  for (const user of users) {
    const slot = slotOf(directory.users, user);
    if (slot === undefined) continue;
    const groups = new Set(groupsOf(directory, user).map(({ id }) => id));
    for (const source of failingSources(recordedOn(directory.users, slot).holdings))
      if (source !== null) groups.add(source);
    for (const group of groups) yield { group, slot };
  }
}

/** Who has what a group should give, and no error of it; asked once of holdings that many share. */
class Wellness {
  private readonly directory: Directory;
  private readonly known = new Map<GroupId, Map<Holdings, boolean>>();

  constructor(directory: Directory) {
    this.directory = directory;
  }

  wantsSomething(group: GroupId, slot: Slot): boolean {
    return this.wanted(group, slot).length > 0;
  }

  isWell(group: GroupId, slot: Slot): boolean {
    if (hasSlot(this.directory.failing.get(group) ?? NO_SLOTS, slot)) return false;
    const { holdings } = recordedOn(this.directory.users, slot);
    const wanted = this.wanted(group, slot);
    // Those who should have nothing are few: the members' answers are the ones to keep.
    if (wanted === NO_LICENCES) return heldFrom(holdings, group).length === 0;
    const byHoldings = this.known.get(group) ?? new Map<Holdings, boolean>();
    this.known.set(group, byHoldings);
    let well = byHoldings.get(holdings);
    if (well === undefined)
      byHoldings.set(holdings, (well = sameLicences(heldFrom(holdings, group), wanted)));
    return well;
  }

  private wanted(group: GroupId, slot: Slot) {
    const row = groupById(this.directory, group);
    return row && hasSlot(row.userMembers, slot) ? row.licences : NO_LICENCES;
  }
}
