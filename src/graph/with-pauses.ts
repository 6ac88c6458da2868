import type { Pause } from '../scenarios/scenarios.ts';

/** Milliseconds of work between two pauses. */
const SLICE = 8;

/** Does work that comes in small slices, with a pause whenever it has gone on for a while. */
export async function withPauses<Value>(
  work: Generator<void, Value>,
  pause: Pause,
  now?: () => number,
): Promise<Value> {
  const breathe = breather(pause, now);
  for (let slice = work.next(); ; slice = work.next()) {
    if (slice.done) return slice.value;
    await breathe();
  }
}

/** For long work of another kind: it may call this as often as it likes, and pauses when it is time to. */
export function breather(pause: Pause, now: () => number = () => performance.now()): () => Promise<void> {
  let began = now();
  return async () => {
    if (now() - began < SLICE) return;
    await pause();
    began = now();
  };
}
