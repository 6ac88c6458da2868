import { memo, useMemo, type CSSProperties, type MouseEvent, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { ROW_HEIGHT } from './grid-column.ts';

export type GridCellContent = {
  readonly id: string;
  readonly content: ReactNode;
  readonly align: 'start' | 'end' | undefined;
  readonly primary: boolean;
};

type GridRowProps<Row> = Omit<FrameProps, 'contents'> & {
  readonly row: Row;
  readonly cells: (row: Row, selected: boolean) => readonly GridCellContent[];
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
};

/** One row of a grid, in its place; redrawn only when something of it changes. */
export function GridRow<Row>({ row, cells, ...frame }: GridRowProps<Row>) {
  const selected = frame.selected === true;
  const contents = useMemo(() => cells(row, selected), [cells, row, selected]);
  return <RowFrame {...frame} contents={contents} />;
}

function showWholeText({ currentTarget: cell }: MouseEvent<HTMLElement>): void {
  cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? '') : '';
}

const RowFrame = memo(function RowFrame(props: FrameProps) {
  const { place, top, columns, activeCol, selected, contents } = props;
  const style: CSSProperties = { top, height: ROW_HEIGHT, gridTemplateColumns: columns };
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
    </div>
  );
});
