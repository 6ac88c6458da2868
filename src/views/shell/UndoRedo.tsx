import { useCallback, useEffect, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { redo, redoable, undo, undoable } from '../../store/history-travel.ts';
import { useLab, useLabState } from '../../store/use-lab.ts';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icons.tsx';
import { Tooltip } from '../parts/Tooltip.tsx';
import { useStepName } from '../wording/use-step-name.ts';
import { HEADER_BUTTON, HEADER_OFF } from './header-look.ts';
import { historyKey, isMac, type HistoryKey } from './history-keys.ts';

/** Milliseconds for which the page says what was undone. */
const SAID_FOR = 5000;

/** Undo and redo with the name of the step, as buttons and as keys; says what was undone. */
export function UndoRedo() {
  const words = useWords('history');
  const lab = useLab();
  const history = useLabState((state) => state.history);
  const stepName = useStepName();
  const [said, setSaid] = useState('');

  const go = useCallback(
    (way: HistoryKey): void => {
      const before = lab.getState().history;
      const step = (way === 'undo' ? undoable : redoable)(before);
      if (!step || !lab.travel(way === 'undo' ? undo : redo).ok) return;
      setSaid(words(way === 'undo' ? 'undone' : 'redone', { step: stepName(step) }));
    },
    [lab, words, stepName],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const way = historyKey(event);
      if (!way) return;
      event.preventDefault();
      go(way);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [go]);
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => setSaid(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);

  const mac = isMac();
  const back = undoable(history);
  const ahead = redoable(history);
  return (
    <>
      <HistoryButton
        way="undo"
        label={
          back
            ? words('undoStep', { step: stepName(back), keys: words(mac ? 'keys.undoMac' : 'keys.undo') })
            : words('nothingToUndo')
        }
        off={!back}
        onGo={go}
      />
      <HistoryButton
        way="redo"
        label={
          ahead
            ? words('redoStep', { step: stepName(ahead), keys: words(mac ? 'keys.redoMac' : 'keys.redo') })
            : words('nothingToRedo')
        }
        off={!ahead}
        onGo={go}
      />
      <p
        role="status"
        className={cx(
          'fixed bottom-16 left-1/2 z-50 max-w-[calc(100vw-2rem)] -translate-x-1/2 rounded-md border border-stroke bg-surface-raised px-4 py-2 text-text shadow-pop',
          said === '' && 'sr-only',
        )}
      >
        {said}
      </p>
    </>
  );
}

type HistoryButtonProps = {
  readonly way: HistoryKey;
  readonly label: string;
  readonly off: boolean;
  readonly onGo: (way: HistoryKey) => void;
};

function HistoryButton({ way, label, off, onGo }: HistoryButtonProps) {
  return (
    <Tooltip text={label} repeatsName>
      {() => (
        <button
          type="button"
          aria-disabled={off || undefined}
          aria-label={label}
          className={cx(HEADER_BUTTON, off && HEADER_OFF)}
          onClick={() => !off && onGo(way)}
        >
          <Icon name={way} size={20} />
        </button>
      )}
    </Tooltip>
  );
}
