import { useLayoutEffect, useRef, type RefObject } from 'react';
import { ROW_HEIGHT } from './grid-column.ts';
import { GridRow, type GridCellContent } from './GridRow.tsx';
import type { GridPlace } from './use-grid-focus.ts';
import { useWindow } from './use-window.ts';

type GridBodyProps = {
  /** Indices into the data, in the order shown. */
  readonly shown: Int32Array;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly columns: string;
  readonly active: GridPlace;
  readonly keyAt: (place: number) => string | undefined;
  readonly selected: ReadonlySet<string> | undefined;
  readonly cells: (index: number) => readonly GridCellContent[];
};

/** The rows on the screen. Scrolling redraws this and nothing above it. */
export function GridBody({ shown, scroller, columns, active, keyAt, selected, cells }: GridBodyProps) {
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
        return (
          <GridRow
            key={key ?? place}
            place={place}
            index={shown[place] ?? -1}
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
