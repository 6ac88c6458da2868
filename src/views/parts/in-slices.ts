import { soon } from '../../store/soon.ts';

/** Milliseconds of work between two looks at what the person does: half a frame. */
const SLICE = 8;

/**
 * Runs long work, a pause at every `yield`, as tasks of a few milliseconds beside whatever else the page does.
 * `next` calls back for the next slice: `whenIdle` for what nobody waits for. Gives what stops it: then nothing is
 * called any more.
 */
export function runInSlices<Value>(
  work: Generator<unknown, Value>,
  onDone: (value: Value) => void,
  now: () => number = () => performance.now(),
  next: (callback: () => void) => () => void = soon,
): () => void {
  let cancel = next(slice);
  function slice(): void {
    const end = now() + SLICE;
    do {
      const step = work.next();
      if (step.done) return onDone(step.value);
    } while (now() < end);
    cancel = next(slice);
  }
  return () => cancel();
}
