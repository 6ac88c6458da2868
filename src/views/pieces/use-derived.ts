import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Directory } from '../../engine/directory.ts';
import { useLabState } from '../../store/use-lab.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';
import { runInSlices } from '../parts/in-slices.ts';

/** Work on a directory that tells at its pauses how far it is, between 0 and 1. Built once, not on every render. */
type Work<Value> = (directory: Directory) => Generator<number, Value>;

export type Derived<Value> = {
  /** Null until it is first known; then of the directory that was open when it was last begun. */
  readonly found: { readonly value: Value; readonly of: Directory } | null;
  /** How far work that takes long is, between 0 and 1; null while none is done. */
  readonly share: number | null;
  readonly stopped: boolean;
  readonly stop: () => void;
  readonly again: () => void;
};

/**
 * What long work makes of the open directory, beside whatever else the page does. Work that was begun goes on when
 * the directory changes, and is done again at its end: a queue that runs for long would never let it finish.
 */
export function useDerived<Value>(work: Work<Value>): Derived<Value> {
  const directory = usePacedDirectory();
  const turned = useLabState((state) => state.turned);
  const [asked, setAsked] = useState({ directory, turned, work });
  const [answer, setAnswer] = useState<{ readonly to: typeof asked; readonly value: Value } | null>(null);
  const [progress, setProgress] = useState<{ readonly of: typeof asked; readonly share: number } | null>(
    null,
  );
  const [stopped, setStopped] = useState<typeof asked | null>(null);
  const answered = answer?.to === asked;
  const again = useCallback(() => setAsked({ directory, turned, work }), [directory, turned, work]);
  const elsewhere = asked.work !== work || asked.turned !== turned;
  if (elsewhere || (answered && asked.directory !== directory)) again();

  useEffect(() => {
    if (stopped === asked) return undefined;
    const tell = (share: number): void => {
      // A hundred steps are enough to see it move.
      const rounded = Math.floor(share * 100) / 100;
      setProgress((now) =>
        now?.of === asked && now.share === rounded ? now : { of: asked, share: rounded },
      );
    };
    return runInSlices(telling(asked.work(asked.directory), tell), (value) =>
      setAnswer({ to: asked, value }),
    );
  }, [asked, stopped]);

  const known = answer?.to.work === work && answer.to.turned === turned ? answer : null;
  const found = useMemo(() => known && { value: known.value, of: known.to.directory }, [known]);
  const working = !answered && stopped !== asked;
  return {
    found,
    share: working && progress?.of === asked ? progress.share : null,
    stopped: stopped === asked,
    stop: () => setStopped(asked),
    again,
  };
}

/** The same work with a pause at each figure, which is told. */
function* telling<Value>(
  work: Generator<number, Value>,
  tell: (share: number) => void,
): Generator<void, Value> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    tell(step.value);
    yield;
  }
}
