import type { ReactNode } from 'react';

export type GridColumn<Row> = {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Fixed width in pixels; otherwise the column shares what is left by `flex`, never under `minWidth`. */
  readonly width?: number | undefined;
  readonly flex?: number | undefined;
  readonly minWidth?: number | undefined;
  readonly align?: 'start' | 'end' | undefined;
  /** What the filter looks into, and what sorts when `sortValue` is absent. */
  readonly text?: ((row: Row) => string) | undefined;
  /** Numbers and dates sort by this; a column with neither this nor `text` cannot be sorted. */
  readonly sortValue?: ((row: Row) => string | number) | undefined;
  /** This cell carries the row's link or opens the row. */
  readonly primary?: boolean | undefined;
};

/** The rows of a grid: an array, or a list that makes a row when it is asked for. */
export type GridRows<Row> = {
  readonly length: number;
  at(index: number): Row | undefined;
  /** The place of a row by its key; −1 without one. An array is searched. */
  indexOfKey?(key: string): number;
};

/** Rows that unfold: a button in each, and below an open one a cell across the whole row. */
export type GridUnfolding<Row, Key extends string = string> = {
  readonly open: ReadonlySet<Key>;
  readonly onToggle: (key: Key) => void;
  /** Heads the column of the buttons. */
  readonly header: string;
  /** The name of a row's button. */
  readonly label: (row: Row) => string;
  /** A function built once: an unfolded row is drawn again when it changes. */
  readonly detail: (row: Row) => ReactNode;
};

/** A row by its place; undefined where there is none. */
export const rowIn = <Row>(rows: GridRows<Row>, index: number | undefined): Row | undefined =>
  index === undefined || index < 0 ? undefined : rows.at(index);

/** The place of the row with a key; −1 without one. */
export function placeOfKey<Row, Key extends string>(
  rows: GridRows<Row>,
  rowKey: (row: Row) => Key,
  key: Key,
): number {
  if (rows.indexOfKey) return rows.indexOfKey(key);
  for (let index = 0; index < rows.length; index++) {
    const row = rows.at(index);
    if (row !== undefined && rowKey(row) === key) return index;
  }
  return -1;
}

export type SortDirection = 'ascending' | 'descending';
export type GridSort = { readonly column: string; readonly direction: SortDirection };

export const ROW_HEIGHT = 36;
const CHECK_WIDTH = 40;
const FOLD_WIDTH = 36;
const MIN_WIDTH = 112;

export function isSortable(column: GridColumn<never>): boolean {
  return column.sortValue !== undefined || column.text !== undefined;
}

type Sized = Pick<GridColumn<never>, 'width' | 'flex' | 'minWidth'>;

/** The CSS grid tracks all rows share, and the width under which the grid scrolls sideways. */
export function gridTracks(columns: readonly Sized[], selectable: boolean, foldable = false) {
  const tracks = columns.map(({ width, flex = 1, minWidth = MIN_WIDTH }) =>
    width === undefined ? `minmax(${minWidth}px, ${flex}fr)` : `${width}px`,
  );
  const least = columns.reduce((sum, { width, minWidth = MIN_WIDTH }) => sum + (width ?? minWidth), 0);
  const lead = [...(selectable ? [CHECK_WIDTH] : []), ...(foldable ? [FOLD_WIDTH] : [])];
  return {
    gridTemplateColumns: [...lead.map((width) => `${width}px`), ...tracks].join(' '),
    minWidth: lead.reduce((sum, width) => sum + width, least),
  };
}
