import type { Command, Context } from '../../engine/command.ts';
import { execute } from '../../engine/decide.ts';
import type { Directory } from '../../engine/directory.ts';
import { deletedGroupsWithLeavings } from '../../engine/queries.ts';
import { rowsOf } from '../../engine/table.ts';
import { asPart, drain } from '../drain.ts';

/** A Reprocess of every group that gives something or has left something, in the order of the groups; deleted ones last. */
export function reprocessCommands(directory: Directory): Command[] {
  const groups = [...rowsOf(directory.groups)].filter(
    ({ id, licences }) => licences.length > 0 || directory.leavers.has(id) || directory.failing.has(id),
  );
  const deleted = deletedGroupsWithLeavings(directory);
  return [...groups, ...deleted].map(({ id }) => ({ type: 'group.reprocess', group: id }));
}

/** The directory after that, all done; tells at its pauses how far it is. */
export function* reprocessAll(directory: Directory, context: Context): Generator<number, Directory> {
  let now = directory;
  const commands = reprocessCommands(directory);
  for (const [place, command] of commands.entries()) {
    if (place % 8 === 7) yield (0.1 * place) / commands.length;
    const done = execute(now, command, context);
    if (done.ok) now = done.value.directory;
  }
  return yield* asPart(drain(now, context), 0.1, 1);
}
