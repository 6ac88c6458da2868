import { useMemo, useState } from 'react';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { ImportLook } from '../../../transfer/import-protocol.ts';
import type { Difference, Preview, Recorded } from '../../../transfer/preview.ts';
import { nameOfProduct, productNamesOf } from '../../../transfer/product-names.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterBox } from '../../parts/FilterBox.tsx';
import type { GridColumn } from '../../parts/grid-column.ts';
import { Section } from '../../parts/Section.tsx';
import { useProductNames } from '../../wording/use-product-names.ts';
import { useReasonHeading } from '../../wording/use-reason-heading.ts';

type DifferenceGridProps = { readonly look: ImportLook; readonly preview: Preview };

/** States that the rules would judge differently: what is recorded, and what would be (R4). */
export function DifferenceGrid({ look, preview }: DifferenceGridProps) {
  const words = useWords('transfer.differences');
  const common = useWords('common');
  const [query, setQuery] = useState('');
  const columns = useColumns(look);
  const { differences, different, judged } = preview;
  if (different === 0)
    return (
      <Section title={words('title')} level={3}>
        <p className="text-text-muted">{words('none', { judged })}</p>
      </Section>
    );
  return (
    <Section title={words('title')} level={3} description={words('text')}>
      {different > differences.length && (
        <p className="mb-2">{words('first', { shown: differences.length, total: different })}</p>
      )}
      <FilterBox
        label={words('find')}
        placeholder={words('find')}
        value={query}
        onChange={setQuery}
        clearLabel={common('clearFilters')}
      />
      <DataGrid
        label={words('grid')}
        columns={columns}
        rows={differences}
        rowKey={keyOf}
        query={query}
        statusText={(shown, total) => words('status', { shown, total })}
        noMatch={<EmptyState icon="filter" title={words('noMatch')} />}
        maxRows={10}
      />
    </Section>
  );
}

const keyOf = ({ user, group }: Difference): string => `${user} ${group}`;

function useColumns({ tenant, products }: ImportLook): readonly GridColumn<Difference>[] {
  const words = useWords('transfer.differences');
  const common = useWords('common');
  const formats = useFormats();
  const heading = useReasonHeading();
  const imported = useProductNames();
  return useMemo(() => {
    const partNumbers = new Map(tenant?.products.map(({ id, partNumber }) => [id, partNumber]));
    const names = productNamesOf([...imported.products.values(), ...products]);
    const record = ({ sku, state, error }: Recorded): string => {
      const named = {
        product: nameOfProduct(names, sku, partNumbers.get(sku) ?? sku),
        state: words(`state.${state}`),
      };
      return error === null
        ? words('record', named)
        : words('recordWithError', { ...named, error: heading(error) });
    };
    const records = (list: readonly Recorded[]): string =>
      list.length === 0 ? words('nothing') : formats.list(list.map(record), { type: 'unit' });
    const group = (row: Difference): string => row.groupName ?? common('deletedGroup', { id: row.group });
    const column = (
      id: 'user' | 'group' | 'before' | 'after',
      flex: number,
      text: (row: Difference) => string,
    ): GridColumn<Difference> => ({
      id,
      header: words(id),
      flex,
      minWidth: 80 + flex * 60,
      text,
      cell: text,
    });
    return [
      column('user', 1, ({ userName }) => userName),
      column('group', 1, group),
      column('before', 3, ({ before }) => records(before)),
      column('after', 3, ({ after }) => records(after)),
    ];
  }, [words, common, formats, heading, imported, tenant, products]);
}
