import type { Directory } from '../../engine/directory.ts';
import type { GroupId, UserId } from '../../engine/ids.ts';
import { userById } from '../../engine/queries.ts';
import { hasSlot } from '../../engine/slots.ts';
import { rowsOf, slotOf } from '../../engine/table.ts';
import { nestedThrough } from './first-checks.ts';

/**
 * The groups about which a user's page can be asked why: licensed ones that the user is in, nested or not, then
 * those that left something recorded.
 */
export function groupsToAsk(directory: Directory, user: UserId): GroupId[] {
  const row = userById(directory, user);
  const slot = slotOf(directory.users, user);
  if (!row || slot === undefined) return [];
  const licensed = [...rowsOf(directory.groups)].filter(({ licences }) => licences.length > 0);
  const own = licensed.filter(
    ({ id, userMembers }) => hasSlot(userMembers, slot) || nestedThrough(directory, row, id) !== null,
  );
  return [...new Set([...own.map(({ id }) => id), ...row.holdings.flatMap(({ source }) => source ?? [])])];
}
