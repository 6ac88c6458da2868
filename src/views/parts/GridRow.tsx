import {
  memo,
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { cx } from './cx.ts';
import { ROW_HEIGHT } from './grid-column.ts';
import { DETAIL } from './use-grid-focus.ts';

export type GridCellContent = {
  readonly id: string;
  readonly content: ReactNode;
  readonly align: 'start' | 'end' | undefined;
  readonly primary: boolean;
};

type GridRowProps<Row> = Omit<FrameProps, 'contents'> & {
  readonly row: Row;
  readonly cells: (row: Row, selected: boolean, open: boolean) => readonly GridCellContent[];
};

type FrameProps = {
  /** The row's place in the list as shown. */
  readonly place: number;
  readonly top: number;
  readonly columns: string;
  /** The column of the grid's tab stop, when it is in this row; -1 otherwise. */
  readonly activeCol: number;
  readonly selected: boolean | undefined;
  readonly contents: readonly GridCellContent[];
  /** What stands below the row while it is unfolded. */
  readonly detail?: ReactNode;
  /** Told how much higher the unfolded row is, whenever that changes. */
  readonly onExtra?: ((extra: number) => void) | undefined;
};

/** One row of a grid, in its place; redrawn only when something of it changes. */
export function GridRow<Row>({ row, cells, ...frame }: GridRowProps<Row>) {
  const selected = frame.selected === true;
  const open = frame.detail !== undefined;
  const contents = useMemo(() => cells(row, selected, open), [cells, row, selected, open]);
  return <RowFrame {...frame} contents={contents} />;
}

function showWholeText({ currentTarget: cell }: MouseEvent<HTMLElement>): void {
  cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? '') : '';
}

const RowFrame = memo(function RowFrame(props: FrameProps) {
  const { place, top, columns, activeCol, selected, contents, detail, onExtra } = props;
  const style: CSSProperties = {
    top,
    gridTemplateColumns: columns,
    ...(detail === undefined ? { height: ROW_HEIGHT } : { gridTemplateRows: `${ROW_HEIGHT - 1}px auto` }),
  };
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={selected}
      style={style}
      className={cx(
        'absolute inset-x-0 grid border-b border-stroke',
        selected ? 'bg-selected' : 'hover:bg-hover',
      )}
    >
      {contents.map((cell, col) => (
        <div
          key={cell.id}
          role="gridcell"
          aria-colindex={col + 1}
          tabIndex={col === activeCol ? 0 : -1}
          data-primary={cell.primary || undefined}
          onMouseEnter={showWholeText}
          className={cx(
            'focus-inset truncate px-2 leading-[35px]',
            cell.align === 'end' && 'text-end tabular-nums',
          )}
        >
          {cell.content}
        </div>
      ))}
      {detail !== undefined && (
        <DetailCell col={contents.length} active={activeCol === contents.length} onExtra={onExtra}>
          {detail}
        </DetailCell>
      )}
    </div>
  );
});

type DetailCellProps = {
  readonly col: number;
  readonly active: boolean;
  readonly onExtra: FrameProps['onExtra'];
  readonly children: ReactNode;
};

/** The cell across the whole row, measured as often as its height changes. */
function DetailCell({ col, active, onExtra, children }: DetailCellProps) {
  const cell = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const node = cell.current;
    if (!node || !onExtra) return;
    const measure = (): void => onExtra(node.offsetHeight);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(node);
    return () => watch.disconnect();
  }, [onExtra]);
  return (
    <div
      ref={cell}
      role="gridcell"
      aria-colindex={col + 1}
      tabIndex={active ? 0 : -1}
      {...{ [DETAIL]: '' }}
      className="focus-inset col-span-full min-w-0 cursor-auto border-t border-stroke bg-surface px-4 py-3 whitespace-normal"
    >
      {children}
    </div>
  );
}
