import { useStore } from 'zustand';
import { useWords } from '../../i18n/use-words.ts';
import { preferences } from '../../store/preferences.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { Anchor } from '../parts/Anchor.tsx';
import { Icon } from '../parts/icons.tsx';
import { GlobalSearch } from './GlobalSearch.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { KeepingMark, ShareButton } from './Keeping.tsx';
import { NotificationsButton } from './NotificationsButton.tsx';
import { HEADER_BUTTON } from './header-look.ts';

type HeaderProps = { readonly drawer: boolean; readonly onDrawer: () => void };

/** Product name, tenant, search, undo and redo, notifications and settings. */
export function Header({ drawer, onDrawer }: HeaderProps) {
  const words = useWords('shell');
  const tenant = useDirectory((directory) => directory.tenant.name);
  const behind = useStore(preferences, (state) => state.behindTheClick);
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 bg-header px-2 text-on-header">
      <button
        type="button"
        className={`${HEADER_BUTTON} md:hidden`}
        aria-expanded={drawer}
        aria-label={words('navigation')}
        onClick={onDrawer}
      >
        <Icon name="menu" size={20} />
      </button>
      <Anchor
        href="/"
        className="focus-header flex h-full items-center gap-2 px-2 text-md font-semibold whitespace-nowrap no-underline"
      >
        <Icon name="key" size={20} />
        {words('productName')}
      </Anchor>
      <div className="flex min-w-0 flex-1 justify-center">
        <GlobalSearch />
      </div>
      <HistoryButtons />
      <button
        type="button"
        className={HEADER_BUTTON}
        aria-expanded={behind}
        aria-label={words('behindTheClick')}
        title={words('behindTheClick')}
        onClick={() => preferences.setState({ behindTheClick: !behind })}
      >
        <Icon name="terminal" size={20} />
      </button>
      <ShareButton />
      <NotificationsButton />
      <Anchor
        href="/settings"
        className={HEADER_BUTTON}
        aria-label={words('nav.settings')}
        title={words('nav.settings')}
      >
        <Icon name="gear" size={20} />
      </Anchor>
      <span className="hidden max-w-56 items-center gap-2 border-l border-on-header/40 pl-3 text-sm md:flex">
        <span className="truncate">{tenant}</span>
        <KeepingMark />
      </span>
    </header>
  );
}
