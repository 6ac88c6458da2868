import { useMemo, useState } from 'react';

/** What is chosen in a list: keys, in the list's order, of rows that are still there. Build `present` once, not on every render. */
export function useSelection<Key extends string>(present: readonly Key[]) {
  const [chosen, choose] = useState<ReadonlySet<Key>>(new Set());
  const selected = useMemo(
    () => (chosen.size === 0 ? [] : present.filter((key) => chosen.has(key))),
    [chosen, present],
  );
  const keys = useMemo(
    () => (selected.length === chosen.size ? chosen : new Set(selected)),
    [selected, chosen],
  );
  return { selected, keys, choose };
}
