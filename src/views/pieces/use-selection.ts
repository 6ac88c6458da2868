import { useMemo, useState } from 'react';

/** What is chosen in a list: keys, in the list's order, of rows that are still there. Build `present` once, not on every render. */
export function useSelection<Key extends string>(present: readonly Key[]) {
  return useChosen(
    useMemo(
      () =>
        (chosen: ReadonlySet<Key>): readonly Key[] =>
          present.filter((key) => chosen.has(key)),
      [present],
    ),
  );
}

/** The same in a list whose rows are made when they are asked for. */
export function useListSelection<Key extends string>(list: { indexOfKey(key: Key): number }) {
  return useChosen(
    useMemo(
      () =>
        (chosen: ReadonlySet<Key>): readonly Key[] =>
          [...chosen]
            .map((key) => ({ key, place: list.indexOfKey(key) }))
            .filter(({ place }) => place >= 0)
            .toSorted((a, b) => a.place - b.place)
            .map(({ key }) => key),
      [list],
    ),
  );
}

function useChosen<Key>(inOrder: (chosen: ReadonlySet<Key>) => readonly Key[]) {
  const [chosen, choose] = useState<ReadonlySet<Key>>(new Set());
  const selected = useMemo(() => (chosen.size === 0 ? [] : inOrder(chosen)), [chosen, inOrder]);
  const keys = useMemo(
    () => (selected.length === chosen.size ? chosen : new Set(selected)),
    [selected, chosen],
  );
  return { selected, keys, choose };
}
