import {
  lazy,
  Suspense,
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { useNavigate } from 'react-router-dom';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { Icon } from '../parts/icons.tsx';
import { useProductNames } from '../wording/use-product-names.ts';
import { searchDirectory } from './search-directory.ts';

const ComboList = lazy(async () => ({ default: (await import('../parts/ComboList.tsx')).ComboList }));

/** The search of the header: users, groups and products by name; Enter opens the chosen one. */
export function GlobalSearch() {
  const words = useWords('shell');
  const navigate = useNavigate();
  const directory = useDirectory();
  const imported = useProductNames();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState(false);
  const [choice, setChoice] = useState(0);
  const asked = useDeferredValue(query.trim());
  const hits = useMemo(() => searchDirectory(directory, asked, imported), [directory, asked, imported]);
  const open = wanted && asked !== '';
  const active = Math.min(choice, hits.length - 1);

  const go = (href: string): void => {
    setQuery('');
    setWanted(false);
    void navigate(href);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Who types fast and presses Enter means what stands there, not what was found a moment ago.
    const hit = asked === query.trim() ? hits[active] : searchDirectory(directory, query, imported)[0];
    if (event.key === 'ArrowDown') {
      setWanted(true);
      setChoice(open ? Math.min(active + 1, hits.length - 1) : 0);
    } else if (!open) return;
    else if (event.key === 'ArrowUp') setChoice(Math.max(active - 1, 0));
    else if (event.key === 'Escape') setWanted(false);
    else if (event.key === 'Enter' && hit) go(hit.href);
    else return;
    event.preventDefault();
  };
  return (
    <div role="search" className="relative w-full max-w-lg">
      <Icon name="search" className="pointer-events-none absolute top-2 left-2 text-text-muted" />
      <label id={`${id}-label`} htmlFor={`${id}-box`} className="sr-only">
        {words('search.label')}
      </label>
      <input
        ref={box}
        id={`${id}-box`}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${id}-list-${active}` : undefined}
        placeholder={words('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChoice(0);
          setWanted(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setWanted(false)}
        className="h-8 w-full rounded-sm border border-stroke bg-surface pr-2 pl-8 text-text"
      />
      {open && (
        <Suspense>
          <ComboList
            id={`${id}-list`}
            labelId={`${id}-label`}
            anchor={box}
            open
            options={hits.map(({ href, label, detail }) => ({ value: href, label, note: detail }))}
            active={active}
            value={undefined}
            onPick={go}
            emptyText={words('search.none', { query: asked })}
          />
        </Suspense>
      )}
    </div>
  );
}
