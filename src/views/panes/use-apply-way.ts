import { useEffect, useRef, useState } from 'react';
import type { Command } from '../../engine/command.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { undo } from '../../store/history-travel.ts';
import { useLab } from '../../store/use-lab.ts';
import { soon } from '../../store/soon.ts';

/** Milliseconds of a slice. */
const SLICE = 8;

export type Applying = {
  readonly state: 'idle' | 'applying' | 'applied' | 'refused' | 'takenBack';
  /** Commands sent so far, of how many. */
  readonly done: number;
  readonly total: number;
  readonly refusal: Refusal | null;
  readonly apply: (commands: readonly Command[]) => void;
  /** Ends what is being applied, and undoes what was done of it. */
  readonly takeBack: () => void;
};

type Now = Pick<Applying, 'state' | 'done' | 'total' | 'refusal'>;

const IDLE: Now = { state: 'idle', done: 0, total: 0, refusal: null };

/**
 * Sends commands as one step of the history, all or none of them: the background service rests until the last is sent,
 * as it did when they were tried. Closing the pane before that takes back what was done.
 */
export function useApplyWay(): Applying {
  const lab = useLab();
  const [now, setNow] = useState<Now>(IDLE);
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);

  const apply = (commands: readonly Command[]): void => {
    const { running, turned } = lab.getState();
    const total = commands.length;
    let done = 0;
    let cancel = (): void => undefined;
    if (running) lab.setRunning(false);
    const finish = (last: Now): void => {
      cancel();
      end.current = undefined;
      if (last.state !== 'applied' && done > 0 && lab.getState().turned === turned) lab.travel(undo);
      if (running) lab.setRunning(true);
      setNow(last);
    };
    const slice = (): void => {
      const until = performance.now() + SLICE;
      for (;;) {
        if (lab.getState().turned !== turned) return finish({ ...IDLE, state: 'takenBack', total });
        const command = commands[done];
        if (!command) return finish({ ...IDLE, state: 'applied', done, total });
        const sent = lab.dispatch(command, { quiet: true, more: done > 0 });
        if (!sent.ok) return finish({ state: 'refused', done, total, refusal: sent.reason });
        done += 1;
        if (performance.now() > until && done < total) break;
      }
      setNow({ ...IDLE, state: 'applying', done, total });
      cancel = soon(slice);
    };
    end.current = () => finish({ ...IDLE, state: 'takenBack', total });
    slice();
  };
  return { ...now, apply, takeBack: () => end.current?.() };
}
