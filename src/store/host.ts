import type { Lab, Speed } from './lab-store.ts';

/** Time as the host needs it; the browser's in the page, a hand-driven one in tests. */
export type Timing = {
  readonly now: () => number;
  /** Calls back once, later; gives what cancels it. */
  readonly later: (milliseconds: number, callback: () => void) => () => void;
};

/** Milliseconds between two users; null: as fast as the page allows. */
const PACE: Record<Speed, number | null> = { slow: 1000, medium: 100, fast: null };

const paceOf = (lab: Lab): number | null => {
  const { hurrying, speed } = lab.getState();
  return hurrying ? null : PACE[speed];
};

/** A slice leaves the rest of a frame to the page. */
const SLICE = 6;

/**
 * Runs the background service while the lab says so: in slices of a few milliseconds, one store update each,
 * or one user at a time. Gives what stops it.
 */
export function hostProcessing(lab: Lab, timing: Timing): () => void {
  let cancel: (() => void) | null = null;
  let steps = 64;

  function slice(): void {
    cancel = null;
    const pace = paceOf(lab);
    if (pace !== null) {
      lab.process(1);
    } else {
      const start = timing.now();
      const done = lab.process(steps);
      const took = timing.now() - start;
      // The next slice is sized by what this one took, so that slow machines stay as responsive as fast ones.
      if (took > SLICE) steps = Math.max(1, steps >> 1);
      else if (took < SLICE / 2 && done === steps) steps = Math.min(65_536, steps * 2);
    }
    wake();
  }

  function wake(): void {
    const { running, hurrying, directory } = lab.getState();
    if ((!running && !hurrying) || directory.queue.length === 0) {
      cancel?.();
      cancel = null;
      return;
    }
    cancel ??= timing.later(paceOf(lab) ?? 0, slice);
  }

  const unsubscribe = lab.subscribe((state, before) => {
    if (state.speed !== before.speed || state.hurrying !== before.hurrying) {
      cancel?.();
      cancel = null;
    }
    wake();
  });
  wake();
  return () => {
    unsubscribe();
    cancel?.();
  };
}

/** Lets the page draw and answer before long work goes on. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The browser's timing. */
export const browserTiming: Timing = {
  now: () => performance.now(),
  later: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
