import type { Command, Context } from '../engine/command.ts';
import { execute } from '../engine/decide.ts';
import type { Directory } from '../engine/directory.ts';

/** Commands, and users of the queue, between two pauses. */
const COMMANDS = 32;
const STEPS = 1_024;

/** Carries commands out and lets the background service finish; null when one is refused. */
export function* carryOut(
  directory: Directory,
  commands: readonly Command[],
  context: Context,
): Generator<void, Directory | null> {
  let now = directory;
  for (const [place, command] of commands.entries()) {
    if (place % COMMANDS === COMMANDS - 1) yield;
    const done = execute(now, command, context);
    if (!done.ok) return null;
    now = done.value.directory;
  }
  while (now.queue.length > 0) {
    yield;
    const done = execute(now, { type: 'process', steps: STEPS }, context);
    if (!done.ok || done.value.directory === now) return null;
    now = done.value.directory;
  }
  return now;
}
