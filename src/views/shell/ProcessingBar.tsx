import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { pendingSteps } from '../../engine/queue.ts';
import { SPEEDS } from '../../store/lab-store.ts';
import { useDirectory, useLab, useLabState } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icons.tsx';
import { Spinner } from '../parts/Spinner.tsx';

const QueueList = lazy(async () => ({ default: (await import('./QueueList.tsx')).QueueList }));

const ICON = { idle: 'success', paused: 'pause', resting: 'history' } as const;

/** The background service at a glance, and in hand: pause it, step it, hurry it, see its queue. Small: the first three. */
export function ProcessingBar({ small }: { readonly small: boolean }) {
  const words = useWords('shell');
  const lab = useLab();
  const running = useLabState((state) => state.running);
  const speed = useLabState((state) => state.speed);
  const queue = useDirectory((directory) => directory.queue);
  const resting = useLabState((now) => now.past !== null);
  const [open, setOpen] = useState(false);
  const pending = pendingSteps(queue);
  const state = resting ? 'resting' : !running ? 'paused' : pending > 0 ? 'running' : 'idle';
  const nothing = resting || pending === 0;
  return (
    <section
      aria-label={words('processing.label')}
      className="relative z-20 shrink-0 border-t border-stroke bg-surface"
    >
      {open && (
        <Suspense>
          <QueueList queue={queue} />
        </Suspense>
      )}
      <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1 text-sm">
        <span className="flex min-w-44 items-center gap-2">
          {state === 'running' ? <Spinner /> : <Icon name={ICON[state]} className="text-text-muted" />}
          <span className="font-semibold">{words(`processing.${state}`)}</span>
          <span className="text-text-muted">{words('processing.pending', { count: pending })}</span>
        </span>
        <Button
          look="subtle"
          icon={running ? 'pause' : 'play'}
          disabled={resting}
          onClick={() => lab.setRunning(!running)}
        >
          {words(running ? 'processing.pause' : 'processing.resume')}
        </Button>
        <Button look="subtle" icon="step" disabled={nothing} onClick={() => lab.process(1)}>
          {words('processing.step')}
        </Button>
        <Button look="subtle" icon="fast-forward" disabled={nothing} onClick={() => lab.processAll()}>
          {words('processing.all')}
        </Button>
        <label className={cx('flex items-center gap-2', small && 'hidden')}>
          {words('processing.speed')}
          <select
            value={speed}
            onChange={(event) => {
              const chosen = SPEEDS.find((name) => name === event.target.value);
              if (chosen) lab.setSpeed(chosen);
            }}
            className="h-7 rounded-sm border border-stroke-strong bg-surface px-1 text-text"
          >
            {SPEEDS.map((name) => (
              <option key={name} value={name}>
                {words(`processing.${name}`)}
              </option>
            ))}
          </select>
        </label>
        <span className="flex-1" />
        <span className="text-text-muted max-xl:hidden">{words('disclaimer')}</span>
        {!small && (
          <Button
            look="subtle"
            icon={open ? 'chevron-down' : 'chevron-up'}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {words('processing.queue')}
          </Button>
        )}
      </div>
    </section>
  );
}
