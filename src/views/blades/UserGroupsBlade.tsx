import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { Command } from '../../engine/command.ts';
import { isDynamic, type Group } from '../../engine/group.ts';
import { groupId, type GroupId } from '../../engine/ids.ts';
import { groupsOf } from '../../engine/queries.ts';
import { topReason } from '../../engine/records.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { sendAll } from '../../store/send-all.ts';
import { useDirectory, useLab } from '../../store/use-lab.ts';
import { useUserPage } from '../frames/UserFrame.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { DataGrid } from '../parts/DataGrid.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import type { GridColumn } from '../parts/grid-column.ts';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { useNames } from '../wording/use-names.ts';
import { useReasons } from '../wording/use-reasons.ts';

const MembersPane = lazy(async () => ({ default: (await import('../panes/MembersPane.tsx')).MembersPane }));

const ForecastDialog = lazy(async () => ({
  default: (await import('../panes/ForecastDialog.tsx')).ForecastDialog,
}));

/** The groups a user is a direct member of, with what each gives and how it stands. */
export function UserGroupsBlade() {
  const user = useUserPage();
  const words = useWords('users');
  const common = useWords('common');
  const formats = useFormats();
  const names = useNames();
  const reasons = useReasons();
  const lab = useLab();
  const directory = useDirectory();
  const [chosen, setChosen] = useState<ReadonlySet<GroupId>>(new Set());
  const [adding, setAdding] = useState(false);
  const [removal, setRemoval] = useState<readonly Command[] | null>(null);
  const rows = useMemo(() => groupsOf(directory, user.id), [directory, user.id]);
  const selected = rows.filter((group) => chosen.has(group.id));
  const locked = selected.some((group) => isDynamic(group.profile));

  const columns = useMemo((): readonly GridColumn<Group>[] => {
    const licences = (group: Group): string =>
      formats.list(group.licences.map(({ sku }) => names.product(sku)));
    const membership = (group: Group): string =>
      words(isDynamic(group.profile) ? 'memberships.dynamic' : 'memberships.assigned');
    return [
      {
        id: 'name',
        header: words('memberships.name'),
        flex: 2,
        primary: true,
        text: (group) => group.profile.displayName,
        cell: (group) => group.profile.displayName,
      },
      {
        id: 'membership',
        header: words('memberships.membership'),
        width: 140,
        text: membership,
        cell: membership,
      },
      { id: 'licenses', header: words('memberships.licenses'), flex: 3, text: licences, cell: licences },
      {
        id: 'state',
        header: words('memberships.state'),
        flex: 2,
        cell: (group) => {
          const reason = topReason(user.holdings, group.id);
          if (reason) return <StatusBadge tone="danger" text={reasons.heading(reason)} />;
          const held = user.holdings.some(({ source }) => source === group.id);
          if (held) return <StatusBadge tone="success" text={words('memberships.active')} />;
          return <span className="text-text-muted">{words('memberships.none')}</span>;
        },
      },
    ];
  }, [words, formats, names, reasons, user.holdings]);

  const joining = useCallback(
    (groups: readonly string[]) =>
      groups.map((group): Command => ({
        type: 'group.addMembers',
        group: groupId(group),
        members: [user.id],
      })),
    [user.id],
  );
  return (
    <>
      <CommandBar
        label={words('commands')}
        moreLabel={common('more')}
        commands={[
          { id: 'add', label: words('memberships.add'), icon: 'add', onSelect: () => setAdding(true) },
          {
            id: 'remove',
            label: words('memberships.remove'),
            icon: 'remove',
            disabled: selected.length === 0 || locked,
            reason: words(locked ? 'memberships.dynamicReason' : 'memberships.selectFirst'),
            onSelect: () =>
              setRemoval(
                selected.map(({ id }) => ({ type: 'group.removeMembers', group: id, members: [user.id] })),
              ),
          },
        ]}
      />
      <DataGrid
        fill
        label={words('memberships.grid', { user: user.profile.displayName })}
        columns={columns}
        rows={rows}
        rowKey={(group) => group.id}
        getRowHref={(group) => `/groups/${group.id}/licenses`}
        selection={{
          keys: chosen,
          onChange: setChosen,
          allLabel: common('selectAll'),
          rowLabel: (group) => common('selectRow', { name: group.profile.displayName }),
        }}
        empty={
          <EmptyState icon="group" title={words('memberships.empty')} text={words('memberships.emptyText')} />
        }
      />
      {removal && (
        <Suspense>
          <ForecastDialog
            title={words('memberships.removeTitle', { count: removal.length })}
            text={words('memberships.removeText', { user: user.profile.displayName })}
            confirmLabel={common('remove')}
            commands={removal}
            onConfirm={(commands) => {
              sendAll(lab, commands);
              setRemoval(null);
              setChosen(new Set());
            }}
            onCancel={() => setRemoval(null)}
          />
        </Suspense>
      )}
      {adding && (
        <Suspense>
          <MembersPane
            title={words('memberships.addTitle', { user: user.profile.displayName })}
            kinds="groups"
            exclude={(id) => rows.some((group) => group.id === id)}
            commandsOf={joining}
            onApply={(commands) => sendAll(lab, commands)}
            onClose={() => setAdding(false)}
          />
        </Suspense>
      )}
    </>
  );
}
