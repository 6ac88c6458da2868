import { useMemo } from 'react';
import type { Relation } from '../../insight/pictures/atlas.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { DataGrid } from '../parts/DataGrid.tsx';
import type { GridColumn } from '../parts/grid-column.ts';
import type { AtlasWords } from '../wording/use-atlas-words.ts';
import type { Pair } from './AtlasPicture.tsx';

type AtlasTableProps = {
  readonly relations: readonly Relation[];
  readonly wording: AtlasWords;
  readonly onPair: (pair: Pair) => void;
};

/** Every two products with a mark in the matrix; a row opens as the chosen pair. */
export function AtlasTable({ relations, wording, onPair }: AtlasTableProps) {
  const words = useWords('pictures.atlas');
  const formats = useFormats();
  const columns = useMemo((): readonly GridColumn<Relation>[] => {
    const product = (id: 'first' | 'second'): GridColumn<Relation> => ({
      id,
      header: words(id),
      flex: 2,
      primary: id === 'first',
      text: (row) => wording.product(row[id]),
      cell: (row) => wording.product(row[id]),
    });
    const plans = ({ conflicts, needs, neededBy }: Relation): number =>
      conflicts.length + needs.length + neededBy.length;
    return [
      product('first'),
      product('second'),
      {
        id: 'relation',
        header: words('relation'),
        flex: 3,
        text: wording.relation,
        cell: (row) => <span title={wording.relation(row)}>{wording.relation(row)}</span>,
      },
      {
        id: 'plans',
        header: words('plans'),
        width: 140,
        align: 'end',
        sortValue: plans,
        cell: (row) => formats.number(plans(row)),
      },
    ];
  }, [words, formats, wording]);
  return (
    <DataGrid
      label={words('grid')}
      columns={columns}
      rows={relations}
      rowKey={({ first, second }) => `${first} ${second}`}
      onOpenRow={onPair}
      statusText={(shown, total) => words('status', { shown, total })}
    />
  );
}
