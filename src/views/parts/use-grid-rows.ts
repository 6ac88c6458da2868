import { useEffect, useMemo, useReducer, useState } from 'react';
import { Arranger, sameQuestion, type Arranged } from './arranger.ts';
import type { GridColumn, GridRows, GridSort } from './grid-column.ts';
import { naturalOrder, type GridRequest } from './grid-index.ts';

type GridRowsInput<Row> = {
  readonly rows: GridRows<Row>;
  readonly columns: readonly GridColumn<Row>[];
  readonly query: string;
  readonly where: ((row: Row) => boolean) | undefined;
  readonly locale: string | undefined;
  readonly initialSort: GridSort | undefined;
};

/** Lists up to here are sorted and filtered while they are drawn. */
const SHORT = 1_000;

/**
 * Which rows show, in which order. A long list is sorted and filtered in slices, off the render path: until that
 * is done the grid shows what it showed, and is busy.
 */
export function useGridRows<Row>(input: GridRowsInput<Row>) {
  const { rows, columns, query, where, locale } = input;
  const [sort, setSort] = useState(input.initialSort);
  const [arranger] = useState(() => new Arranger<Row>());
  const collator = useMemo(() => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }), [locale]);
  const request = useMemo<GridRequest<Row>>(
    () => ({ rows, columns, query, where, sort, collator }),
    [rows, columns, query, where, sort, collator],
  );
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const quick = useMemo(() => quickly(request, arranger), [request, arranger]);
  useEffect(() => {
    if (!quick) return arranger.ask(request, redraw);
    arranger.show(quick);
    if (request.rows.length > SHORT) arranger.prepare(request);
    else arranger.stop();
  }, [arranger, request, quick]);
  useEffect(() => () => arranger.stop(), [arranger]);
  const arranged = quick ?? arranger.shown ?? { request, shown: naturalOrder(rows.length) };

  const sortBy = (id: string): void => {
    const again = sort?.column === id && sort.direction === 'ascending';
    setSort({ column: id, direction: again ? 'descending' : 'ascending' });
  };
  return {
    rows: arranged.request.rows,
    columns: arranged.request.columns,
    shown: arranged.shown,
    /** What is shown answers an earlier question. */
    busy: !sameQuestion(arranged.request, request),
    sort,
    sortBy,
  };
}

/** What needs no waiting: a short list, or one in its own order. */
function quickly<Row>(request: GridRequest<Row>, arranger: Arranger<Row>): Arranged<Row> | undefined {
  const { rows, query, where, sort } = request;
  if (rows.length <= SHORT) return arranger.atOnce(request);
  if (query.trim() !== '' || where || sort) return undefined;
  return { request, shown: naturalOrder(rows.length) };
}
