import { lazy, Suspense, useState } from 'react';
import { loadWords } from '../../i18n/loaded-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLabState } from '../../store/use-lab.ts';
import { Icon } from '../parts/icons.tsx';
import { HEADER_BUTTON } from './header-look.ts';

const NotificationsPane = lazy(async () => {
  const [{ NotificationsPane: Pane }] = await Promise.all([import('./NotificationsPane.tsx'), loadWords()]);
  return { default: Pane };
});

/** The bell: how many notifications have come since it was last opened, and the list of all. */
export function NotificationsButton() {
  const words = useWords('shell');
  const notices = useLabState((state) => state.notices);
  const [seen, setSeen] = useState(-1);
  const [open, setOpen] = useState(false);
  const newest = notices[0]?.number ?? -1;
  const fresh = notices.filter((notice) => notice.number > seen).length;
  const show = (): void => {
    setSeen(newest);
    setOpen(true);
  };
  return (
    <>
      <button
        type="button"
        className={HEADER_BUTTON}
        aria-label={words('notifications.open', { count: fresh })}
        onClick={show}
      >
        <Icon name="bell" size={20} />
        {fresh > 0 && (
          <span
            aria-hidden="true"
            className="absolute top-1 right-1 min-w-4 rounded-full bg-on-header px-1 text-center text-xs font-semibold text-header"
          >
            {fresh > 99 ? '99+' : fresh}
          </span>
        )}
      </button>
      {open && (
        <Suspense>
          <NotificationsPane
            onClose={() => {
              setSeen(newest);
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
