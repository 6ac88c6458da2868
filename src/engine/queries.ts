import { ownEntriesBackwards } from './audit-log.ts';
import type { Directory } from './directory.ts';
import type { Group } from './group.ts';
import { inForce, type Assignment, type Holdings } from './holdings.ts';
import type { GroupId, PlanId, SkuId, UserId } from './ids.ts';
import type { Licence, PrepaidUnits } from './product.ts';
import { heldFrom, topReason } from './records.ts';
import { rulesOf } from './rules.ts';
import { hasSlot, NO_SLOTS, slotsOf } from './slots.ts';
import { rowOf, rowsOf, slotOf } from './table.ts';
import { type UserRow, userAt, userOf } from './user-table.ts';
import { lookUpOne } from './text-index.ts';
import type { ProcessingState, RecordedError } from './vocabulary.ts';

/* What people and programs ask a directory. Nothing here scans the users. */

export type Seats = PrepaidUnits & {
  /** enabled + warning: what can be given. */
  readonly total: number;
  readonly consumed: number;
  /** total − consumed; negative after a cut (R1.3). */
  readonly available: number;
};

/** Seats of a product (R1.2); zeros for a product that the tenant does not have. */
export function seatsOf(directory: Directory, sku: SkuId): Seats {
  const units = rulesOf(directory).products.get(sku)?.units ?? {
    enabled: 0,
    warning: 0,
    suspended: 0,
    lockedOut: 0,
  };
  const consumed = directory.holders.get(sku)?.size ?? 0;
  const total = units.enabled + units.warning;
  return { ...units, total, consumed, available: total - consumed };
}

export const userById = (directory: Directory, user: UserId): UserRow | undefined =>
  userOf(directory.users, user);

export const groupById = (directory: Directory, group: GroupId): Group | undefined =>
  rowOf(directory.groups, group);

/** A user by principal name, compared without case. */
export function userByPrincipalName(directory: Directory, name: string): UserRow | undefined {
  const slot = lookUpOne(directory.principals, name.toLowerCase());
  return slot === undefined ? undefined : userAt(directory.users, slot);
}

export function isDirectMember(directory: Directory, group: GroupId, user: UserId): boolean {
  const slot = slotOf(directory.users, user);
  const row = groupById(directory, group);
  return slot !== undefined && row !== undefined && hasSlot(row.userMembers, slot);
}

/** Groups that the user is a direct member of, in the order of the groups. */
export function groupsOf(directory: Directory, user: UserId): Group[] {
  const slot = slotOf(directory.users, user);
  return slot === undefined
    ? []
    : [...rowsOf(directory.groups)].filter((group) => hasSlot(group.userMembers, slot));
}

/** Users with an error recorded by the group, leavers included (R7.2). */
export const errorCount = (directory: Directory, group: GroupId): number =>
  directory.failing.get(group)?.size ?? 0;

export type FailingGroup = { readonly id: GroupId; readonly group: Group | null; readonly errors: number };

/** Groups with errors in the order of the groups; then deleted ones, by id, with `group` null (R4.8). */
export function groupsWithErrors(directory: Directory): FailingGroup[] {
  return withLeavings(directory, directory.failing).map(({ id, group, count }) => ({
    id,
    group,
    errors: count,
  }));
}

/** Deleted groups that users still have something from, in error or in force (R4.8). */
export function deletedGroupsWithLeavings(
  directory: Directory,
): { readonly id: GroupId; readonly users: number }[] {
  return withLeavings(directory, directory.leavers).flatMap(({ id, group, count }) =>
    group === null ? [{ id, users: count }] : [],
  );
}

function withLeavings(directory: Directory, sets: Directory['failing']) {
  return [...sets]
    .map(([id, { size }]) => ({
      id,
      group: groupById(directory, id) ?? null,
      place: slotOf(directory.groups, id),
      count: size,
    }))
    .toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || (a.id < b.id ? -1 : 1));
}

/** The name a group had when it was deleted last; null when the log does not know. */
export function deletedGroupName({ log }: Directory, group: GroupId): string | null {
  for (const entry of ownEntriesBackwards(log)) {
    const { activity, target } = entry;
    if (activity === 'Delete group' && target.kind === 'group' && target.profile.id === group)
      return target.profile.displayName;
  }
  return null;
}

export type UserInError = {
  readonly user: UserRow;
  /** The products with an error recorded by the group. */
  readonly failed: readonly Assignment[];
  readonly reason: RecordedError;
  /** False for somebody who has left the group, or whose group is gone (R4.8). */
  readonly isMember: boolean;
};

/** Users in error of a group, deleted ones included, in the order of the users. */
export function usersInError(directory: Directory, group: GroupId): UserInError[] {
  const members = groupById(directory, group)?.userMembers ?? NO_SLOTS;
  return [...slotsOf(directory.failing.get(group) ?? NO_SLOTS)].flatMap((slot) => {
    const user = userAt(directory.users, slot);
    if (!user) return [];
    const failed = user.holdings.filter(
      (assignment) => assignment.source === group && assignment.error !== null,
    );
    return [
      { user, failed, reason: topReason(user.holdings, group) ?? 'Other', isMember: hasSlot(members, slot) },
    ];
  });
}

export type Leaving = { readonly user: UserRow; readonly left: readonly Assignment[] };

/** Users who are no direct members and still have something from the group, in the order of the users (R4.8). */
export function leavingsOf(directory: Directory, group: GroupId): Leaving[] {
  return [...slotsOf(directory.leavers.get(group) ?? NO_SLOTS)].flatMap((slot) => {
    const user = userAt(directory.users, slot);
    return user ? [{ user, left: user.holdings.filter(({ source }) => source === group) }] : [];
  });
}

/** How a user stands with a group: the top reason (R4.11), if any, and whether anything of it is in force. */
export type Standing = { readonly reason: RecordedError | null; readonly inForce: boolean };

export const standingOf = (holdings: Holdings, group: GroupId): Standing => ({
  reason: topReason(holdings, group),
  inForce: heldFrom(holdings, group).length > 0,
});

/** Groups whose template has the product, in the order of the groups. */
export const licensedGroups = (directory: Directory, sku: SkuId): Group[] =>
  [...rowsOf(directory.groups)].filter((group) => group.licences.some((licence) => licence.sku === sku));

/** One entry per product in force; off is what is off in all of its sources (R7.1). */
export function assignedLicences(holdings: Holdings): Licence[] {
  const merged = new Map<SkuId, readonly PlanId[]>();
  for (const { sku, disabled } of holdings.filter(inForce)) {
    const known = merged.get(sku);
    merged.set(sku, known ? known.filter((plan) => disabled.includes(plan)) : disabled);
  }
  return [...merged].map(([sku, disabled]) => ({ sku, disabled }));
}

export type Processing = { readonly state: ProcessingState; readonly done: number; readonly total: number };

/** How far the group's queued work is, over all of its jobs (R5.3). */
export function processingOf(directory: Directory, group: GroupId): Processing {
  const jobs = directory.queue.filter((job) => job.group === group);
  const done = jobs.reduce((sum, job) => sum + job.done, 0);
  const total = jobs.reduce((sum, job) => sum + job.users.length, 0);
  if (jobs.length === 0) return { state: 'ProcessingComplete', done, total };
  return { state: done > 0 ? 'ProcessingInProgress' : 'QueuedForProcessing', done, total };
}
