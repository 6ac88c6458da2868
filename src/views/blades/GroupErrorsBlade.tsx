import { useMemo, useState } from 'react';
import { useLocale } from 'use-intl';
import { usersInError, type UserInError } from '../../engine/queries.ts';
import { RECORDED_ERRORS, type RecordedError } from '../../engine/vocabulary.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory, useLab } from '../../store/use-lab.ts';
import { useGroupPage } from '../frames/GroupFrame.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { DataGrid } from '../parts/DataGrid.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { FilterBox } from '../parts/FilterBox.tsx';
import { FilterSelect } from '../parts/FilterSelect.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { GroupProcessing } from '../pieces/GroupProcessing.tsx';
import { useErrorColumns } from '../pieces/use-error-columns.tsx';
import { useSelection } from '../pieces/use-selection.ts';
import { useNames } from '../wording/use-names.ts';
import { useReasons } from '../wording/use-reasons.ts';

const ANY = 'any';

/** The users whom the group couldn't license, with what failed and why; leads on to each, and reprocesses them. */
export function GroupErrorsBlade() {
  const { id, group } = useGroupPage();
  const words = useWords('groups');
  const common = useWords('common');
  const frames = useWords('frames');
  const names = useNames();
  const reasons = useReasons();
  const locale = useLocale();
  const lab = useLab();
  const directory = useDirectory();
  const rows = useMemo(() => usersInError(directory, id), [directory, id]);
  const { selected, keys, choose } = useSelection(useMemo(() => rows.map(({ user }) => user.id), [rows]));
  const columns = useErrorColumns(useMemo(() => rows.some(({ isMember }) => !isMember), [rows]));
  const [query, setQuery] = useState('');
  const [reason, setReason] = useState<RecordedError | typeof ANY>(ANY);
  const where = useMemo(
    () => (reason === ANY ? undefined : (row: UserInError) => row.reason === reason),
    [reason],
  );
  const present = RECORDED_ERRORS.filter(
    (error) => error === reason || rows.some((row) => row.reason === error),
  );

  return (
    <>
      <CommandBar
        label={words('errorPage.commands')}
        moreLabel={common('more')}
        commands={[
          {
            id: 'back',
            label: words('errorPage.back'),
            icon: 'chevron-left',
            href: `/groups/${id}/licenses`,
          },
          'separator',
          {
            id: 'reprocess',
            label: common('reprocess'),
            icon: 'reprocess',
            onSelect: () => lab.dispatch({ type: 'group.reprocess', group: id }),
          },
          {
            id: 'users',
            label: words('errorPage.reprocessUsers'),
            icon: 'user',
            disabled: selected.length === 0,
            reason: words('errorPage.selectFirst'),
            onSelect: () => lab.dispatch({ type: 'user.reprocess', users: selected }),
          },
        ]}
      />
      <div className="flex flex-col gap-3 bg-surface px-4 py-3">
        {!group && <InfoBar tone="warning">{frames('deletedGroup')}</InfoBar>}
        <h2 className="text-lg font-semibold">{words('errorPage.title')}</h2>
        <GroupProcessing group={id} onlyPending />
        <div className="flex flex-wrap items-center gap-3">
          <FilterBox
            label={words('errorPage.find')}
            placeholder={words('errorPage.find')}
            value={query}
            onChange={setQuery}
            clearLabel={common('clearFilters')}
          />
          <FilterSelect
            label={words('errorPage.filter')}
            value={reason}
            onChange={setReason}
            options={[
              { value: ANY, label: words('errorPage.anyReason') },
              ...present.map((value) => ({ value, label: reasons.heading(value) })),
            ]}
          />
        </div>
      </div>
      <div className="flex min-h-0 flex-1 flex-col bg-surface">
        <DataGrid
          fill
          label={words('errorPage.grid', { group: names.group(id) })}
          columns={columns}
          rows={rows}
          rowKey={({ user }) => user.id}
          query={query}
          where={where}
          locale={locale}
          getRowHref={({ user }) => `/users/${user.id}/licenses`}
          selection={{
            keys,
            onChange: choose,
            allLabel: common('selectAll'),
            rowLabel: ({ user }) => common('selectRow', { name: user.profile.displayName }),
          }}
          statusText={(shown, total) => words('errorPage.users', { shown, total })}
          empty={
            <EmptyState icon="success" title={words('errorPage.empty')} text={words('errorPage.emptyText')} />
          }
          noMatch={<EmptyState icon="filter" title={words('errorPage.noMatch')} />}
        />
      </div>
    </>
  );
}
