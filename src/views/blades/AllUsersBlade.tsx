import { lazy, Suspense, useMemo, useState } from 'react';
import { inError } from '../../engine/holdings.ts';
import { assignedLicences } from '../../engine/queries.ts';
import { everyUser } from '../../engine/user-list.ts';
import { userOf, type UserRow } from '../../engine/user-table.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLab } from '../../store/use-lab.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { DataGrid } from '../parts/DataGrid.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { FilterBox } from '../parts/FilterBox.tsx';
import { FilterSelect } from '../parts/FilterSelect.tsx';
import type { GridColumn } from '../parts/grid-column.ts';
import { useReprocessLabel } from '../pieces/use-reprocess-label.ts';
import { useListSelection } from '../pieces/use-selection.ts';
import { useCountryName } from '../wording/use-country-name.ts';

const NewUserPane = lazy(async () => ({ default: (await import('../panes/NewUserPane.tsx')).NewUserPane }));
const DeleteUsersDialog = lazy(async () => ({
  default: (await import('../panes/DeleteUsersDialog.tsx')).DeleteUsersDialog,
}));

const STATES = ['any', 'inError', 'licensed', 'unlicensed'] as const;
type State = (typeof STATES)[number];

const PASSES: Record<State, (row: UserRow) => boolean> = {
  any: () => true,
  inError: (row) => row.holdings.some(inError),
  licensed: (row) => assignedLicences(row.holdings).length > 0,
  unlicensed: (row) => row.holdings.length === 0,
};

/** Every user of the tenant. */
export function AllUsersBlade() {
  const words = useWords('users');
  const common = useWords('common');
  const country = useCountryName();
  const lab = useLab();
  const { users: table } = usePacedDirectory();
  const rows = useMemo(() => everyUser(table), [table]);
  const { selected, keys, choose } = useListSelection(rows);
  const [query, setQuery] = useState('');
  const [state, setState] = useState<State>('any');
  const [dialog, setDialog] = useState<'new' | 'delete' | null>(null);
  const reprocessLabel = useReprocessLabel(
    useMemo(() => (selected.length === 0 ? null : { users: selected }), [selected]),
  );

  const columns = useMemo(
    (): readonly GridColumn<UserRow>[] => [
      {
        id: 'name',
        header: words('displayName'),
        flex: 2,
        primary: true,
        text: ({ profile }) => profile.displayName,
        cell: ({ profile }) => profile.displayName,
      },
      {
        id: 'upn',
        header: words('userPrincipalName'),
        flex: 3,
        text: ({ profile }) => profile.userPrincipalName,
        cell: ({ profile }) => profile.userPrincipalName,
      },
      {
        id: 'department',
        header: words('department'),
        flex: 1,
        text: ({ profile }) => profile.department ?? '',
        cell: ({ profile }) => profile.department,
      },
      {
        id: 'location',
        header: words('usageLocation'),
        flex: 1,
        text: ({ profile }) => profile.usageLocation ?? '',
        cell: ({ profile }) => profile.usageLocation && country(profile.usageLocation),
      },
      {
        id: 'licenses',
        header: words('licenses'),
        width: 100,
        align: 'end',
        sortValue: (row) => assignedLicences(row.holdings).length,
        cell: (row) => assignedLicences(row.holdings).length,
      },
      {
        id: 'errors',
        header: words('errors'),
        width: 90,
        align: 'end',
        sortValue: (row) => row.holdings.filter(inError).length,
        cell: (row) => row.holdings.filter(inError).length,
      },
    ],
    [words, country],
  );
  const nothing = selected.length === 0;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={words('title')} icon="users" />
      <CommandBar
        label={words('commands')}
        moreLabel={common('more')}
        commands={[
          { id: 'new', label: words('newUser'), icon: 'add', onSelect: () => setDialog('new') },
          {
            id: 'delete',
            label: words('deleteUser'),
            icon: 'remove',
            disabled: nothing,
            reason: words('selectFirst'),
            onSelect: () => setDialog('delete'),
          },
          'separator',
          {
            id: 'reprocess',
            label: reprocessLabel,
            icon: 'reprocess',
            disabled: nothing,
            reason: words('selectFirst'),
            onSelect: () => void lab.dispatch({ type: 'user.reprocess', users: selected }),
          },
        ]}
      />
      <div className="flex flex-wrap items-end gap-3 bg-surface px-4 py-2">
        <FilterBox
          label={words('find')}
          placeholder={words('find')}
          value={query}
          onChange={setQuery}
          clearLabel={common('clearFilters')}
        />
        <FilterSelect
          label={words('state')}
          value={state}
          onChange={setState}
          options={STATES.map((value) => ({ value, label: words(value === 'any' ? 'anyState' : value) }))}
        />
      </div>
      <DataGrid
        fill
        label={words('grid')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        query={query}
        where={PASSES[state]}
        getRowHref={(row) => `/users/${row.id}/licenses`}
        selection={{
          keys,
          onChange: choose,
          allLabel: common('selectAll'),
          rowLabel: (row) => common('selectRow', { name: row.profile.displayName }),
        }}
        statusText={(shown, total) => words('users', { shown, total })}
        empty={<EmptyState icon="users" title={words('empty')} text={words('emptyText')} />}
        noMatch={<EmptyState icon="filter" title={words('noMatch')} />}
      />
      <Suspense>
        {dialog === 'new' && <NewUserPane onClose={() => setDialog(null)} />}
        {dialog === 'delete' && (
          <DeleteUsersDialog
            users={selected.flatMap((user) => userOf(table, user) ?? [])}
            onCancel={() => setDialog(null)}
            onConfirm={(commands) => {
              for (const [place, command] of commands.entries()) lab.dispatch(command, { more: place > 0 });
              choose(new Set());
              setDialog(null);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
