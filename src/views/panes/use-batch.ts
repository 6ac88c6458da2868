import { useEffect, useRef, useState } from 'react';
import type { Command } from '../../engine/command.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { useLab } from '../../store/use-lab.ts';

/** What became of one of many: carried out (null), or refused and why. */
export type Outcome<Target> = { readonly target: Target; readonly refusal: Refusal | null };

export type Batch<Target> = {
  readonly outcomes: readonly Outcome<Target>[];
  /** How many there are in all; 0 before the first run. */
  readonly total: number;
  readonly running: boolean;
  readonly run: (targets: readonly Target[], commandOf: (target: Target) => Command) => void;
  /** Those not tried yet stay as they are. */
  readonly stop: () => void;
};

/** Milliseconds of a slice: the page stays alive while 100,000 commands are sent. */
const SLICE = 12;

/** Sends one command for each of many targets and keeps every outcome. Stops when its pane is closed. */
export function useBatch<Target>(): Batch<Target> {
  const lab = useLab();
  const [outcomes, setOutcomes] = useState<readonly Outcome<Target>[]>([]);
  const [total, setTotal] = useState(0);
  const [running, setRunning] = useState(false);
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const run: Batch<Target>['run'] = (targets, commandOf) => {
    const done: Outcome<Target>[] = [];
    const slice = (): void => {
      const end = performance.now() + SLICE;
      for (const target of targets.slice(done.length)) {
        const sent = lab.dispatch(commandOf(target), { quiet: true, more: done.length > 0 });
        done.push({ target, refusal: sent.ok ? null : sent.reason });
        if (performance.now() > end) break;
      }
      const left = done.length < targets.length;
      setOutcomes([...done]);
      setRunning(left);
      if (left) timer.current = window.setTimeout(slice);
    };
    setTotal(targets.length);
    slice();
  };
  const stop = (): void => {
    window.clearTimeout(timer.current);
    setRunning(false);
  };
  return { outcomes, total, running, run, stop };
}
