import { FIRST_STEPS, nextSteps } from '../engine/slices.ts';
import type { Lab, Speed } from './lab-store.ts';
import { soon } from './soon.ts';

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

/** Milliseconds of work that pages draw at once: drawing what a few users changed takes longer than changing them. */
const SHOWN = 100;

/**
 * Runs the background service while the lab says so: in slices of a few milliseconds, shown some times a second, or
 * one user at a time. It rests while a moment is looked at. Gives what stops it.
 */
export function hostProcessing(lab: Lab, timing: Timing): () => void {
  let cancel: (() => void) | null = null;
  let steps = FIRST_STEPS;
  let shown = -Infinity;

  function slice(): void {
    cancel = null;
    if (paceOf(lab) === null) work();
    else lab.process(1);
    wake();
  }

  function work(): void {
    const start = timing.now();
    const done = lab.work(steps);
    const end = timing.now();
    const isThrough = done < steps;
    steps = nextSteps(steps, done, end - start);
    if (!isThrough && end - shown < SHOWN) return;
    lab.show();
    shown = timing.now();
  }

  function wake(): void {
    const { running, hurrying, past, directory } = lab.getState();
    if (past || (!running && !hurrying) || directory.queue.length === 0) {
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
    lab.show();
  };
}

/** Work that has gone on for so long, in milliseconds, lets the page draw and answer. */
const BREATH = 10;
let lastBreath = 0;

/** Lets the page draw and answer before long work goes on; between two short pieces it waits for nothing. */
export async function breathe(): Promise<void> {
  if (performance.now() - lastBreath < BREATH) return;
  await new Promise<void>((resolve) => void soon(resolve));
  lastBreath = performance.now();
}

/** The browser's timing. */
export const browserTiming: Timing = {
  now: () => performance.now(),
  later: (milliseconds, callback) => {
    if (milliseconds === 0) return soon(callback);
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
