import { useCallback, useEffect, useRef } from 'react';
import type { ImportWorker } from '../../../transfer/run-import.ts';

export type SpareWorker = {
  /** Loads a worker ahead, as soon as somebody turns to the page. */
  readonly prepare: () => void;
  /** Gives a worker away and loads the next one. */
  readonly take: () => ImportWorker;
};

/** A worker that is loaded before there is anything to import, so that an import asks the network for nothing. */
export function useSpareWorker(): SpareWorker {
  const spare = useRef<Worker | null>(null);
  useEffect(
    () => () => {
      spare.current?.terminate();
      spare.current = null;
    },
    [],
  );
  const prepare = useCallback((): void => {
    if (spare.current || !navigator.onLine) return;
    const worker = startWorker();
    spare.current = worker;
    worker.addEventListener('error', () => {
      if (spare.current === worker) spare.current = null;
    });
  }, []);
  const take = useCallback((): ImportWorker => {
    const worker = spare.current ?? startWorker();
    spare.current = null;
    prepare();
    return worker;
  }, [prepare]);
  return { prepare, take };
}

const startWorker = (): Worker =>
  new Worker(new URL('../../../transfer/transfer-worker.ts', import.meta.url), { type: 'module' });
