import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { pastInSlices, type Point } from '../../store/history-moments.ts';
import { useLab } from '../../store/use-lab.ts';
import { runInSlices } from '../parts/in-slices.ts';
import { ProgressBar } from '../parts/ProgressBar.tsx';

/** Shows the portal as it was at a point in time; what led there is done again, beside whatever else the page does. */
export function useLook(): {
  readonly look: (point: Point) => void;
  /** Stands somewhere on the page. */
  readonly progress: ReactNode;
} {
  const words = useWords('history');
  const lab = useLab();
  const [busy, setBusy] = useState(false);
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const look = useCallback(
    (point: Point): void => {
      stop.current?.();
      setBusy(true);
      stop.current = runInSlices(pastInSlices(lab.getState().history, point), (past) => {
        setBusy(false);
        lab.look(past);
      });
    },
    [lab],
  );
  return {
    look,
    progress: busy && (
      <div className="bg-surface px-4 py-2">
        <ProgressBar label={words('moment.going')} />
      </div>
    ),
  };
}
