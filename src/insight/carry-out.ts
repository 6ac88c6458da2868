import type { Command, Context } from '../engine/command.ts';
import { execute } from '../engine/decide.ts';
import type { Directory } from '../engine/directory.ts';

/** Users of the queue between two pauses. */
const STEPS = 256;

/** Carries commands out and lets the background service finish; null when one is refused. */
export function* carryOut(
  directory: Directory,
  commands: readonly Command[],
  context: Context,
): Generator<void, Directory | null> {
  let now = directory;
  for (const command of commands) {
    yield;
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
