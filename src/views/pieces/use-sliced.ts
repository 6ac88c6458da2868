import { useEffect, useRef, useState } from 'react';
import { runInSlices } from '../parts/in-slices.ts';

/**
 * What long work found, done beside the page; null until it is through for the first time. `work` is compared by
 * identity: the newest begins as soon as the one that runs is through, so that a tenant that changes all the time
 * still comes to an end.
 */
export function useSliced<Value>(work: () => Generator<void, Value>): Value | null {
  const [found, setFound] = useState<{ readonly value: Value } | null>(null);
  const running = useRef<{ work: typeof work; cancel: (() => void) | null }>({ work, cancel: null });
  useEffect(() => {
    const run = running.current;
    run.work = work;
    function start(): void {
      const begun = run.work;
      run.cancel = runInSlices(begun(), (value) => {
        run.cancel = null;
        setFound({ value });
        if (run.work !== begun) start();
      });
    }
    if (!run.cancel) start();
  }, [work]);
  useEffect(() => {
    const run = running.current;
    return () => {
      run.cancel?.();
      run.cancel = null;
    };
  }, []);
  return found?.value ?? null;
}
