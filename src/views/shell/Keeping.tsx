import { lazy, Suspense, useState, type ComponentType } from 'react';
import { useLocation } from 'react-router-dom';
import { useStore } from 'zustand';
import { loadWords } from '../../i18n/loaded-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isLink } from '../../keep/is-link.ts';
import { keepState } from '../../keep/keep-state.ts';
import { cx } from '../parts/cx.ts';
import { Icon } from '../parts/icons.tsx';
import { HEADER_BUTTON } from './header-look.ts';

/* What the frame shows of saving and sharing comes when there is something to show. */

const part = <Props,>(code: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: (await Promise.all([code(), loadWords(['keep'])]))[0] }));

const KeepBars = part(async () => (await import('./KeepBars.tsx')).KeepBars);
const KeepMark = part(async () => (await import('./KeepMark.tsx')).KeepMark);
const SharePane = part(async () => (await import('../panes/SharePane.tsx')).SharePane);

/** Bars above every page that somebody must see; in a slide only what has just become of a link or a tenant. */
export function KeepingBars({ embedded }: { readonly embedded: boolean }) {
  const needed = useStore(
    keepState,
    ({ state, following, news }) => news !== null || (!embedded && (state === 'failing' || following)),
  );
  const { hash } = useLocation();
  const [linked, setLinked] = useState(false);
  if (!linked && isLink(hash)) setLinked(true);
  return <Suspense>{(needed || linked) && <KeepBars />}</Suspense>;
}

/** Beside the tenant's name: whether it is saved. */
export function KeepingMark() {
  const begun = useStore(keepState, ({ state }) => state !== 'untouched');
  return <Suspense>{begun && <KeepMark />}</Suspense>;
}

/** Opens the pane with the link to everything. */
export function ShareButton() {
  const words = useWords('shell');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={cx(HEADER_BUTTON, 'max-sm:hidden')}
        aria-label={words('share')}
        title={words('share')}
        onClick={() => setOpen(true)}
      >
        <Icon name="share" size={20} />
      </button>
      {open && (
        <Suspense>
          <SharePane onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
