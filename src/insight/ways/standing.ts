import type { Directory } from '../../engine/directory.ts';
import { NO_LICENCES } from '../../engine/group.ts';
import type { GroupId } from '../../engine/ids.ts';
import { groupById } from '../../engine/queries.ts';
import { failingSources, heldFrom, sameLicences } from '../../engine/records.ts';
import { hasSlot, NO_SLOTS, type Slot } from '../../engine/slots.ts';
import { rowAt } from '../../engine/table.ts';
import { recordedOn } from '../../engine/user-table.ts';

/** Whether a user has from a group what it should give, and no error of it: silent failures are not well (R6.1). */
export function isWell(directory: Directory, group: GroupId, slot: Slot): boolean {
  if (hasSlot(directory.failing.get(group) ?? NO_SLOTS, slot)) return false;
  const row = groupById(directory, group);
  const wanted = row && hasSlot(row.userMembers, slot) ? row.licences : NO_LICENCES;
  return sameLicences(heldFrom(recordedOn(directory.users, slot).holdings, group), wanted);
}

/** Groups that a user is in error with now, and was not before. */
export function newlyFailing(before: Directory, after: Directory, slot: Slot): GroupId[] {
  const failing = failingSources(recordedOn(after.users, slot).holdings);
  if (failing.size === 0) return [];
  const known = failingSources(recordedOn(before.users, slot).holdings);
  return [...failing].flatMap((source) => (source !== null && !known.has(source) ? [source] : []));
}

/** Groups that are new and have not given a user what they should, with an error or silently (R6.1). */
export function unwellInNew(before: Directory, after: Directory, slot: Slot): GroupId[] {
  const groups: GroupId[] = [];
  for (let place = before.groups.slots; place < after.groups.slots; place++) {
    const made = rowAt(after.groups, place);
    if (made && !isWell(after, made.id, slot)) groups.push(made.id);
  }
  return groups;
}

/** Whether a user is well with a group and with every new one, and in no error that was none before. */
export const standsWell = (before: Directory, after: Directory, group: GroupId, slot: Slot): boolean =>
  isWell(after, group, slot) &&
  newlyFailing(before, after, slot).length === 0 &&
  unwellInNew(before, after, slot).length === 0;
