import { useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { ROW_HEIGHT, rowIn, type GridRows } from './grid-column.ts';
import { GridRow, type GridCellContent } from './GridRow.tsx';
import { DETAIL, type GridPlace } from './use-grid-focus.ts';
import { NONE, useWindow, type Extras } from './use-window.ts';

type GridBodyProps<Row> = {
  readonly rows: GridRows<Row>;
  /** Indices into the data, in the order shown. */
  readonly shown: Int32Array;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly columns: string;
  readonly active: GridPlace;
  readonly keyAt: (place: number) => string | undefined;
  readonly selected: ReadonlySet<string> | undefined;
  readonly cells: (row: Row, selected: boolean, open: boolean) => readonly GridCellContent[];
  /** Places of the unfolded rows, rising, and what stands below each. */
  readonly unfolded: readonly number[];
  readonly detail: ((row: Row) => ReactNode) | undefined;
};

/** The rows on the screen. Scrolling redraws this and nothing above it. */
export function GridBody<Row>(props: GridBodyProps<Row>) {
  const { rows, shown, scroller, columns, active, keyAt, selected, cells, unfolded, detail } = props;
  const body = useRef<HTMLDivElement>(null);
  const { extras, measured } = useExtras(unfolded, keyAt);
  const view = useWindow({
    count: shown.length,
    rowHeight: ROW_HEIGHT,
    extras,
    scroller,
    pinned: active.row,
  });
  const open = new Set(unfolded);

  // The cell is the tab stop; what a column draws into it is reached with Enter.
  useLayoutEffect(() => {
    const widgets = body.current?.querySelectorAll<HTMLElement>('a[href], button, input, select') ?? [];
    for (const widget of widgets) if (!widget.closest(`[${DETAIL}]`)) widget.tabIndex = -1;
  });

  return (
    <div ref={body} role="rowgroup" className="relative" style={{ height: view.height }}>
      {view.rows.map(({ index: place, top }) => {
        const key = keyAt(place);
        const row = rowIn(rows, shown[place]);
        if (row === undefined) return null;
        return (
          <GridRow
            key={key ?? place}
            place={place}
            row={row}
            top={top}
            columns={columns}
            activeCol={active.row === place ? active.col : -1}
            selected={selected && key !== undefined ? selected.has(key) : undefined}
            cells={cells}
            detail={open.has(place) ? detail?.(row) : undefined}
            onExtra={open.has(place) && key !== undefined ? measured(key) : undefined}
          />
        );
      })}
    </div>
  );
}

/** Heights of what stands below unfolded rows, by key, so that they outlast sorting and scrolling. */
function useExtras(unfolded: readonly number[], keyAt: (place: number) => string | undefined) {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const [tellers] = useState(() => new Map<string, (extra: number) => void>());
  const measured = (key: string): ((extra: number) => void) => {
    const known = tellers.get(key);
    if (known) return known;
    const tell = (extra: number): void =>
      setHeights((now) => (now.get(key) === extra ? now : new Map(now).set(key, extra)));
    tellers.set(key, tell);
    return tell;
  };
  const text = unfolded.map((place) => `${place} ${heights.get(keyAt(place) ?? '') ?? 0}`).join();
  const extras = useMemo(
    (): Extras =>
      text === ''
        ? NONE
        : text.split(',').map((one) => {
            const [place = 0, extra = 0] = one.split(' ').map(Number);
            return { place, extra };
          }),
    [text],
  );
  return { extras, measured };
}
