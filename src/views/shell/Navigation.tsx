import { matchPath, useLocation } from 'react-router-dom';
import { useWords } from '../../i18n/use-words.ts';
import { Anchor } from '../parts/Anchor.tsx';
import { cx } from '../parts/cx.ts';
import { Icon, type IconName } from '../parts/icons.tsx';

const ITEMS = [
  { key: 'home', href: '/', icon: 'home' },
  { key: 'overview', href: '/licenses/overview', icon: 'key' },
  { key: 'products', href: '/licenses/products', icon: 'product' },
  { key: 'flow', href: '/licenses/flow', icon: 'branch' },
  { key: 'atlas', href: '/licenses/atlas', icon: 'graph' },
  { key: 'errors', href: '/licenses/errors', icon: 'warning' },
  { key: 'groups', href: '/groups', icon: 'group' },
  { key: 'users', href: '/users', icon: 'users' },
  { key: 'audit', href: '/audit', icon: 'audit' },
  { key: 'history', href: '/history', icon: 'history' },
  { key: 'graph', href: '/graph', icon: 'graph' },
  { key: 'scenarios', href: '/scenarios', icon: 'scenario' },
  { key: 'tenants', href: '/tenants', icon: 'document' },
  { key: 'import', href: '/import', icon: 'upload' },
  { key: 'settings', href: '/settings', icon: 'gear' },
] as const satisfies readonly { key: string; href: string; icon: IconName }[];

type NavigationProps = {
  readonly collapsed: boolean;
  /** Narrow screens show the navigation over the page when it is asked for. */
  readonly drawer: boolean;
  readonly onGo: () => void;
  readonly onCollapse: () => void;
};

/** The main navigation: icons with words, or icons alone. */
export function Navigation({ collapsed, drawer, onGo, onCollapse }: NavigationProps) {
  const words = useWords('shell');
  const { pathname } = useLocation();
  const isHere = (href: string): boolean =>
    matchPath({ path: href, end: href === '/' || href === '/licenses/products' }, pathname) !== null;
  const label = (key: (typeof ITEMS)[number]['key']): string =>
    key === 'overview' ? words('nav.licenses') : words(`nav.${key}`);
  return (
    <nav
      aria-label={words('navigation')}
      className={cx(
        'flex shrink-0 flex-col border-r border-stroke bg-nav py-1 max-md:absolute max-md:inset-y-12 max-md:z-30 max-md:shadow-pop',
        collapsed ? 'md:w-12' : 'md:w-52',
        drawer ? 'max-md:w-60' : 'max-md:hidden',
      )}
    >
      <button
        type="button"
        onClick={onCollapse}
        aria-expanded={!collapsed}
        aria-label={words(collapsed ? 'expandNavigation' : 'collapseNavigation')}
        className="focus-inset flex h-9 items-center px-4 text-text-muted hover:bg-hover max-md:hidden"
      >
        <Icon name={collapsed ? 'chevron-right' : 'chevron-left'} />
      </button>
      <ul className="min-h-0 flex-1 overflow-y-auto">
        {ITEMS.map(({ key, href, icon }) => (
          <li key={key}>
            <Anchor
              href={href}
              aria-current={isHere(href) ? 'page' : undefined}
              onClick={onGo}
              aria-label={collapsed ? label(key) : undefined}
              title={collapsed ? label(key) : undefined}
              className={cx(
                'focus-inset flex h-10 items-center gap-3 border-l-3 px-3 text-text no-underline',
                isHere(href)
                  ? 'border-accent bg-selected font-semibold'
                  : 'border-transparent hover:bg-hover',
              )}
            >
              <Icon name={icon} size={20} className="shrink-0 text-accent" />
              <span className={cx('truncate', collapsed && 'md:sr-only')}>{label(key)}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
