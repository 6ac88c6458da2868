import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useLocale } from 'use-intl';
import type { Command } from '../../engine/command.ts';
import { membersOf } from '../../engine/members.ts';
import { isDynamic, type Group } from '../../engine/group.ts';
import type { MemberId } from '../../engine/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { sendAll } from '../../store/send-all.ts';
import { useLab } from '../../store/use-lab.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';
import { useGroupPage } from '../frames/GroupFrame.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { DataGrid } from '../parts/DataGrid.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { FilterBox } from '../parts/FilterBox.tsx';
import { FilterSelect } from '../parts/FilterSelect.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { GroupLeavings } from '../pieces/GroupLeavings.tsx';
import {
  MEMBER_STATES,
  memberName,
  memberState,
  useMemberColumns,
  type MemberState,
} from '../pieces/use-member-columns.tsx';
import { useSelection } from '../pieces/use-selection.ts';

const MembersPane = lazy(async () => ({ default: (await import('../panes/MembersPane.tsx')).MembersPane }));

const ForecastDialog = lazy(async () => ({
  default: (await import('../panes/ForecastDialog.tsx')).ForecastDialog,
}));

const ANY = 'any';

/** Who is in the group, in join order, and what each has from its licences. */
export function GroupMembersBlade() {
  const { id, group } = useGroupPage();
  return group ? <Members key={id} group={group} /> : <GroupLeavings group={id} />;
}

function Members({ group }: { readonly group: Group }) {
  const { id, profile, members, userMembers } = group;
  const words = useWords('groups');
  const common = useWords('common');
  const locale = useLocale();
  const lab = useLab();
  const directory = usePacedDirectory();
  const columns = useMemberColumns(group);
  // Members keep their places, so that the list is made again only when somebody joins or leaves.
  const rows = useMemo(
    (): readonly MemberId[] => [...membersOf(lab.getState().directory, { members })],
    [lab, members],
  );
  const { selected, keys, choose } = useSelection(rows);
  const [query, setQuery] = useState('');
  const [state, setState] = useState<MemberState | typeof ANY>(ANY);
  const [adding, setAdding] = useState(false);
  const [removal, setRemoval] = useState<readonly Command[] | null>(null);
  const where = useMemo(
    () => (state === ANY ? undefined : (member: MemberId) => memberState(directory, group, member) === state),
    [state, directory, group],
  );
  const dynamic = isDynamic(profile);
  const isNested = members.length > userMembers.size;

  const joining = useCallback(
    (joiners: readonly MemberId[]): readonly Command[] => [
      { type: 'group.addMembers', group: id, members: joiners },
    ],
    [id],
  );
  const remove = (): void => setRemoval([{ type: 'group.removeMembers', group: id, members: selected }]);
  return (
    <>
      <CommandBar
        label={words('memberPage.commands')}
        moreLabel={common('more')}
        commands={[
          {
            id: 'add',
            label: words('memberPage.add'),
            icon: 'add',
            disabled: dynamic,
            reason: words('memberPage.dynamic'),
            onSelect: () => setAdding(true),
          },
          {
            id: 'remove',
            label: words('memberPage.remove'),
            icon: 'remove',
            disabled: dynamic || selected.length === 0,
            reason: words(dynamic ? 'memberPage.dynamic' : 'memberPage.selectFirst'),
            onSelect: remove,
          },
        ]}
      />
      {(dynamic || isNested) && (
        <div className="flex flex-col gap-2 bg-surface px-4 pt-3">
          {dynamic && <InfoBar tone="info">{words('memberPage.dynamic')}</InfoBar>}
          {isNested && <InfoBar tone="info">{words('memberPage.nestedNote')}</InfoBar>}
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3 bg-surface px-4 py-2">
        <FilterBox
          label={words('memberPage.find')}
          placeholder={words('memberPage.find')}
          value={query}
          onChange={setQuery}
          clearLabel={common('clearFilters')}
        />
        <FilterSelect
          label={words('memberPage.filter')}
          value={state}
          onChange={setState}
          options={[
            { value: ANY, label: words('memberPage.any') },
            ...MEMBER_STATES.map((value) => ({ value, label: words(`memberPage.states.${value}`) })),
          ]}
        />
      </div>
      <div className="flex min-h-0 flex-1 flex-col bg-surface">
        <DataGrid
          fill
          label={words('memberPage.grid', { group: profile.displayName })}
          columns={columns}
          rows={rows}
          rowKey={(member) => member}
          query={query}
          where={where}
          locale={locale}
          getRowHref={(member) =>
            memberState(directory, group, member) === null ? `/groups/${member}` : `/users/${member}/licenses`
          }
          selection={
            dynamic
              ? undefined
              : {
                  keys,
                  onChange: choose,
                  allLabel: common('selectAll'),
                  rowLabel: (member) => common('selectRow', { name: memberName(directory, member) }),
                }
          }
          statusText={(shown, total) => words('memberPage.members', { shown, total })}
          empty={
            <EmptyState
              icon="users"
              title={words('memberPage.empty')}
              text={words(dynamic ? 'memberPage.emptyDynamic' : 'memberPage.emptyText')}
            />
          }
          noMatch={<EmptyState icon="filter" title={words('memberPage.noMatch')} />}
        />
      </div>
      {removal && (
        <Suspense>
          <ForecastDialog
            title={words('memberPage.removeTitle', { count: selected.length })}
            text={words('memberPage.removeText', { group: profile.displayName })}
            confirmLabel={common('remove')}
            commands={removal}
            onConfirm={(commands) => {
              sendAll(lab, commands);
              setRemoval(null);
            }}
            onCancel={() => setRemoval(null)}
          />
        </Suspense>
      )}
      {adding && (
        <Suspense>
          <MembersPane
            title={words('memberPage.add')}
            subtitle={profile.displayName}
            kinds="both"
            exclude={new Set([id, ...rows])}
            commandsOf={joining}
            onApply={(commands) => sendAll(lab, commands)}
            onClose={() => setAdding(false)}
          />
        </Suspense>
      )}
    </>
  );
}
