import type { ReactNode } from 'react';
import { Anchor } from './Anchor.tsx';
import { Checkbox } from './Checkbox.tsx';
import type { GridColumn } from './grid-column.ts';
import type { GridCellContent } from './GridRow.tsx';
import { Icon } from './icons.tsx';

type CellsInput<Row> = {
  readonly columns: readonly GridColumn<Row>[];
  readonly getRowHref: ((row: Row) => string) | undefined;
  readonly onOpenRow: ((row: Row) => void) | undefined;
  /** The checkbox of a row; undefined for a grid without selection. */
  readonly check:
    | {
        readonly label: (row: Row) => string;
        readonly toggle: (row: Row) => void;
      }
    | undefined;
  /** The button that unfolds a row; undefined where rows do not. */
  readonly fold?:
    | {
        readonly label: (row: Row) => string;
        readonly toggle: (row: Row) => void;
      }
    | undefined;
};

const OPENER = 'focus-inset rounded-sm text-link hover:text-link-hover hover:underline';

/** What the cells of a row hold: its checkbox first, the primary cell wrapped in the row's link or button. */
export function gridCells<Row>(
  input: CellsInput<Row>,
): (row: Row, selected: boolean, open?: boolean) => readonly GridCellContent[] {
  const { columns, getRowHref, onOpenRow, check, fold } = input;
  return (row, selected, open = false) => {
    const data = columns.map((column) => ({
      id: column.id,
      align: column.align,
      primary: column.primary === true,
      content: column.primary ? opener(row, column.cell(row), getRowHref, onOpenRow) : column.cell(row),
    }));
    const own = fold
      ? [{ id: 'fold', align: undefined, primary: false, content: folder(row, open, fold) }, ...data]
      : data;
    if (!check) return own;
    const box = (
      <Checkbox
        checked={selected}
        onChange={() => check.toggle(row)}
        aria-label={check.label(row)}
        tabIndex={-1}
        className="mx-1 align-middle"
      />
    );
    return [{ id: '', align: undefined, primary: false, content: box }, ...own];
  };
}

function folder<Row>(
  row: Row,
  open: boolean,
  fold: { readonly label: (row: Row) => string; readonly toggle: (row: Row) => void },
): ReactNode {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-expanded={open}
      aria-label={fold.label(row)}
      onClick={() => fold.toggle(row)}
      className="-mx-1 inline-flex size-6 items-center justify-center rounded-sm align-middle hover:bg-pressed"
    >
      <Icon name={open ? 'chevron-down' : 'chevron-right'} size={12} />
    </button>
  );
}

function opener<Row>(
  row: Row,
  content: ReactNode,
  getRowHref: ((row: Row) => string) | undefined,
  onOpenRow: ((row: Row) => void) | undefined,
): ReactNode {
  if (getRowHref) {
    return (
      <Anchor href={getRowHref(row)} tabIndex={-1} className={OPENER}>
        {content}
      </Anchor>
    );
  }
  if (!onOpenRow) return content;
  return (
    <button type="button" tabIndex={-1} onClick={() => onOpenRow(row)} className={OPENER}>
      {content}
    </button>
  );
}
