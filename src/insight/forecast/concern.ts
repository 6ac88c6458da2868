import type { Command } from '../../engine/command.ts';
import type { Directory } from '../../engine/directory.ts';
import type { GroupId } from '../../engine/ids.ts';
import { groupById } from '../../engine/queries.ts';
import { slotOf, rowsOf } from '../../engine/table.ts';
import type { Slot } from '../../engine/slots.ts';

/** Whose errors an action is about: everybody's with some groups, and some users' with any group. */
export type Concern = { readonly groups: ReadonlySet<GroupId>; readonly users: ReadonlySet<Slot> };

/**
 * The groups and users that the commands name, and every group of which something else came out: whose template,
 * members or errors are no longer the same.
 */
export function concernOf(before: Directory, after: Directory, commands: readonly Command[]): Concern {
  const groups = new Set<GroupId>();
  const users = new Set<Slot>();
  for (const command of commands) {
    if ('group' in command) groups.add(command.group);
    const named = 'users' in command ? command.users : 'user' in command ? [command.user] : [];
    for (const user of named) {
      const slot = slotOf(after.users, user) ?? slotOf(before.users, user);
      if (slot !== undefined) users.add(slot);
    }
  }
  for (const { id, licences, userMembers } of rowsOf(after.groups)) {
    const was = groupById(before, id);
    if (was?.licences !== licences || was.userMembers !== userMembers) groups.add(id);
  }
  for (const id of new Set([...before.failing.keys(), ...after.failing.keys()]))
    if (before.failing.get(id) !== after.failing.get(id)) groups.add(id);
  return { groups, users };
}
