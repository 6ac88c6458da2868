import { useDeferredValue, useMemo, useState } from 'react';
import type { GridColumn, GridSort } from './grid-column.ts';
import { filterOrder, naturalOrder, orderKeeper, searchTexts } from './grid-order.ts';
import { searchFor } from './search-text.ts';

type GridRowsInput<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly query: string;
  readonly where: ((row: Row) => boolean) | undefined;
  readonly locale: string | undefined;
  readonly initialSort: GridSort | undefined;
};

/**
 * Which rows show, in which order. Sorting and filtering are index arrays kept apart, so a keystroke
 * never sorts; both lag behind typing rather than hold it up.
 */
export function useGridRows<Row>(input: GridRowsInput<Row>) {
  const [sort, setSort] = useState(input.initialSort);
  const rows = useDeferredValue(input.rows);
  const columns = useDeferredValue(input.columns);
  const query = useDeferredValue(input.query);
  const where = useDeferredValue(input.where);
  const sorting = useDeferredValue(sort);
  const [keepOrder] = useState(orderKeeper);

  const collator = useMemo(
    () => new Intl.Collator(input.locale, { numeric: true, sensitivity: 'base' }),
    [input.locale],
  );
  const order = useMemo(() => {
    const column = columns.find((one) => one.id === sorting?.column);
    if (!column || !sorting) return naturalOrder(rows.length);
    return keepOrder(rows, column, sorting.direction, collator);
  }, [rows, columns, sorting, collator, keepOrder]);

  const matches = useMemo(() => searchFor(query), [query]);
  const searching = matches !== undefined;
  const texts = useMemo(() => (searching ? searchTexts(rows, columns) : []), [searching, rows, columns]);
  const shown = useMemo(() => {
    if (!matches && !where) return order;
    return filterOrder(order, (index) => {
      const row = rows[index];
      return row !== undefined && (!matches || matches(texts[index] ?? '')) && (!where || where(row));
    });
  }, [order, rows, texts, matches, where]);

  const sortBy = (id: string): void => {
    const again = sort?.column === id && sort.direction === 'ascending';
    setSort({ column: id, direction: again ? 'descending' : 'ascending' });
  };
  return { rows, columns, shown, sort, sortBy };
}
