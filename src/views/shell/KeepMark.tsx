import { useStore } from 'zustand';
import { useWords } from '../../i18n/use-words.ts';
import { keepState } from '../../keep/keep-state.ts';
import { Icon } from '../parts/icons.tsx';
import { Spinner } from '../parts/Spinner.tsx';

const ICON = { saved: 'success', failing: 'warning' } as const;

/** Whether what was done is saved. */
export function KeepMark() {
  const words = useWords('keep');
  const state = useStore(keepState, (keep) => keep.state);
  if (state === 'untouched') return null;
  const label = words(`mark.${state}`);
  return (
    <span role="img" aria-label={label} title={label} className="inline-flex shrink-0">
      {state === 'saving' ? <Spinner /> : <Icon name={ICON[state]} />}
    </span>
  );
}
