import { useCallback, useEffect, type RefObject } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';
import { ComboList } from '../parts/ComboList.tsx';
import { useSliced } from '../pieces/use-sliced.ts';
import { useProductNames } from '../wording/use-product-names.ts';
import { searchDirectory, type Found } from './search-directory.ts';

type SearchHitsProps = {
  readonly id: string;
  readonly labelId: string;
  readonly anchor: RefObject<HTMLInputElement | null>;
  readonly query: string;
  /** Which of the hits Enter opens. */
  readonly active: number;
  readonly onFound: (found: Found) => void;
  readonly onPick: (href: string) => void;
};

/** What the search of the header finds, looked for beside the typing: a large tenant takes longer than a key. */
export function SearchHits({ id, labelId, anchor, query, active, onFound, onPick }: SearchHitsProps) {
  const words = useWords('shell');
  const directory = usePacedDirectory();
  const imported = useProductNames();
  const found = useSliced(
    useCallback(() => searchDirectory(directory, query, imported), [directory, query, imported]),
  );
  useEffect(() => {
    if (found) onFound(found);
  }, [found, onFound]);

  if (!found) return null;
  return (
    <ComboList
      id={id}
      labelId={labelId}
      anchor={anchor}
      open
      options={found.hits.map(({ href, label, detail }) => ({ value: href, label, note: detail }))}
      active={active}
      value={undefined}
      onPick={onPick}
      emptyText={words('search.none', { query: found.query })}
    />
  );
}
