import { lazy, Suspense, useMemo, useState } from 'react';
import type { SkuId } from '../../engine/ids.ts';
import { productHolding } from '../../engine/product-holding.ts';
import { seatsOf } from '../../engine/queries.ts';
import { rulesOf } from '../../engine/rules.ts';
import { holdersOf } from '../../engine/user-list.ts';
import { userOf, type UserRow } from '../../engine/user-table.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';
import { fileNameOf } from '../../transfer/file-name.ts';
import { useProductPage } from '../frames/ProductFrame.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { DataGrid } from '../parts/DataGrid.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { FilterBox } from '../parts/FilterBox.tsx';
import { FilterSelect } from '../parts/FilterSelect.tsx';
import type { GridColumn } from '../parts/grid-column.ts';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { ExportBar } from '../pieces/ExportBar.tsx';
import { ProductSeatPicture } from '../pieces/ProductSeatPicture.tsx';
import { CSV, fileOf } from '../pieces/save-file.ts';
import { SeatFigures } from '../pieces/SeatFigures.tsx';
import { useExport } from '../pieces/use-export.ts';
import { useListSelection } from '../pieces/use-selection.ts';
import { useNames } from '../wording/use-names.ts';
import { useProductNaming } from '../wording/use-product-naming.ts';
import { useReasons } from '../wording/use-reasons.ts';

const AssignPane = lazy(async () => ({ default: (await import('../panes/AssignPane.tsx')).AssignPane }));
const RemoveLicensePane = lazy(async () => ({
  default: (await import('../panes/RemoveLicensePane.tsx')).RemoveLicensePane,
}));
const SeatsPane = lazy(async () => ({ default: (await import('../panes/SeatsPane.tsx')).SeatsPane }));

const PATHS = ['anyPath', 'direct', 'inherited', 'inError'] as const;
type Path = (typeof PATHS)[number];

/** Licensed users: everybody who consumes a seat of the product, and how they come by it. */
export function ProductUsersBlade() {
  const product = useProductPage();
  const words = useWords('licenses');
  const common = useWords('common');
  const directory = useDirectory();
  const paced = usePacedDirectory();
  const rows = useMemo(() => holdersOf(paced, product.id), [paced, product.id]);
  const { selected, keys, choose } = useListSelection(rows);
  const users = useMemo(() => selected.flatMap((user) => userOf(paced.users, user) ?? []), [paced, selected]);
  const columns = useColumns(product.id);
  const passes = usePaths(product.id);
  const [query, setQuery] = useState('');
  const [path, setPath] = useState<Path>('anyPath');
  const [pane, setPane] = useState<'assign' | 'remove' | 'seats' | null>(null);
  const removable = users.some(passes.direct);
  const close = (): void => setPane(null);
  const naming = useProductNaming();
  const exporter = useExport();
  const download = (): void =>
    exporter.start(fileNameOf(naming(product.id, product.partNumber), 'licenses.csv'), async (job) => {
      const { licencesCsv } = await import('../../transfer/export-csv.ts');
      return fileOf(licencesCsv(directory, naming, product.id), CSV, job);
    });
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <CommandBar
        label={words('commands')}
        moreLabel={common('more')}
        commands={[
          { id: 'assign', label: common('assign'), icon: 'add', onSelect: () => setPane('assign') },
          {
            id: 'remove',
            label: words('removeLicense'),
            icon: 'remove',
            disabled: !removable,
            reason: words(selected.length === 0 ? 'users.selectFirst' : 'users.inheritedOnly'),
            onSelect: () => setPane('remove'),
          },
          'separator',
          { id: 'seats', label: words('products.setSeats'), icon: 'cart', onSelect: () => setPane('seats') },
          'separator',
          {
            id: 'csv',
            label: common('downloadCsv'),
            icon: 'download',
            busy: exporter.name !== null,
            onSelect: download,
          },
        ]}
      />
      <ExportBar exporter={exporter} />
      <SeatFigures seats={seatsOf(directory, product.id)} withBar={false} />
      <ProductSeatPicture sku={product.id} />
      <div className="flex flex-wrap items-end gap-3 bg-surface px-4 py-2">
        <FilterBox
          label={words('users.find')}
          placeholder={words('users.find')}
          value={query}
          onChange={setQuery}
          clearLabel={common('clearFilters')}
        />
        <FilterSelect
          label={words('users.path')}
          value={path}
          onChange={setPath}
          options={PATHS.map((value) => ({ value, label: words(`users.${value}`) }))}
        />
      </div>
      <DataGrid
        fill
        label={words('users.grid')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        query={query}
        where={passes[path]}
        getRowHref={(row) => `/users/${row.id}/licenses`}
        selection={{
          keys,
          onChange: choose,
          allLabel: common('selectAll'),
          rowLabel: ({ profile }) => common('selectRow', { name: profile.displayName }),
        }}
        statusText={(shown, total) => words('users.status', { shown, total })}
        empty={<EmptyState icon="users" title={words('users.empty')} text={words('users.emptyText')} />}
        noMatch={<EmptyState icon="filter" title={words('users.noMatch')} />}
      />
      <Suspense>
        {pane === 'assign' && <AssignPane products={[product.id]} onClose={close} />}
        {pane === 'remove' && (
          <RemoveLicensePane
            sku={product.id}
            kind="user"
            targets={users.map(({ id, profile }) => ({
              id,
              kind: 'user',
              name: profile.displayName,
              detail: profile.userPrincipalName,
            }))}
            onClose={() => {
              choose(new Set());
              close();
            }}
          />
        )}
        {pane === 'seats' && <SeatsPane sku={product.id} onClose={close} />}
      </Suspense>
    </div>
  );
}

function usePaths(sku: SkuId): Record<Path, (row: UserRow) => boolean> {
  const rules = rulesOf(useDirectory());
  return useMemo(() => {
    const holding = (row: UserRow) => productHolding(rules, row.holdings, sku);
    return {
      anyPath: () => true,
      direct: (row) => holding(row).isDirect,
      inherited: (row) => holding(row).sources.some((source) => source !== null),
      inError: (row) => holding(row).error !== null,
    };
  }, [rules, sku]);
}

function useColumns(sku: SkuId): readonly GridColumn<UserRow>[] {
  const words = useWords('licenses');
  const common = useWords('common');
  const formats = useFormats();
  const names = useNames();
  const reasons = useReasons();
  const rules = rulesOf(useDirectory());
  return useMemo(() => {
    const holding = (row: UserRow) => productHolding(rules, row.holdings, sku);
    const paths = (row: UserRow): string => formats.list(holding(row).sources.map(names.source));
    const state = (row: UserRow): string => {
      const { error } = holding(row);
      return error === null ? words('users.active') : reasons.heading(error);
    };
    return [
      {
        id: 'name',
        header: words('users.name'),
        flex: 2,
        minWidth: 140,
        primary: true,
        text: ({ profile }) => profile.displayName,
        cell: ({ profile }) => profile.displayName,
      },
      {
        id: 'upn',
        header: words('users.userPrincipalName'),
        flex: 3,
        minWidth: 160,
        text: ({ profile }) => profile.userPrincipalName,
        cell: ({ profile }) => profile.userPrincipalName,
      },
      { id: 'paths', header: words('users.paths'), flex: 2, minWidth: 140, text: paths, cell: paths },
      {
        id: 'state',
        header: words('users.state'),
        flex: 2,
        minWidth: 120,
        text: state,
        cell: (row) => (
          <StatusBadge tone={holding(row).error === null ? 'success' : 'warning'} text={state(row)} />
        ),
      },
      {
        id: 'services',
        header: words('users.services'),
        width: 140,
        align: 'end',
        sortValue: (row) => holding(row).on,
        cell: (row) => {
          const { on, all } = holding(row);
          return common('enabledServices', { on, all });
        },
      },
    ];
  }, [words, common, formats, names, reasons, rules, sku]);
}
