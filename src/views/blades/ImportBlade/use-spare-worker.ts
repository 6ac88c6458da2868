import { useCallback, useEffect, useRef } from 'react';
import type { ImportWorker } from '../../../transfer/run-import.ts';

/**
 * Gives a worker that has been loaded with the page, so that an import asks the network for nothing; the next one is
 * loaded when it is given away. What is not used ends with the page.
 */
export function useSpareWorker(): () => ImportWorker {
  const spare = useRef<Worker | null>(null);
  const prepare = useCallback((): void => {
    spare.current = null;
    if (!navigator.onLine) return;
    const worker = startWorker();
    spare.current = worker;
    worker.addEventListener('error', () => {
      if (spare.current === worker) spare.current = null;
    });
  }, []);
  useEffect(() => {
    prepare();
    return () => {
      spare.current?.terminate();
      spare.current = null;
    };
  }, [prepare]);
  return useCallback(() => {
    const worker = spare.current ?? startWorker();
    prepare();
    return worker;
  }, [prepare]);
}

const startWorker = (): Worker =>
  new Worker(new URL('../../../transfer/transfer-worker.ts', import.meta.url), { type: 'module' });
