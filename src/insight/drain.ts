import type { Context } from '../engine/command.ts';
import { processInSlices } from '../engine/processing.ts';
import type { Directory } from '../engine/directory.ts';
import { pendingSteps } from '../engine/queue.ts';

/** Users of the queue between two pauses: few enough for those that are judged with all of their groups. */
const STEPS = 256;

/** Lets the background service finish; tells at every pause how much of it is done, between 0 and 1. */
export function* drain(directory: Directory, context: Context): Generator<number, Directory> {
  const total = pendingSteps(directory.queue);
  const run = processInSlices(directory, STEPS, context);
  for (;;) {
    const slice = run.next();
    if (slice.done) return slice.value;
    yield 1 - slice.value / total;
  }
}

/** The progress of a part of some work as that of the whole. */
export function* asPart<Value>(
  work: Generator<number, Value>,
  from: number,
  to: number,
): Generator<number, Value> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
