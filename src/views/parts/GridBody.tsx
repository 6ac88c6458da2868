import { useLayoutEffect, useRef, type RefObject } from 'react';
import { ROW_HEIGHT, rowIn, type GridRows } from './grid-column.ts';
import { GridRow, type GridCellContent } from './GridRow.tsx';
import type { GridPlace } from './use-grid-focus.ts';
import { useWindow } from './use-window.ts';

type GridBodyProps<Row> = {
  readonly rows: GridRows<Row>;
  /** Indices into the data, in the order shown. */
  readonly shown: Int32Array;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly columns: string;
  readonly active: GridPlace;
  readonly keyAt: (place: number) => string | undefined;
  readonly selected: ReadonlySet<string> | undefined;
  readonly cells: (row: Row, selected: boolean) => readonly GridCellContent[];
};

/** The rows on the screen. Scrolling redraws this and nothing above it. */
export function GridBody<Row>(props: GridBodyProps<Row>) {
  const { rows, shown, scroller, columns, active, keyAt, selected, cells } = props;
  const body = useRef<HTMLDivElement>(null);
  const view = useWindow({ count: shown.length, rowHeight: ROW_HEIGHT, scroller, pinned: active.row });

  // The cell is the tab stop; what a column draws into it is reached with Enter.
  useLayoutEffect(() => {
    const widgets = body.current?.querySelectorAll<HTMLElement>('a[href], button, input, select') ?? [];
    for (const widget of widgets) widget.tabIndex = -1;
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
          />
        );
      })}
    </div>
  );
}
