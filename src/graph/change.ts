import type { Command } from '../engine/command.ts';
import { execute } from '../engine/decide.ts';
import type { Directory } from '../engine/directory.ts';
import { ok, refused, type Result } from '../engine/result.ts';
import { problemOf, type Problem } from './http/problem.ts';
import type { Port } from './port.ts';

/**
 * Carries out commands, all or none of them; in `immediate` mode what they leave in the queue is done as well.
 * Gives what there is to answer with: the directory as it is then.
 */
export async function change(
  port: Port,
  ...commands: readonly Command[]
): Promise<Result<Directory, Problem>> {
  const before = port.directory();
  if (commands.length > 1) {
    const rehearsal = rehearse(port, commands);
    if (!rehearsal.ok) return rehearsal;
  }
  for (const [place, command] of commands.entries()) {
    const done = port.dispatch(command, { more: place > 0 });
    if (!done.ok) return refused(problemOf(port.directory(), done.reason));
  }
  return ok(port.directory() === before ? before : await drain(port));
}

/**
 * Does what is queued, for as long as the mode is `immediate`. Whoever turns to another tenant or another time
 * meanwhile ends it; the directory of before is then the last one to answer with.
 */
export async function drain(port: Port): Promise<Directory> {
  const before = port.directory();
  const opened = port.opened();
  await port.processing.run(null, () => port.processing.mode() === 'immediate');
  return port.opened() === opened ? port.directory() : before;
}

/** Tries commands one after the other on a directory that is then thrown away. */
function rehearse(port: Port, commands: readonly Command[]): Result<Directory, Problem> {
  const context = { at: port.now(), actor: { kind: 'service', displayName: 'Rehearsal' } } as const;
  let directory = port.directory();
  for (const command of commands) {
    const done = execute(directory, command, context);
    if (!done.ok) return refused(problemOf(directory, done.reason));
    directory = done.value.directory;
  }
  return ok(directory);
}
