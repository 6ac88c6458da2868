import { lazy, Suspense, useMemo, useState } from 'react';
import type { SkuId } from '../../engine/ids.ts';
import { seatsOf, type Seats } from '../../engine/queries.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { DataGrid } from '../parts/DataGrid.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { FilterBox } from '../parts/FilterBox.tsx';
import type { GridColumn } from '../parts/grid-column.ts';
import { SeatBar } from '../parts/SeatBar.tsx';
import { useSeatText } from '../pieces/use-seat-text.ts';
import { useNames } from '../wording/use-names.ts';

const AssignPane = lazy(async () => ({ default: (await import('../panes/AssignPane.tsx')).AssignPane }));
const PurchasePane = lazy(async () => ({
  default: (await import('../panes/PurchasePane.tsx')).PurchasePane,
}));
const SeatsPane = lazy(async () => ({ default: (await import('../panes/SeatsPane.tsx')).SeatsPane }));

type Row = { readonly id: SkuId; readonly name: string; readonly partNumber: string; readonly seats: Seats };

/** No subscription of the lab has a date on which it ends. */
const EXPIRING_SOON = 0;

/** Licenses | All products: the subscriptions and their seats. */
export function AllProductsBlade() {
  const words = useWords('licenses');
  const common = useWords('common');
  const names = useNames();
  const directory = useDirectory();
  const columns = useColumns();
  const rows = useMemo(
    () =>
      directory.products.map(({ id, partNumber }): Row => ({
        id,
        name: names.product(id),
        partNumber,
        seats: seatsOf(directory, id),
      })),
    [directory, names],
  );
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<SkuId>>(new Set());
  const [pane, setPane] = useState<'assign' | 'purchase' | 'seats' | null>(null);
  const selected = rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const [first] = selected;
  const close = (): void => setPane(null);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader
        title={words('products.title')}
        icon="product"
        trail={[{ label: words('title'), href: '/licenses/overview' }]}
      />
      <CommandBar
        label={words('commands')}
        moreLabel={common('more')}
        commands={[
          {
            id: 'assign',
            label: common('assign'),
            icon: 'add',
            disabled: selected.length === 0,
            reason: words('products.selectFirst'),
            onSelect: () => setPane('assign'),
          },
          'separator',
          {
            id: 'purchase',
            label: words('products.purchase'),
            icon: 'cart',
            onSelect: () => setPane('purchase'),
          },
          {
            id: 'seats',
            label: words('products.setSeats'),
            icon: 'edit',
            disabled: selected.length !== 1,
            reason: words('products.selectOne'),
            onSelect: () => setPane('seats'),
          },
        ]}
      />
      <div className="bg-surface px-4 py-2">
        <FilterBox
          label={words('products.find')}
          placeholder={words('products.find')}
          value={query}
          onChange={setQuery}
          clearLabel={common('clearFilters')}
        />
      </div>
      <DataGrid
        fill
        label={words('products.grid')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        query={query}
        initialSort={{ column: 'name', direction: 'ascending' }}
        getRowHref={(row) => `/licenses/products/${row.id}/users`}
        selection={{
          keys: chosen,
          onChange: setChosen,
          allLabel: common('selectAll'),
          rowLabel: (row) => common('selectRow', { name: row.name }),
        }}
        statusText={(shown, total) => words('products.status', { shown, total })}
        empty={
          <EmptyState icon="product" title={words('products.empty')} text={words('products.emptyText')} />
        }
        noMatch={<EmptyState icon="filter" title={words('products.noMatch')} />}
      />
      <Suspense>
        {pane === 'assign' && <AssignPane products={selected} onClose={close} />}
        {pane === 'purchase' && <PurchasePane onClose={close} />}
        {pane === 'seats' && first && <SeatsPane sku={first} onClose={close} />}
      </Suspense>
    </div>
  );
}

function useColumns(): readonly GridColumn<Row>[] {
  const words = useWords('licenses');
  const formats = useFormats();
  const seatText = useSeatText();
  return useMemo(() => {
    const figure = (
      id: 'total' | 'assigned' | 'available' | 'expiring',
      value: (seats: Seats) => number,
    ): GridColumn<Row> => ({
      id,
      header: words(`products.${id}`),
      width: 116,
      align: 'end',
      sortValue: ({ seats }) => value(seats),
      cell: ({ seats }) => formats.number(value(seats)),
    });
    return [
      {
        id: 'name',
        header: words('products.name'),
        flex: 3,
        minWidth: 180,
        primary: true,
        text: ({ name, partNumber }) => `${name} ${partNumber}`,
        cell: ({ name }) => name,
      },
      figure('total', ({ total }) => total),
      figure('assigned', ({ consumed }) => consumed),
      figure('available', ({ available }) => available),
      figure('expiring', () => EXPIRING_SOON),
      {
        id: 'seats',
        header: words('products.seats'),
        flex: 2,
        minWidth: 120,
        sortValue: ({ seats }) => (seats.total === 0 ? 0 : seats.consumed / seats.total),
        cell: ({ seats }) => (
          <span className="flex h-9 items-center">
            <span className="flex-1">
              <SeatBar text={seatText(seats)} used={seats.consumed} total={seats.total} />
            </span>
          </span>
        ),
      },
    ];
  }, [words, formats, seatText]);
}
