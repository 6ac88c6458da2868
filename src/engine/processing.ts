import type { Context } from './command.ts';
import { doneBy, type Done } from './decide.ts';
import type { Directory } from './directory.ts';
import { Draft } from './draft.ts';
import { QueueRun } from './process.ts';
import { pendingSteps } from './queue.ts';

/**
 * The command `process` in slices: the same events and the same directory, with time for something else in between.
 * What was judged in one slice is known in the next.
 */
export class Processing {
  private readonly draft: Draft;
  private readonly run: QueueRun;

  constructor(directory: Directory, context: Context) {
    this.draft = new Draft(directory);
    this.run = new QueueRun(this.draft, context);
  }

  /** Does the next steps of the queue; says how many they were. */
  take(steps: number): number {
    return this.run.take(steps);
  }

  /** Steps not yet done. */
  left(): number {
    return pendingSteps(this.draft.queue.seal());
  }

  /** What was done; nothing more can be taken. */
  finish(): Done {
    return doneBy(this.draft);
  }
}

/** Lets the background service finish, a pause after every so many steps; tells how many are left. */
export function* processInSlices(
  directory: Directory,
  steps: number,
  context: Context,
): Generator<number, Directory> {
  const processing = new Processing(directory, context);
  for (;;) {
    processing.take(steps);
    const left = processing.left();
    if (left === 0) return processing.finish().directory;
    yield left;
  }
}
