import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';

/** A cell by place: row -1 is the header. */
export type GridPlace = { readonly row: number; readonly col: number };

type GridFocusInput<Key extends string> = {
  readonly grid: RefObject<HTMLElement | null>;
  readonly rowCount: number;
  /** A row that is unfolded has a cell more. */
  readonly colsIn: (row: number) => number;
  readonly pageRows: () => number;
  readonly keyAt: (row: number) => Key | undefined;
  readonly findKey: (key: Key) => number;
  /** Absent where rows cannot be chosen. */
  readonly onToggleRow: ((row: number) => void) | undefined;
};

const WIDGET = 'a[href], button, input, select';

/** Marks the cell below an unfolded row: what stands in it is entered, not pressed. */
export const DETAIL = 'data-detail';

function placeOf(target: EventTarget): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest('[aria-colindex]') : null;
  const row = cell?.parentElement?.getAttribute('aria-rowindex');
  if (!cell || row === null || row === undefined) return undefined;
  return { row: Number(row) - 2, col: Number(cell.getAttribute('aria-colindex')) - 1 };
}

function cellAt(grid: HTMLElement | null, { row, col }: GridPlace): HTMLElement | null {
  return (
    grid?.querySelector<HTMLElement>(`[aria-rowindex="${row + 2}"] > [aria-colindex="${col + 1}"]`) ?? null
  );
}

/** Where a key leads from a place; undefined when the key moves nothing. */
function destination(event: KeyboardEvent, at: GridPlace, rows: number, cols: number, page: number) {
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowDown':
      return { ...at, row: at.row + 1 };
    case 'ArrowUp':
      return { ...at, row: at.row - 1 };
    case 'ArrowRight':
      return { ...at, col: at.col + 1 };
    case 'ArrowLeft':
      return { ...at, col: at.col - 1 };
    case 'PageDown':
      return { ...at, row: at.row + page };
    case 'PageUp':
      return { ...at, row: Math.max(at.row - page, Math.min(at.row, 0)) };
    case 'Home':
      return { row: far ? Math.min(0, rows - 1) : at.row, col: 0 };
    case 'End':
      return { row: far ? rows - 1 : at.row, col: cols - 1 };
    default:
      return undefined;
  }
}

/**
 * One tab stop for the whole grid (ARIA grid pattern): arrows, Home, End and page keys move between cells,
 * Enter presses what is in the cell, Space toggles the row. The active row is followed by key through
 * sorting, filtering and scrolling.
 */
export function useGridFocus<Key extends string>(input: GridFocusInput<Key>) {
  const { grid, rowCount, colsIn, keyAt, findKey, onToggleRow } = input;
  const [active, setActive] = useState<GridPlace & { readonly key: Key | undefined }>(() => ({
    row: rowCount > 0 ? 0 : -1,
    col: 0,
    key: keyAt(0),
  }));
  const focused = useRef(false);
  const moving = useRef(false);

  const go = (place: GridPlace): void => setActive({ ...place, key: keyAt(place.row) });

  if (active.row >= 0 && keyAt(active.row) !== active.key) {
    const found = active.key === undefined ? -1 : findKey(active.key);
    go({ row: found >= 0 ? found : Math.min(active.row, rowCount - 1), col: active.col });
  }

  if (active.col >= colsIn(active.row)) go({ row: active.row, col: colsIn(active.row) - 1 });

  useLayoutEffect(() => {
    const root = grid.current;
    const lost = focused.current && !root?.contains(document.activeElement);
    if (!moving.current && !lost) return;
    moving.current = false;
    const cell = cellAt(root, active);
    cell?.focus({ preventScroll: true });
    if (!lost) cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const onFocus = (event: FocusEvent): void => {
    focused.current = true;
    const place = placeOf(event.target);
    if (place && (place.row !== active.row || place.col !== active.col)) go(place);
  };
  const onBlur = (): void => {
    focused.current = false;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = placeOf(event.target);
    if (!at || event.defaultPrevented || event.altKey) return;
    if (leaveDetail(event)) return;
    const next = destination(event, at, rowCount, colsIn(at.row), Math.max(1, input.pageRows()));
    if (next) {
      event.preventDefault();
      moving.current = true;
      const row = Math.max(-1, Math.min(next.row, rowCount - 1));
      go({ row, col: Math.max(0, Math.min(next.col, colsIn(row) - 1)) });
      return;
    }
    const cell = cellAt(grid.current, at);
    if (event.target !== cell || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (event.key === ' ' && at.row >= 0 && onToggleRow) onToggleRow(at.row);
    else pressIn(cell);
  };

  return { active, handlers: { onFocus, onBlur, onKeyDown } };
}

/** Presses the cell's own link or button, or else the one that opens its row. */
function pressIn(cell: HTMLElement): void {
  const own = cell.querySelector<HTMLElement>(WIDGET);
  if (cell.hasAttribute(DETAIL)) return own?.focus();
  const opener = own ?? cell.parentElement?.querySelector<HTMLElement>('[data-primary] :is(a[href], button)');
  opener?.click();
}

/** Escape leads from a widget below an unfolded row back to its cell. */
function leaveDetail(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || !(event.target instanceof Element)) return false;
  const cell = event.target.closest<HTMLElement>(`[${DETAIL}]`);
  if (!cell || cell === event.target) return false;
  event.preventDefault();
  cell.focus();
  return true;
}
