import type { Directory } from './directory.ts';
import { inError, type Assignment, type Holdings } from './holdings.ts';
import type { GroupId, UserId } from './ids.ts';
import { groupById } from './queries.ts';
import { topReason } from './records.ts';
import { hasSlot, indexOfSlot, NO_SLOTS, slotList, slotsOf, type SlotSet } from './slots.ts';
import { rowAt, slotOf } from './table.ts';
import { recordedOn } from './user-table.ts';
import type { UserProfile } from './user.ts';
import { RECORDED_ERRORS, type RecordedError } from './vocabulary.ts';

/** What of a user's holdings is a group's failure; one value for all users with the same holdings. */
type Failing = { readonly failed: readonly Assignment[]; readonly reason: RecordedError };

export type ErrorRow = Failing & {
  readonly profile: UserProfile;
  /** False for somebody who has left the group, or whose group is gone (R4.8). */
  readonly isMember: boolean;
};

/**
 * Users in error of a group, deleted ones included, in the order of the users: what `usersInError` says, with each
 * row made when it is asked for, so that a list of 100,000 costs a millisecond. A row is the same value until
 * something in it changes.
 */
export class ErrorList {
  readonly length: number;
  private readonly directory: Directory;
  private readonly group: GroupId;
  private readonly failing: SlotSet;
  private readonly members: SlotSet;
  private readonly slots: Int32Array;
  private readonly judged: Map<Holdings, Failing>;
  private readonly made: (ErrorRow | undefined)[];

  /** `before`, an earlier list of the same group, lends what has not changed. */
  constructor(directory: Directory, group: GroupId, before?: ErrorList) {
    this.directory = directory;
    this.group = group;
    this.failing = directory.failing.get(group) ?? NO_SLOTS;
    this.members = groupById(directory, group)?.userMembers ?? NO_SLOTS;
    this.length = this.failing.size;
    const lender = before?.group === group ? before : undefined;
    this.slots = lender?.failing === this.failing ? lender.slots : slotList(this.failing);
    this.judged = lender?.judged ?? new Map<Holdings, Failing>();
    this.made = lender?.made ?? [];
  }

  /** Whether a list of the directory would say the same: not so when anybody's records or the members changed. */
  isOf(directory: Directory, group: GroupId): boolean {
    return (
      group === this.group &&
      directory.users === this.directory.users &&
      directory.failing.get(group) === this.directory.failing.get(group) &&
      directory.leavers.get(group) === this.directory.leavers.get(group) &&
      (groupById(directory, group)?.userMembers ?? NO_SLOTS) === this.members
    );
  }

  at(index: number): ErrorRow | undefined {
    const slot = this.slots[index];
    const profile = slot === undefined ? undefined : rowAt(this.directory.users, slot);
    if (slot === undefined || !profile) return undefined;
    const { failed, reason } = this.judge(recordedOn(this.directory.users, slot).holdings);
    const isMember = hasSlot(this.members, slot);
    const known = this.made[slot];
    if (known?.profile === profile && known.failed === failed && known.isMember === isMember) return known;
    const row = { profile, failed, reason, isMember };
    this.made[slot] = row;
    return row;
  }

  /** The place of a user in the list; −1 for one who is not in error. */
  indexOfKey(user: UserId): number {
    const slot = slotOf(this.directory.users, user);
    return slot === undefined ? -1 : indexOfSlot(this.slots, slot);
  }

  /** Whether anybody in the list is no member any more (R4.8). */
  hasLeavers(): boolean {
    for (const slot of slotsOf(this.directory.leavers.get(this.group) ?? NO_SLOTS)) {
      if (hasSlot(this.failing, slot)) return true;
    }
    return false;
  }

  /** The reasons that occur, in R4.11's order. */
  reasons(): readonly RecordedError[] {
    const found = new Set<RecordedError>();
    let last: Holdings | null = null;
    for (const slot of this.slots) {
      const { holdings } = recordedOn(this.directory.users, slot);
      // Users that follow one another are often alike.
      if (holdings !== last) found.add(this.judge(holdings).reason);
      last = holdings;
    }
    return RECORDED_ERRORS.filter((reason) => found.has(reason));
  }

  private judge(holdings: Holdings): Failing {
    let failing = this.judged.get(holdings);
    if (!failing) {
      const failed = holdings.filter((one) => one.source === this.group && inError(one));
      failing = { failed, reason: topReason(holdings, this.group) ?? 'Other' };
      this.judged.set(holdings, failing);
    }
    return failing;
  }
}
