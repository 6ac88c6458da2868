import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { LogEntry } from '../../engine/audit.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { firstEntry, pointOfEntry } from '../../store/history-moments.ts';
import { useLab, useLabState } from '../../store/use-lab.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';
import { Button } from '../parts/Button.tsx';
import { DataGrid } from '../parts/DataGrid.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { FilterBox } from '../parts/FilterBox.tsx';
import { FilterSelect } from '../parts/FilterSelect.tsx';
import type { GridColumn } from '../parts/grid-column.ts';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import type { AuditRow } from './audit-row.ts';
import { AuditReader } from './audit-rows.ts';
import { useLook } from './use-look.tsx';
import { useSliced } from './use-sliced.ts';

const AuditPane = lazy(async () => ({ default: (await import('../panes/AuditPane.tsx')).AuditPane }));

const ANY = '';
const STATUSES = ['success', 'failure'] as const;

type AuditGridProps = {
  /** Which lines of the log are shown. Compared by identity: built once, not on every render. */
  readonly concerns: (entry: LogEntry) => boolean;
};

/** The log, newest first, with the portal's filters; a line opens its details. */
export function AuditGrid({ concerns }: AuditGridProps) {
  const words = useWords('audit');
  const history = useWords('history');
  const common = useWords('common');
  const formats = useFormats();
  const [activity, setActivity] = useState(ANY);
  const [actor, setActor] = useState(ANY);
  const [status, setStatus] = useState(ANY);
  const [target, setTarget] = useState('');
  const [open, setOpen] = useState<AuditRow | null>(null);
  const lab = useLab();
  const first = useLabState((state) => firstEntry(state.history));
  const { look, progress } = useLook();
  const show = useCallback(
    ({ entry }: AuditRow): void => {
      const state = lab.getState();
      const point = pointOfEntry(state.history, entry.number, state.past?.step);
      if (point) look(point);
    },
    [lab, look],
  );

  const { log: auditLog } = usePacedDirectory();
  const reader = useMemo(() => new AuditReader(concerns), [concerns]);
  const found = useSliced(useCallback(() => reader.read(auditLog), [reader, auditLog]));
  const choices = (values: Iterable<string>, any: string) => [
    { value: ANY, label: any },
    ...[...values].toSorted().map((value) => ({ value, label: value })),
  ];
  const filtered = activity !== ANY || actor !== ANY || status !== ANY || target !== '';
  const where = useMemo(() => {
    const needle = target.trim().toLowerCase();
    return (row: AuditRow): boolean =>
      (activity === ANY || row.activity === activity) &&
      (actor === ANY || row.actor === actor) &&
      (status === ANY || row.failed === (status === 'failure')) &&
      (needle === '' || row.target.toLowerCase().includes(needle));
  }, [activity, actor, status, target]);
  const columns = useMemo(
    (): readonly GridColumn<AuditRow>[] => [
      {
        id: 'date',
        header: words('date'),
        width: 190,
        primary: true,
        sortValue: (row) => row.at,
        cell: (row) => formats.dateTime(row.at, { dateStyle: 'medium', timeStyle: 'medium' }),
      },
      {
        id: 'activity',
        header: words('activity'),
        flex: 3,
        text: (row) => row.activity,
        cell: (row) => row.activity,
      },
      {
        id: 'target',
        header: words('target'),
        flex: 2,
        text: (row) => row.target,
        cell: (row) => row.target,
      },
      { id: 'actor', header: words('actor'), flex: 2, text: (row) => row.actor, cell: (row) => row.actor },
      {
        id: 'status',
        header: words('status'),
        width: 110,
        sortValue: (row) => (row.failed ? 1 : 0),
        cell: (row) => (
          <StatusBadge
            tone={row.failed ? 'danger' : 'success'}
            text={words(row.failed ? 'failure' : 'success')}
          />
        ),
      },
      {
        id: 'moment',
        header: history('moment.column'),
        width: 150,
        cell: (row) =>
          row.entry.number >= first ? (
            <button
              type="button"
              aria-label={history('moment.showEntry', { activity: row.activity, target: row.target })}
              className="focus-inset rounded-sm text-link hover:text-link-hover hover:underline"
              onClick={() => show(row)}
            >
              {history('moment.show')}
            </button>
          ) : (
            <span className="text-text-muted">{history('moment.before')}</span>
          ),
      },
    ],
    [words, history, formats, first, show],
  );

  // All of it at once: filters that get their choices later would move.
  if (!found)
    return (
      <div className="animate-appear p-4">
        <ProgressBar label={common('loading')} />
      </div>
    );
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-end gap-3 border-b border-stroke bg-surface px-4 py-2">
        <FilterSelect
          label={words('activity')}
          value={activity}
          onChange={setActivity}
          options={choices(found.activities, words('anyActivity'))}
        />
        <FilterBox
          label={words('find')}
          value={target}
          onChange={setTarget}
          clearLabel={common('clearFilters')}
          placeholder={words('target')}
        />
        <FilterSelect
          label={words('actor')}
          value={actor}
          onChange={setActor}
          options={choices(found.actors, words('anyActor'))}
        />
        <FilterSelect
          label={words('status')}
          value={status}
          onChange={setStatus}
          options={[
            { value: ANY, label: words('anyStatus') },
            ...STATUSES.map((value) => ({ value, label: words(value) })),
          ]}
        />
        {filtered && (
          <Button
            look="subtle"
            onClick={() => {
              setActivity(ANY);
              setActor(ANY);
              setStatus(ANY);
              setTarget('');
            }}
          >
            {common('clearFilters')}
          </Button>
        )}
      </div>
      {progress}
      <DataGrid
        fill
        label={words('grid')}
        columns={columns}
        rows={found.rows}
        rowKey={(row) => row.key}
        where={filtered ? where : undefined}
        onOpenRow={setOpen}
        statusText={(shown, total) => words('entries', { shown, total })}
        empty={<EmptyState icon="audit" title={words('empty')} text={words('emptyText')} />}
        noMatch={<EmptyState icon="filter" title={words('noMatch')} />}
      />
      {open && (
        <Suspense>
          <AuditPane
            row={open}
            onShow={open.entry.number >= first ? () => show(open) : null}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
