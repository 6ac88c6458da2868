import {
  lazy,
  Suspense,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { useNavigate } from 'react-router-dom';
import { useWords } from '../../i18n/use-words.ts';
import { Icon } from '../parts/icons.tsx';
import type { Found } from './search-directory.ts';

const SearchHits = lazy(async () => ({ default: (await import('./SearchHits.tsx')).SearchHits }));

const NOTHING: Found = { query: '', hits: [] };

/** The search of the header: users, groups and products by name; Enter opens the chosen one. */
export function GlobalSearch() {
  const words = useWords('shell');
  const navigate = useNavigate();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState(false);
  const [choice, setChoice] = useState(0);
  const [found, setFound] = useState(NOTHING);
  const [entered, setEntered] = useState<string | null>(null);
  const asked = query.trim();
  const open = wanted && asked !== '';
  const { hits } = found;
  const active = Math.min(choice, hits.length - 1);

  const close = (): void => {
    setWanted(false);
    setEntered(null);
  };
  const go = (href: string): void => {
    setQuery('');
    close();
    setFound(NOTHING);
    void navigate(href);
  };
  // Who types fast and presses Enter means what stands there, not what was found a moment ago.
  const enter = (): void => {
    const hit = hits[active];
    if (found.query !== asked) setEntered(asked);
    else if (hit) go(hit.href);
  };
  // The first answer counts: what comes into being later leads nowhere by itself.
  const answered = entered !== null && entered === found.query;
  const arrive = useEffectEvent(() => {
    const [first] = hits;
    if (first) go(first.href);
    else setEntered(null);
  });
  useEffect(() => {
    if (answered) arrive();
  }, [answered]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      setWanted(true);
      setChoice(open ? Math.min(active + 1, hits.length - 1) : 0);
    } else if (!open) return;
    else if (event.key === 'ArrowUp') setChoice(Math.max(active - 1, 0));
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter') enter();
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
          setEntered(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
        className="h-8 w-full rounded-sm border border-stroke bg-surface pr-2 pl-8 text-text"
      />
      {open && (
        <Suspense>
          <SearchHits
            id={`${id}-list`}
            labelId={`${id}-label`}
            anchor={box}
            query={asked}
            active={active}
            onFound={setFound}
            onPick={go}
          />
        </Suspense>
      )}
    </div>
  );
}
