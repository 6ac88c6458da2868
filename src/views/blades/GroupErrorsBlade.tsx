import { lazy, Suspense, useMemo, useState } from 'react';
import { useLocale } from 'use-intl';
import type { ErrorRow } from '../../engine/error-list.ts';
import type { UserId } from '../../engine/ids.ts';
import { errorCount } from '../../engine/queries.ts';
import { RECORDED_ERRORS, type RecordedError } from '../../engine/vocabulary.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory, useLab } from '../../store/use-lab.ts';
import { fileNameOf } from '../../transfer/file-name.ts';
import { useGroupPage } from '../frames/GroupFrame.tsx';
import { CommandBar } from '../parts/CommandBar.tsx';
import { DataGrid } from '../parts/DataGrid.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { FilterBox } from '../parts/FilterBox.tsx';
import { FilterSelect } from '../parts/FilterSelect.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { ExportBar } from '../pieces/ExportBar.tsx';
import { GroupProcessing } from '../pieces/GroupProcessing.tsx';
import { CSV, fileOf } from '../pieces/save-file.ts';
import { useErrorColumns } from '../pieces/use-error-columns.tsx';
import { useErrorList } from '../pieces/use-error-list.ts';
import { useErrorUnfolding } from '../pieces/use-error-unfolding.tsx';
import { useExport } from '../pieces/use-export.ts';
import { useReprocessCommand } from '../pieces/use-reprocess-command.ts';
import { useListSelection } from '../pieces/use-selection.ts';
import { useGroupName } from '../wording/use-group-name.ts';
import { useProductNaming } from '../wording/use-product-naming.ts';
import { useReasonHeading } from '../wording/use-reason-heading.ts';

const ANY = 'any';

const WaysPane = lazy(async () => ({ default: (await import('../panes/WaysPane.tsx')).WaysPane }));

const keyOf = ({ profile }: ErrorRow): UserId => profile.id;
const addressOf = ({ profile }: ErrorRow): string => `/users/${profile.id}/licenses`;

/** The users whom the group couldn't license, with what failed and why; leads on to each, and reprocesses them. */
export function GroupErrorsBlade() {
  const { id, group } = useGroupPage();
  const words = useWords('groups');
  const common = useWords('common');
  const waysWords = useWords('ways');
  const frames = useWords('frames');
  const heading = useReasonHeading();
  const locale = useLocale();
  const lab = useLab();
  const name = useGroupName(id);
  const errors = useDirectory((directory) => errorCount(directory, id));
  const list = useErrorList(id);
  const columns = useErrorColumns(useMemo(() => list.hasLeavers(), [list]));
  const { selected, keys, choose } = useListSelection(list);
  const unfolding = useErrorUnfolding(id);
  const naming = useProductNaming();
  const exporter = useExport();
  const download = (): void =>
    exporter.start(fileNameOf(name, 'users-in-error.csv'), async (job) => {
      const { usersInErrorCsv } = await import('../../transfer/export-csv.ts');
      return fileOf(usersInErrorCsv(lab.getState().directory, naming, id), CSV, job);
    });
  const [query, setQuery] = useState('');
  const [ways, setWays] = useState(false);
  const reprocess = useReprocessCommand(id);
  const target = useMemo(() => ({ kind: 'group', group: id, reason: null }) as const, [id]);
  const [reason, setReason] = useState<RecordedError | typeof ANY>(ANY);
  const where = useMemo(
    () => (reason === ANY ? undefined : (row: ErrorRow) => row.reason === reason),
    [reason],
  );
  const found = useMemo(() => list.reasons(), [list]);
  const present = RECORDED_ERRORS.filter((error) => error === reason || found.includes(error));
  const selection = useMemo(
    () => ({
      keys,
      onChange: choose,
      allLabel: common('selectAll'),
      rowLabel: ({ profile }: ErrorRow) => common('selectRow', { name: profile.displayName }),
    }),
    [keys, choose, common],
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
          reprocess,
          {
            id: 'users',
            label: words('errorPage.reprocessUsers'),
            icon: 'user',
            disabled: selected.length === 0,
            reason: words('errorPage.selectFirst'),
            onSelect: () => lab.dispatch({ type: 'user.reprocess', users: selected }),
          },
          'separator',
          { id: 'ways', label: waysWords('open'), icon: 'info', onSelect: () => setWays(true) },
          {
            id: 'csv',
            label: common('downloadCsv'),
            icon: 'download',
            busy: exporter.name !== null,
            onSelect: download,
          },
        ]}
      />
      <div className="flex flex-col gap-3 bg-surface px-4 py-3">
        {!group && <InfoBar tone="warning">{frames('deletedGroup')}</InfoBar>}
        <h2 className="text-lg font-semibold">{words('errorPage.title')}</h2>
        <ExportBar exporter={exporter} />
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
              ...present.map((value) => ({ value, label: heading(value) })),
            ]}
          />
        </div>
      </div>
      <div className="flex min-h-0 flex-1 flex-col bg-surface">
        <DataGrid
          fill
          label={words('errorPage.grid', { group: name })}
          columns={columns}
          rows={list}
          rowKey={keyOf}
          query={query}
          where={where}
          locale={locale}
          getRowHref={addressOf}
          selection={selection}
          unfolding={unfolding}
          statusText={(shown, total) =>
            words('errorPage.users', {
              // The count is never older than the page, the list may be for a moment.
              shown: shown === total ? errors : Math.min(shown, errors),
              total: errors,
            })
          }
          empty={
            <EmptyState icon="success" title={words('errorPage.empty')} text={words('errorPage.emptyText')} />
          }
          noMatch={<EmptyState icon="filter" title={words('errorPage.noMatch')} />}
        />
      </div>
      {ways && (
        <Suspense>
          <WaysPane target={target} subtitle={name} onClose={() => setWays(false)} />
        </Suspense>
      )}
    </>
  );
}
