import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { rowIn, type GridRows } from './grid-column.ts';

export type GridSelection<Row, Key extends string> = {
  readonly keys: ReadonlySet<Key>;
  readonly onChange: (keys: ReadonlySet<Key>) => void;
  /** Names a row's checkbox. */
  readonly rowLabel: (row: Row) => string;
  /** Names the checkbox that takes or leaves every row the filter shows. */
  readonly allLabel: string;
};

type SelectionInput<Row, Key extends string> = {
  readonly rows: GridRows<Row>;
  readonly shown: Int32Array;
  readonly rowKey: (row: Row) => Key;
  readonly selection: GridSelection<Row, Key> | undefined;
};

/** What the checkboxes show and do; undefined for a grid without selection. */
export function useGridSelection<Row, Key extends string>(input: SelectionInput<Row, Key>) {
  const { rows, shown, rowKey, selection } = input;
  const keys = selection?.keys;
  const all = useMemo(() => {
    if (!keys || shown.length === 0 || keys.size < shown.length) return false;
    return shown.every((index) => {
      const row = rowIn(rows, index);
      return row === undefined || keys.has(rowKey(row));
    });
  }, [keys, rows, shown, rowKey]);

  // One function for good: a row that is the same stays as it is drawn.
  const latest = useRef(input);
  useLayoutEffect(() => {
    latest.current = input;
  });
  const toggle = useCallback((row: Row): void => {
    const { selection: now, rowKey: keyOf } = latest.current;
    if (!now) return;
    const next = new Set(now.keys);
    if (!next.delete(keyOf(row))) next.add(keyOf(row));
    now.onChange(next);
  }, []);
  if (!selection) return undefined;

  const toggleAll = (): void => {
    const next = new Set(selection.keys);
    for (const index of shown) {
      const row = rowIn(rows, index);
      if (row === undefined) continue;
      if (all) next.delete(rowKey(row));
      else next.add(rowKey(row));
    }
    selection.onChange(next);
  };
  return { all, some: !all && selection.keys.size > 0, toggle, toggleAll };
}
