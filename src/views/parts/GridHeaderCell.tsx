import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { SortDirection } from './grid-column.ts';
import { Icon } from './icons.tsx';

type GridHeaderCellProps = {
  readonly col: number;
  readonly active: boolean;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end' | undefined;
  /** Where the sort stands on this column; undefined for columns that cannot be sorted. */
  readonly sort?: SortDirection | 'none' | undefined;
  readonly onSort?: (() => void) | undefined;
};

/** One head of a column: its words, and the button that sorts by it. */
export function GridHeaderCell({ col, active, children, align, sort, onSort }: GridHeaderCellProps) {
  const look = cx('flex min-w-0 items-center px-2', align === 'end' && 'justify-end text-end');
  return (
    <div
      role="columnheader"
      aria-colindex={col + 1}
      aria-sort={sort}
      tabIndex={active ? 0 : -1}
      className={cx('focus-inset', look)}
    >
      {onSort ? (
        <button
          type="button"
          tabIndex={-1}
          onClick={onSort}
          className="focus-inset -mx-1 flex h-8 min-w-0 items-center gap-1 rounded-sm px-1 font-semibold hover:bg-hover"
        >
          <span className="truncate">{children}</span>
          {sort !== undefined && sort !== 'none' && <Icon name={`sort-${sort}`} size={12} />}
        </button>
      ) : (
        children
      )}
    </div>
  );
}
