import { useMemo } from 'react';
import type { FlowCount } from '../../insight/pictures/flow.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { DataGrid } from '../parts/DataGrid.tsx';
import type { GridColumn } from '../parts/grid-column.ts';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import type { FlowWords } from '../wording/use-flow-words.ts';

type Row = FlowCount & { readonly product: string; readonly from: string; readonly outcome: string };

type FlowTableProps = { readonly counts: readonly FlowCount[]; readonly wording: FlowWords };

/** Every flow of the picture, also those that are folded in it. */
export function FlowTable({ counts, wording }: FlowTableProps) {
  const words = useWords('pictures.flow');
  const formats = useFormats();
  const rows = useMemo(
    () =>
      counts.map((count): Row => ({
        ...count,
        product: wording.product({ kind: 'product', sku: count.sku }),
        from: wording.source({ kind: 'source', source: count.source }),
        outcome: wording.end(count.end),
      })),
    [counts, wording],
  );
  const columns = useMemo((): readonly GridColumn<Row>[] => {
    const text = (id: 'product' | 'from', header: string): GridColumn<Row> => ({
      id,
      header,
      flex: 2,
      text: (row) => row[id],
      cell: (row) => <span title={row[id]}>{row[id]}</span>,
    });
    const figure = (id: 'users' | 'inForce', header: string): GridColumn<Row> => ({
      id,
      header,
      width: 150,
      align: 'end',
      sortValue: (row) => row[id],
      cell: (row) => formats.number(row[id]),
    });
    return [
      text('product', words('product')),
      text('from', words('source')),
      {
        id: 'outcome',
        header: words('outcome'),
        flex: 2,
        text: ({ outcome }) => outcome,
        cell: ({ end, outcome }) => (
          <StatusBadge
            tone={
              end === 'licensed' ? 'success' : end === 'silent' || end === 'waiting' ? 'neutral' : 'danger'
            }
            text={outcome}
          />
        ),
      },
      figure('users', words('users')),
      figure('inForce', words('inForce')),
    ];
  }, [words, formats]);
  return (
    <DataGrid
      label={words('grid')}
      columns={columns}
      rows={rows}
      rowKey={({ sku, source, end }) => `${sku} ${source} ${end}`}
      initialSort={{ column: 'users', direction: 'descending' }}
      statusText={(shown, total) => words('status', { shown, total })}
    />
  );
}
