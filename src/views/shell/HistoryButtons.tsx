import { lazy, Suspense } from 'react';
import { loadWords } from '../../i18n/loaded-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLabState } from '../../store/use-lab.ts';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icons.tsx';
import { HEADER_BUTTON, HEADER_OFF } from './header-look.ts';

const UndoRedo = lazy(async () => {
  const [{ UndoRedo: Buttons }] = await Promise.all([import('./UndoRedo.tsx'), loadWords(['history'])]);
  return { default: Buttons };
});

/** Undo and redo, by name once there is something to undo: until then there is nothing to load. */
export function HistoryButtons() {
  const begun = useLabState(({ history }) => history.steps.length > 1);
  if (!begun) return <Idle />;
  return (
    <Suspense fallback={<Idle />}>
      <UndoRedo />
    </Suspense>
  );
}

function Idle() {
  const words = useWords('shell');
  return (['undo', 'redo'] as const).map((name) => (
    <button
      key={name}
      type="button"
      aria-disabled
      aria-label={words(name)}
      title={words(name)}
      className={cx(HEADER_BUTTON, HEADER_OFF)}
    >
      <Icon name={name} size={20} />
    </button>
  ));
}
