import { useMemo, useRef, type ReactNode } from 'react';
import { Checkbox } from './Checkbox.tsx';
import { cx } from './cx.ts';
import {
  gridTracks,
  isSortable,
  placeOfKey,
  ROW_HEIGHT,
  rowIn,
  type GridColumn,
  type GridRows,
  type GridSort,
  type GridUnfolding,
} from './grid-column.ts';
import { GridHeaderCell } from './GridHeaderCell.tsx';
import { gridCells } from './grid-cells.tsx';
import { GridBody } from './GridBody.tsx';
import { useGridFocus } from './use-grid-focus.ts';
import { useGridRows } from './use-grid-rows.ts';
import { useGridSelection, type GridSelection } from './use-grid-selection.ts';

type DataGridProps<Row, Key extends string> = {
  /** Names the grid for assistive technology. */
  readonly label: string;
  /** Compared by identity, like `rows` and `where`: build them once, not on every render. */
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: GridRows<Row>;
  readonly rowKey: (row: Row) => Key;
  /** Shows only rows whose columns' texts hold every word of it. */
  readonly query?: string | undefined;
  /** Shows only rows that pass (a state or reason filter). */
  readonly where?: ((row: Row) => boolean) | undefined;
  readonly initialSort?: GridSort | undefined;
  /** The language whose alphabet sorts; the browser's without it. */
  readonly locale?: string | undefined;
  readonly selection?: GridSelection<Row, Key> | undefined;
  readonly unfolding?: GridUnfolding<Row, Key> | undefined;
  /** Where a row's primary cell leads, or what it does; a function built once lets rows that are the same stay as drawn. */
  readonly getRowHref?: ((row: Row) => string) | undefined;
  readonly onOpenRow?: ((row: Row) => void) | undefined;
  /** Stands below the header when there are no rows at all. */
  readonly empty?: ReactNode;
  /** The same when the filter lets none through; `empty` without it. */
  readonly noMatch?: ReactNode;
  /** "12 of 340 users": shown above the grid and announced when it changes. */
  readonly statusText?: ((shown: number, total: number) => string) | undefined;
  /** Takes the height its flex parent gives; otherwise it grows up to `maxRows` and scrolls inside. */
  readonly fill?: boolean | undefined;
  readonly maxRows?: number | undefined;
};

/** The long table: sorts, filters, selects and scrolls 100,000 rows like ten, and never widens the page. */
export function DataGrid<Row, Key extends string = string>(props: DataGridProps<Row, Key>) {
  const { label, rowKey, empty, noMatch = empty, statusText, fill = false, maxRows = 16 } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const { rows, columns, shown, busy, sort, sortBy } = useGridRows({
    rows: props.rows,
    columns: props.columns,
    query: props.query ?? '',
    where: props.where,
    locale: props.locale,
    initialSort: props.initialSort,
  });
  const selection = useGridSelection({ rows, shown, rowKey, selection: props.selection });
  const { unfolding } = props;
  const lead = (selection ? 1 : 0) + (unfolding ? 1 : 0);
  const open = unfolding?.open;
  const unfolded = useMemo(
    () =>
      [...(open ?? [])]
        .map((key) => shown.indexOf(placeOfKey(rows, rowKey, key)))
        .filter((place) => place >= 0)
        .toSorted((a, b) => a - b),
    [open, shown, rows, rowKey],
  );
  const colCount = columns.length + lead;

  const keyAt = (place: number): Key | undefined => {
    const row = rowIn(rows, shown[place]);
    return row === undefined ? undefined : rowKey(row);
  };
  const { active, handlers } = useGridFocus({
    grid,
    rowCount: shown.length,
    colsIn: (place) => colCount + (unfolded.includes(place) ? 1 : 0),
    pageRows: () => Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2,
    keyAt,
    findKey: (key) => shown.indexOf(placeOfKey(rows, rowKey, key)),
    onToggleRow:
      selection &&
      ((place) => {
        const row = rowIn(rows, shown[place]);
        if (row !== undefined) selection.toggle(row);
      }),
  });
  const { getRowHref, onOpenRow } = props;
  const rowLabel = props.selection?.rowLabel;
  const toggle = selection?.toggle;
  const foldLabel = unfolding?.label;
  const onFold = unfolding?.onToggle;
  const cells = useMemo(
    () =>
      gridCells<Row>({
        columns,
        getRowHref,
        onOpenRow,
        check: rowLabel && toggle && { label: rowLabel, toggle },
        fold: foldLabel && onFold && { label: foldLabel, toggle: (row) => onFold(rowKey(row)) },
      }),
    [columns, getRowHref, onOpenRow, rowLabel, toggle, foldLabel, onFold, rowKey],
  );
  const { gridTemplateColumns, minWidth } = gridTracks(
    columns,
    selection !== undefined,
    unfolding !== undefined,
  );
  const headCol = active.row < 0 ? active.col : -1;

  return (
    <div className={cx('flex min-w-0 flex-col bg-surface', fill && 'min-h-0 flex-1')}>
      {statusText && (
        <p role="status" className="px-2 py-1 text-sm text-text-muted">
          {statusText(shown.length, rows.length)}
        </p>
      )}
      <div
        ref={scroller}
        style={fill ? undefined : { maxHeight: (maxRows + 1) * ROW_HEIGHT + 2 }}
        className={cx('relative scroll-pt-9 overflow-auto bg-surface', fill && 'min-h-36 flex-1')}
      >
        <div
          ref={grid}
          role="grid"
          aria-label={label}
          aria-rowcount={shown.length + 1}
          aria-colcount={colCount + (unfolding ? 1 : 0)}
          aria-busy={busy || undefined}
          aria-multiselectable={selection ? true : undefined}
          style={{ minWidth }}
          {...handlers}
        >
          <div
            role="row"
            aria-rowindex={1}
            style={{ gridTemplateColumns, height: ROW_HEIGHT }}
            className="sticky top-0 z-10 grid border-b border-stroke bg-surface font-semibold"
          >
            {selection && props.selection && (
              <GridHeaderCell col={0} active={headCol === 0}>
                <Checkbox
                  checked={selection.all}
                  mixed={selection.some}
                  onChange={selection.toggleAll}
                  aria-label={props.selection.allLabel}
                  tabIndex={-1}
                  className="mx-1"
                />
              </GridHeaderCell>
            )}
            {unfolding && (
              <GridHeaderCell col={lead - 1} active={headCol === lead - 1}>
                <span className="sr-only">{unfolding.header}</span>
              </GridHeaderCell>
            )}
            {columns.map((column, index) => (
              <GridHeaderCell
                key={column.id}
                col={index + lead}
                active={headCol === index + lead}
                align={column.align}
                sort={isSortable(column) ? (sort?.column === column.id ? sort.direction : 'none') : undefined}
                onSort={isSortable(column) ? () => sortBy(column.id) : undefined}
              >
                {column.header}
              </GridHeaderCell>
            ))}
          </div>
          <GridBody
            rows={rows}
            shown={shown}
            scroller={scroller}
            columns={gridTemplateColumns}
            active={active}
            keyAt={keyAt}
            selected={props.selection?.keys}
            cells={cells}
            unfolded={unfolded}
            detail={unfolding?.detail}
          />
        </div>
        {shown.length === 0 && (rows.length === 0 ? empty : noMatch)}
      </div>
    </div>
  );
}
