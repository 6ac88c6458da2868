import type { Command, Context } from '../engine/command.ts';
import { execute } from '../engine/decide.ts';
import type { Directory } from '../engine/directory.ts';
import { drain } from './drain.ts';

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
  const work = drain(now, context);
  for (;;) {
    yield;
    const step = work.next();
    if (step.done) return step.value;
  }
}
