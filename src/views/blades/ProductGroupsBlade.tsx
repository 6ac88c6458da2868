import { lazy, Suspense, useMemo, useState } from 'react';
import type { Group } from '../../engine/group.ts';
import type { GroupId, SkuId } from '../../engine/ids.ts';
import { errorCount, licensedGroups, seatsOf } from '../../engine/queries.ts';
import { enabledPlans, rulesOf } from '../../engine/rules.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { useProductPage } from '../frames/ProductFrame.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { DataGrid } from '../parts/DataGrid.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { FilterBox } from '../parts/FilterBox.tsx';
import type { GridColumn } from '../parts/grid-column.ts';
import { GROUP_STATES, groupStates } from '../pieces/group-state.ts';
import { GroupStateBadge } from '../pieces/GroupStateBadge.tsx';
import { SeatFigures } from '../pieces/SeatFigures.tsx';

const AssignPane = lazy(async () => ({ default: (await import('../panes/AssignPane.tsx')).AssignPane }));
const RemoveLicensePane = lazy(async () => ({
  default: (await import('../panes/RemoveLicensePane.tsx')).RemoveLicensePane,
}));
const SeatsPane = lazy(async () => ({ default: (await import('../panes/SeatsPane.tsx')).SeatsPane }));

/** Licensed groups: every group whose template has the product. */
export function ProductGroupsBlade() {
  const product = useProductPage();
  const words = useWords('licenses');
  const common = useWords('common');
  const directory = useDirectory();
  const rows = useMemo(() => licensedGroups(directory, product.id), [directory, product.id]);
  const columns = useColumns(product.id);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<GroupId>>(new Set());
  const [pane, setPane] = useState<'assign' | 'remove' | 'seats' | null>(null);
  const selected = rows.filter(({ id }) => chosen.has(id));
  const close = (): void => setPane(null);
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
            disabled: selected.length === 0,
            reason: words('groups.selectFirst'),
            onSelect: () => setPane('remove'),
          },
          'separator',
          { id: 'seats', label: words('products.setSeats'), icon: 'cart', onSelect: () => setPane('seats') },
        ]}
      />
      <SeatFigures seats={seatsOf(directory, product.id)} />
      <div className="bg-surface px-4 py-2">
        <FilterBox
          label={words('groups.find')}
          placeholder={words('groups.find')}
          value={query}
          onChange={setQuery}
          clearLabel={common('clearFilters')}
        />
      </div>
      <DataGrid
        fill
        label={words('groups.grid')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        query={query}
        getRowHref={(row) => `/groups/${row.id}/licenses`}
        selection={{
          keys: chosen,
          onChange: setChosen,
          allLabel: common('selectAll'),
          rowLabel: ({ profile }) => common('selectRow', { name: profile.displayName }),
        }}
        statusText={(shown, total) => words('groups.status', { shown, total })}
        empty={<EmptyState icon="group" title={words('groups.empty')} text={words('groups.emptyText')} />}
        noMatch={<EmptyState icon="filter" title={words('groups.noMatch')} />}
      />
      <Suspense>
        {pane === 'assign' && <AssignPane products={[product.id]} onClose={close} />}
        {pane === 'remove' && (
          <RemoveLicensePane
            sku={product.id}
            kind="group"
            targets={selected.map(({ id, profile }) => ({
              id,
              kind: 'group',
              name: profile.displayName,
              detail: profile.description ?? '',
            }))}
            onClose={() => {
              setChosen(new Set());
              close();
            }}
          />
        )}
        {pane === 'seats' && <SeatsPane sku={product.id} onClose={close} />}
      </Suspense>
    </div>
  );
}

function useColumns(sku: SkuId): readonly GridColumn<Group>[] {
  const words = useWords('licenses');
  const common = useWords('common');
  const formats = useFormats();
  const directory = useDirectory();
  return useMemo(() => {
    const rules = rulesOf(directory);
    const stateOf = groupStates(directory);
    const all = rules.products.get(sku)?.plans.length ?? 0;
    const on = ({ licences }: Group): number => {
      const licence = licences.find((one) => one.sku === sku);
      return licence ? enabledPlans(rules, sku, licence.disabled).length : 0;
    };
    const errors = ({ id }: Group): number => errorCount(directory, id);
    return [
      {
        id: 'name',
        header: words('groups.name'),
        flex: 3,
        minWidth: 160,
        primary: true,
        text: ({ profile }) => profile.displayName,
        cell: ({ profile }) => profile.displayName,
      },
      {
        id: 'members',
        header: words('groups.members'),
        width: 100,
        align: 'end',
        sortValue: ({ members }) => members.length,
        cell: ({ members }) => formats.number(members.length),
      },
      {
        id: 'state',
        header: words('groups.state'),
        flex: 2,
        minWidth: 150,
        sortValue: (group) => GROUP_STATES.indexOf(stateOf(group)),
        cell: (group) => <GroupStateBadge state={stateOf(group)} />,
      },
      {
        id: 'errors',
        header: words('groups.errors'),
        width: 120,
        align: 'end',
        sortValue: errors,
        cell: (group) => formats.number(errors(group)),
      },
      {
        id: 'services',
        header: words('groups.services'),
        width: 140,
        align: 'end',
        sortValue: on,
        cell: (group) => common('enabledServices', { on: on(group), all }),
      },
    ];
  }, [words, common, formats, directory, sku]);
}
