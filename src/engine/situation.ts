import type { Draft } from './draft.ts';
import type { GroupId } from './ids.ts';
import { NO_LICENCES } from './group.ts';
import type { Licence } from './product.ts';
import type { Slot } from './slots.ts';
import type { UserRow } from './user-table.ts';

/** The location that counts for group licensing: the user's own, else the directory's country (R1.7). */
export const effectiveLocation = (draft: Draft, row: UserRow): string =>
  row.profile.usageLocation ?? draft.tenant.country;

/** *wanted*: the group's template if the group exists and the user is a direct member, else nothing. */
export function wantedFrom(draft: Draft, group: GroupId, slot: Slot): readonly Licence[] {
  return draft.isMember(group, slot) ? (draft.groups.get(group)?.licences ?? NO_LICENCES) : NO_LICENCES;
}

/** Whether another user has one of the user's proxy addresses, too (R4.3). Who, `clashesIn` says. */
export function hasClash(draft: Draft, slot: Slot): boolean {
  return draft.clashing.has(slot);
}

/** Groups in the order in which a user's are processed: removals first, then the order of the groups (R4.9, R5.1). */
export function inTurn(draft: Draft, slot: Slot, groups: Iterable<GroupId>): GroupId[] {
  const rank = (group: GroupId): readonly [number, number, string] => {
    const place = draft.groups.slotOf(group);
    if (place === undefined) return [1, 0, group];
    return [wantedFrom(draft, group, slot).length === 0 ? 0 : 2, place, group];
  };
  const each = [...new Set(groups)];
  if (each.length < 2) return each;
  return each
    .map((group) => ({ group, rank: rank(group) }))
    .toSorted((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || (a.rank[2] < b.rank[2] ? -1 : 1))
    .map(({ group }) => group);
}
