import type { Directory } from '../engine/directory.ts';
import { FIRST_STEPS, nextSteps } from '../engine/slices.ts';
import type { Pause } from '../scenarios/scenarios.ts';

/** What is needed of a lab to run its queue. */
export type Bench = {
  readonly directory: () => Directory;
  readonly opened: () => number;
  /** Does up to so many steps at once; says how many there were. */
  readonly process: (steps: number) => number;
  readonly pause: Pause;
};

/** `Port.processing.run`. Several runs at once share the steps: each counts those that it did itself. */
export async function runQueue(
  { directory, opened, process, pause }: Bench,
  steps: number | null,
  goesOn: () => boolean,
): Promise<number> {
  const tenant = opened();
  // Whoever keeps on queueing keeps nobody waiting but themselves.
  const { nextJob } = directory();
  const most = steps ?? Infinity;
  let done = 0;
  const isLeft = (): boolean => {
    const [job] = directory().queue;
    return job !== undefined && job.number < nextJob && done < most && opened() === tenant && goesOn();
  };
  let size = FIRST_STEPS;
  while (isLeft()) {
    const began = performance.now();
    const taken = process(Math.min(size, most - done));
    if (taken === 0) break;
    done += taken;
    size = nextSteps(size, taken, performance.now() - began);
    if (isLeft()) await pause();
  }
  return done;
}
