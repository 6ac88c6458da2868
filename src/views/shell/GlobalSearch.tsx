import { Autocomplete } from '@base-ui/react/autocomplete';
import { useDeferredValue, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { Icon, type IconName } from '../parts/icons.tsx';
import { searchDirectory, type Hit } from './search-directory.ts';

const ICON: Record<Hit['kind'], IconName> = { users: 'user', groups: 'group', products: 'product' };

/** The search of the header: users, groups and products by name; Enter opens the chosen one. */
export function GlobalSearch() {
  const words = useWords('shell');
  const navigate = useNavigate();
  const directory = useDirectory();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const hits = useMemo(() => searchDirectory(directory, asked), [directory, asked]);
  const go = (hit: Hit): void => {
    setQuery('');
    void navigate(hit.href);
  };
  return (
    <Autocomplete.Root
      items={hits}
      filter={null}
      value={query}
      onValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setQuery(value);
      }}
      itemToStringValue={(hit: Hit) => hit.label}
      autoHighlight
    >
      <div className="relative w-full max-w-lg">
        <Icon name="search" className="pointer-events-none absolute top-2 left-2 text-text-muted" />
        <Autocomplete.Input
          aria-label={words('search.label')}
          placeholder={words('search.placeholder')}
          className="h-8 w-full rounded-sm border border-stroke bg-surface pr-2 pl-8 text-text"
        />
      </div>
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} className="z-50 w-(--anchor-width) outline-none">
          <Autocomplete.Popup className="max-h-96 overflow-y-auto rounded-md border border-stroke bg-surface-raised py-1 text-text shadow-pop">
            <Autocomplete.Empty className="px-3 empty:hidden">
              {asked.trim() === '' ? null : (
                <p className="py-2 text-text-muted">{words('search.none', { query: asked.trim() })}</p>
              )}
            </Autocomplete.Empty>
            <Autocomplete.List>
              {(hit: Hit) => (
                <Autocomplete.Item
                  key={hit.href}
                  value={hit}
                  onClick={() => go(hit)}
                  className="flex items-center gap-2 px-3 py-1.5 data-highlighted:bg-selected"
                >
                  <Icon name={ICON[hit.kind]} className="text-accent" />
                  <span className="min-w-0 flex-1 truncate">{hit.label}</span>
                  <span className="max-w-[50%] truncate text-sm text-text-muted">{hit.detail}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
