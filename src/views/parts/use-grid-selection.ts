import { useMemo } from 'react';

export type GridSelection<Row, Key extends string> = {
  readonly keys: ReadonlySet<Key>;
  readonly onChange: (keys: ReadonlySet<Key>) => void;
  /** Names a row's checkbox. */
  readonly rowLabel: (row: Row) => string;
  /** Names the checkbox that takes or leaves every row the filter shows. */
  readonly allLabel: string;
};

type SelectionInput<Row, Key extends string> = {
  readonly rows: readonly Row[];
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
      const row = rows[index];
      return row === undefined || keys.has(rowKey(row));
    });
  }, [keys, rows, shown, rowKey]);
  if (!selection) return undefined;

  const toggle = (index: number | undefined): void => {
    const row = index === undefined ? undefined : rows[index];
    if (row === undefined) return;
    const next = new Set(selection.keys);
    if (!next.delete(rowKey(row))) next.add(rowKey(row));
    selection.onChange(next);
  };
  const toggleAll = (): void => {
    const next = new Set(selection.keys);
    for (const index of shown) {
      const row = rows[index];
      if (row === undefined) continue;
      if (all) next.delete(rowKey(row));
      else next.add(rowKey(row));
    }
    selection.onChange(next);
  };
  return { all, some: !all && selection.keys.size > 0, toggle, toggleAll };
}
