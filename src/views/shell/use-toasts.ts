import { useEffect, useState } from 'react';
import type { Notice } from '../../store/notice.ts';
import { useLabState } from '../../store/use-lab.ts';

const SHOWN_FOR = 6000;
const MOST = 4;

/** What a form tells in place is no toast; what the background service makes of it later is. */
const isToast = ({ quiet, outcome }: Notice): boolean =>
  !quiet || outcome.kind === 'progress' || outcome.kind === 'processed';

/** The notices that are toasts at the moment: those at work, then their outcome for a few seconds; failures stay. */
export function useToasts(): {
  readonly toasts: readonly Notice[];
  readonly dismiss: (number: number) => void;
} {
  const notices = useLabState((state) => state.notices);
  const opened = useLabState((state) => state.opened);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const key = (notice: Notice): string => `${opened}:${notice.number}`;
  const toasts = notices
    .filter(isToast)
    .slice(0, MOST)
    .filter((notice) => !gone.has(key(notice)));
  const fading = toasts.filter(({ outcome }) => outcome.kind === 'done' || outcome.kind === 'processed');
  const fadingKeys = fading.map(key).join();

  useEffect(() => {
    if (fadingKeys === '') return undefined;
    const timer = setTimeout(
      () => setGone((before) => new Set([...before, ...fadingKeys.split(',')])),
      SHOWN_FOR,
    );
    return () => clearTimeout(timer);
  }, [fadingKeys]);

  return { toasts, dismiss: (number) => setGone((before) => new Set([...before, `${opened}:${number}`])) };
}
