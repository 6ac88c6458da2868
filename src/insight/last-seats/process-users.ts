import type { Context } from '../../engine/command.ts';
import { execute } from '../../engine/decide.ts';
import type { Directory } from '../../engine/directory.ts';
import type { UserId } from '../../engine/ids.ts';
import { rowAt } from '../../engine/table.ts';

/** Users between two pauses. */
const STEPS = 256;

/** Processes users with all their groups (R5.1), in the order given. The queue has to be empty, and is afterwards. */
export function* processUsers(
  directory: Directory,
  people: Int32Array,
  context: Context,
): Generator<number, Directory> {
  let now = directory;
  for (let from = 0; from < people.length; from += STEPS) {
    const users = [...people.subarray(from, from + STEPS)].flatMap((slot): UserId[] => {
      const profile = rowAt(directory.users, slot);
      return profile ? [profile.id] : [];
    });
    for (const command of [
      { type: 'user.reprocess', users },
      { type: 'process', steps: users.length },
    ] as const) {
      const done = execute(now, command, context);
      if (done.ok) now = done.value.directory;
    }
    yield from / people.length;
  }
  return now;
}
