import { lazy, Suspense, useMemo, useState } from 'react';
import { useLocale } from 'use-intl';
import type { Command } from '../../engine/command.ts';
import type { Group } from '../../engine/group.ts';
import { groupById } from '../../engine/queries.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { rowsOf } from '../../engine/table.ts';
import { useWords } from '../../i18n/use-words.ts';
import { sendAll } from '../../store/send-all.ts';
import { useDirectory, useLab } from '../../store/use-lab.ts';
import { PageHeader } from '../frames/PageHeader.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { DataGrid } from '../parts/DataGrid.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { FilterBox } from '../parts/FilterBox.tsx';
import { FilterSelect } from '../parts/FilterSelect.tsx';
import { DeletedGroupsBar } from '../pieces/DeletedGroupsBar.tsx';
import { GROUP_STATES, groupStates, type GroupState } from '../pieces/group-state.ts';
import { useGroupColumns } from '../pieces/use-group-columns.tsx';
import { useSelection } from '../pieces/use-selection.ts';

const GroupPane = lazy(async () => ({ default: (await import('../panes/GroupPane.tsx')).GroupPane }));
const DeleteGroupsDialog = lazy(async () => ({
  default: (await import('../panes/DeleteGroupsDialog.tsx')).DeleteGroupsDialog,
}));

const ANY = 'any';

/** Every group of the tenant, to open, make, edit and delete. */
export function AllGroupsBlade() {
  const words = useWords('groups');
  const common = useWords('common');
  const locale = useLocale();
  const lab = useLab();
  const groups = useDirectory((directory) => directory.groups);
  const rows = useMemo(() => [...rowsOf(groups)], [groups]);
  const { selected, keys, choose } = useSelection(useMemo(() => rows.map(({ id }) => id), [rows]));
  const [query, setQuery] = useState('');
  const [state, setState] = useState<GroupState | typeof ANY>(ANY);
  const [open, setOpen] = useState<'create' | 'edit' | 'delete' | null>(null);
  const columns = useGroupColumns();
  const directory = useDirectory();
  const where = useMemo(() => {
    if (state === ANY) return undefined;
    const stateOf = groupStates(directory);
    return (group: Group): boolean => stateOf(group) === state;
  }, [state, directory]);
  const chosen = useMemo(
    () => selected.flatMap((id) => groupById(directory, id) ?? []),
    [selected, directory],
  );
  const [only] = chosen;
  const close = (): void => setOpen(null);

  const apply = (command: Command): Refusal | null => sendAll(lab, [command]);
  return (
    <>
      <PageHeader title={words('title')} subtitle={words('subtitle')} icon="group" />
      <CommandBar
        label={words('commands')}
        moreLabel={common('more')}
        commands={[
          { id: 'new', label: words('newGroup'), icon: 'add', onSelect: () => setOpen('create') },
          {
            id: 'edit',
            label: words('editGroup'),
            icon: 'edit',
            disabled: selected.length !== 1,
            reason: words('selectOne'),
            onSelect: () => setOpen('edit'),
          },
          {
            id: 'delete',
            label: words('deleteGroup'),
            icon: 'remove',
            disabled: selected.length === 0,
            reason: words('selectFirst'),
            onSelect: () => setOpen('delete'),
          },
        ]}
      />
      <div className="flex flex-wrap items-center gap-3 bg-surface px-4 py-2">
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
          options={[
            { value: ANY, label: words('anyState') },
            ...GROUP_STATES.map((value) => ({ value, label: words(`states.${value}`) })),
          ]}
        />
      </div>
      <DeletedGroupsBar />
      <div className="flex min-h-0 flex-1 flex-col bg-surface">
        <DataGrid
          fill
          label={words('grid')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          query={query}
          where={where}
          locale={locale}
          getRowHref={({ id }) => `/groups/${id}`}
          selection={{
            keys,
            onChange: choose,
            allLabel: common('selectAll'),
            rowLabel: ({ profile }) => common('selectRow', { name: profile.displayName }),
          }}
          statusText={(shown, total) => words('groups', { shown, total })}
          empty={<EmptyState icon="group" title={words('empty')} text={words('emptyText')} />}
          noMatch={<EmptyState icon="filter" title={words('noMatch')} />}
        />
      </div>
      <Suspense>
        {open === 'create' && <GroupPane group={null} onApply={apply} onClose={close} />}
        {open === 'edit' && only && <GroupPane group={only} onApply={apply} onClose={close} />}
        {open === 'delete' && <DeleteGroupsDialog groups={chosen} onClose={close} />}
      </Suspense>
    </>
  );
}
