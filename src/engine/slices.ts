/* Long work comes in slices, so that a page draws and a server answers in between. Nobody here reads a clock. */

/** Does all slices of some work at once. */
export function finish<Value>(slices: Generator<void, Value>): Value {
  let slice = slices.next();
  while (!slice.done) slice = slices.next();
  return slice.value;
}

/** Milliseconds that one slice of the queue should take: it leaves the rest of a frame to the page. */
const SLICE = 5;

/** Steps of the queue in a first slice, before anything is known of the machine. */
export const FIRST_STEPS = 64;

/** However fast they are: the next ones may be slower. */
const MOST_STEPS = 8_192;

/**
 * How many steps the next slice takes. It is sized by what the last one took, so that slow machines stay as
 * responsive as fast ones.
 */
export function nextSteps(steps: number, done: number, milliseconds: number): number {
  if (milliseconds > SLICE) return Math.max(1, Math.floor((steps * SLICE) / milliseconds));
  const quick = milliseconds < SLICE / 2 && done === steps;
  return quick ? Math.min(MOST_STEPS, steps * 2) : steps;
}
