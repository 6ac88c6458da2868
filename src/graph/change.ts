import type { Command } from '../engine/command.ts';
import { execute } from '../engine/decide.ts';
import type { Directory } from '../engine/directory.ts';
import { ok, refused, type Result } from '../engine/result.ts';
import { problemOf, type Problem } from './http/problem.ts';
import type { Port } from './port.ts';

/** Carries out commands, all or none of them; in `immediate` mode what they leave in the queue is done as well. */
export function change(port: Port, ...commands: readonly Command[]): Result<Directory, Problem> {
  const before = port.directory();
  if (commands.length > 1) {
    const rehearsal = rehearse(port, commands);
    if (!rehearsal.ok) return rehearsal;
  }
  for (const command of commands) {
    const done = port.dispatch(command);
    if (!done.ok) return refused(problemOf(port.directory(), done.reason));
  }
  if (port.directory() !== before && port.processing.mode() === 'immediate') port.processing.run(null);
  return ok(port.directory());
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
