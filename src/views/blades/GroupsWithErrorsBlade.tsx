import { lazy, Suspense, useMemo, useState } from 'react';
import type { GroupId } from '../../engine/ids.ts';
import { groupsWithErrors } from '../../engine/queries.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useDirectory, useLab } from '../../store/use-lab.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { DataGrid } from '../parts/DataGrid.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { FilterBox } from '../parts/FilterBox.tsx';
import type { GridColumn } from '../parts/grid-column.ts';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { GROUP_STATES, groupStates, type GroupState } from '../pieces/group-state.ts';
import { GroupStateBadge } from '../pieces/GroupStateBadge.tsx';
import { useReprocessLabel } from '../pieces/use-reprocess-label.ts';
import { useNames } from '../wording/use-names.ts';

type Row = {
  readonly id: GroupId;
  readonly name: string;
  readonly users: number;
  readonly licences: string;
  readonly state: GroupState;
  readonly deleted: boolean;
};

const WaysPane = lazy(async () => ({ default: (await import('../panes/WaysPane.tsx')).WaysPane }));

const TENANT = { kind: 'tenant' } as const;

/** Every group that somebody is in error with, deleted ones included. */
export function GroupsWithErrorsBlade() {
  const words = useWords('licenses');
  const common = useWords('common');
  const names = useNames();
  const formats = useFormats();
  const lab = useLab();
  const directory = useDirectory();
  const waysWords = useWords('ways');
  const [ways, setWays] = useState(false);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<GroupId>>(new Set());
  const rows = useMemo(() => {
    const stateOf = groupStates(directory);
    return groupsWithErrors(directory).map(({ id, group, errors }): Row => {
      const licences = group?.licences ?? [];
      return {
        id,
        name: names.group(id),
        users: errors,
        licences: formats.list(licences.map(({ sku }) => names.product(sku))),
        state: stateOf({ id, licences }),
        deleted: group === null,
      };
    });
  }, [directory, names, formats]);
  const columns = useMemo(
    (): readonly GridColumn<Row>[] => [
      {
        id: 'group',
        header: words('errors.group'),
        flex: 2,
        minWidth: 160,
        primary: true,
        text: ({ name }) => name,
        cell: ({ name }) => name,
      },
      {
        id: 'users',
        header: words('errors.users'),
        width: 130,
        align: 'end',
        sortValue: ({ users }) => users,
        cell: ({ users }) => formats.number(users),
      },
      {
        id: 'licenses',
        header: words('errors.licenses'),
        flex: 3,
        minWidth: 180,
        text: ({ licences }) => licences,
        cell: ({ licences }) => licences || words('errors.noLicenses'),
      },
      {
        id: 'state',
        header: words('errors.state'),
        width: 190,
        sortValue: ({ state, deleted }) => GROUP_STATES.indexOf(state) * 2 + (deleted ? 1 : 0),
        cell: ({ state, deleted }) =>
          deleted && state === 'errors' ? (
            <StatusBadge tone="warning" icon="remove" text={words('errors.deleted')} />
          ) : (
            <GroupStateBadge state={state} />
          ),
      },
    ],
    [words, formats],
  );
  const selected = useMemo(() => rows.filter(({ id }) => chosen.has(id)), [rows, chosen]);
  const reprocessLabel = useReprocessLabel(
    useMemo(() => (selected.length === 0 ? null : { groups: selected.map(({ id }) => id) }), [selected]),
  );
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader
        title={words('errors.title')}
        icon="warning"
        trail={[{ label: words('title'), href: '/licenses/overview' }]}
      />
      <CommandBar
        label={words('commands')}
        moreLabel={common('more')}
        commands={[
          {
            id: 'reprocess',
            label: reprocessLabel,
            icon: 'reprocess',
            disabled: selected.length === 0,
            reason: words('errors.selectFirst'),
            onSelect: () => {
              for (const [place, { id }] of selected.entries())
                lab.dispatch({ type: 'group.reprocess', group: id }, { more: place > 0 });
            },
          },
          {
            id: 'ways',
            label: waysWords('open'),
            icon: 'info',
            disabled: rows.length === 0,
            reason: waysWords('nobody'),
            onSelect: () => setWays(true),
          },
        ]}
      />
      <div className="bg-surface px-4 py-2">
        <FilterBox
          label={words('errors.find')}
          placeholder={words('errors.find')}
          value={query}
          onChange={setQuery}
          clearLabel={common('clearFilters')}
        />
      </div>
      <DataGrid
        fill
        label={words('errors.grid')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        query={query}
        getRowHref={(row) => `/groups/${row.id}/licenses`}
        selection={{
          keys: chosen,
          onChange: setChosen,
          allLabel: common('selectAll'),
          rowLabel: (row) => common('selectRow', { name: row.name }),
        }}
        statusText={(shown, total) => words('errors.status', { shown, total })}
        empty={<EmptyState icon="success" title={words('errors.empty')} text={words('errors.emptyText')} />}
        noMatch={<EmptyState icon="filter" title={words('errors.noMatch')} />}
      />
      {ways && (
        <Suspense>
          <WaysPane target={TENANT} subtitle={waysWords('tenant')} onClose={() => setWays(false)} />
        </Suspense>
      )}
    </div>
  );
}
