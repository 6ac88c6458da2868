import type { GridColumn, SortDirection } from './grid-column.ts';
import { foldText } from './search-text.ts';

/** 0, 1, 2 … for `count` rows. */
export function naturalOrder(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, index) => index);
}

/**
 * Row indices in a column's order; equal values keep the rows' own order either way.
 * `seed`, an earlier order of as many rows, only makes it faster: sorting what is nearly sorted is linear.
 */
export function sortOrder<Row>(
  rows: readonly Row[],
  column: GridColumn<Row>,
  direction: SortDirection,
  collator: Intl.Collator,
  seed?: Int32Array,
): Int32Array {
  const value = column.sortValue ?? column.text;
  if (!value) return naturalOrder(rows.length);
  const keys = rows.map(value);
  const sign = direction === 'ascending' ? 1 : -1;
  // An ordinary array on purpose: its sort profits from runs that are already in order, a typed array's does not.
  const order = [...(seed?.length === rows.length ? seed : keys.keys())];
  order.sort((a, b) => sign * compareKeys(keys[a], keys[b], collator) || a - b);
  return Int32Array.from(order);
}

function compareKeys(a: string | number | undefined, b: typeof a, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** Sorts like `sortOrder`, each time from where the last time ended. */
export function orderKeeper(): <Row>(
  rows: readonly Row[],
  column: GridColumn<Row>,
  direction: SortDirection,
  collator: Intl.Collator,
) => Int32Array {
  let last: Int32Array | undefined;
  return (rows, column, direction, collator) => {
    last = sortOrder(rows, column, direction, collator, last);
    return last;
  };
}

/** One folded text per row to search in: all the columns' texts. */
export function searchTexts<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
): readonly string[] {
  const texts = columns.flatMap((column) => column.text ?? []);
  return rows.map((row) => foldText(texts.map((text) => text(row)).join('\n')));
}

/** The indices of `order` that pass, in their order; the same array when nothing is asked. */
export function filterOrder(order: Int32Array, passes: ((index: number) => boolean) | undefined): Int32Array {
  return passes ? order.filter(passes) : order;
}
