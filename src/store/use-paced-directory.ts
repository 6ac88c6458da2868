import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Directory } from '../engine/directory.ts';
import { useLab } from './use-lab.ts';

/** Milliseconds between two looks at a directory that changes all the time. */
const PACE = 250;

/**
 * The open directory for what is costly to derive, as a list of all users is: while work is queued, a new one comes
 * at most four times a second; the end of the work, and what happens without it, is seen at once.
 */
export function usePacedDirectory(): Directory {
  const lab = useLab();
  const seen = useRef<{ directory: Directory; turned: number; at: number } | null>(null);

  const snapshot = useCallback((): Directory => {
    const { directory, turned } = lab.getState();
    const now = performance.now();
    const before = seen.current;
    if (before?.directory === directory) return directory;
    const settled = directory.queue.length === 0 || before?.turned !== turned;
    if (before && !settled && now - before.at < PACE) return before.directory;
    seen.current = { directory, turned, at: now };
    return directory;
  }, [lab]);

  const subscribe = useCallback(
    (changed: () => void): (() => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      function look(): void {
        changed();
        if (seen.current?.directory !== lab.getState().directory) timer ??= setTimeout(lookAgain, PACE);
      }
      function lookAgain(): void {
        timer = undefined;
        look();
      }
      const unsubscribe = lab.subscribe(look);
      return () => {
        unsubscribe();
        clearTimeout(timer);
      };
    },
    [lab],
  );
  return useSyncExternalStore(subscribe, snapshot);
}
