import { useMemo } from 'react';
import type { ProductChange } from '../../../engine/compare.ts';
import type { Seats } from '../../../engine/queries.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridColumn } from '../../parts/grid-column.ts';
import type { ChangeTexts } from './use-change-texts.ts';

type ComparedProductsProps = { readonly changes: readonly ProductChange[]; readonly texts: ChangeTexts };

/** Products with their seats at both points, and the service plans that came or went. */
export function ComparedProducts({ changes, texts }: ComparedProductsProps) {
  const words = useWords('history.compare');
  const columns = useMemo((): readonly GridColumn<ProductChange>[] => {
    const name = ({ sku }: ProductChange): string => texts.names.product(sku);
    const seats = ({ consumed, total }: Seats, there: boolean): string =>
      there ? words('seats', { consumed, total }) : words('noSeats');
    const plans = (change: ProductChange): string => texts.plans(change.plans);
    return [
      {
        id: 'product',
        header: words('product'),
        flex: 3,
        minWidth: 180,
        primary: true,
        text: name,
        cell: name,
      },
      {
        id: 'before',
        header: words('seatsBefore'),
        flex: 2,
        minWidth: 150,
        sortValue: (change) => change.seats.before.consumed,
        cell: (change) => seats(change.seats.before, change.before !== null),
      },
      {
        id: 'after',
        header: words('seatsAfter'),
        flex: 2,
        minWidth: 150,
        sortValue: (change) => change.seats.after.consumed,
        cell: (change) => seats(change.seats.after, change.after !== null),
      },
      { id: 'plans', header: words('plans'), flex: 3, minWidth: 140, text: plans, cell: plans },
    ];
  }, [words, texts]);
  return (
    <DataGrid
      label={words('productsGrid')}
      columns={columns}
      rows={changes}
      rowKey={(change) => change.sku}
      getRowHref={hrefOf}
    />
  );
}

const hrefOf = ({ sku }: ProductChange): string => `/licenses/products/${sku}/users`;
