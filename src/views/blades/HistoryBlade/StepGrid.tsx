import { useMemo, useState } from 'react';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { History } from '../../../store/history.ts';
import { stepsOf } from '../../../store/history-travel.ts';
import { summaryOf } from '../../../store/step-summary.ts';
import { useLabState } from '../../../store/use-lab.ts';
import { cx } from '../../parts/cx.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterBox } from '../../parts/FilterBox.tsx';
import type { GridColumn } from '../../parts/grid-column.ts';
import { StatusBadge } from '../../parts/StatusBadge.tsx';
import { useStepName } from '../../wording/use-step-name.ts';

const STATES = ['present', 'shown', 'undone', 'done'] as const;

type Row = {
  readonly key: string;
  readonly name: string;
  readonly at: number | null;
  readonly processed: number;
  readonly state: (typeof STATES)[number];
};

type StepGridProps = {
  readonly history: History;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: ReadonlySet<string>) => void;
};

/** The steps of the branch one is on, newest first; what was undone is still there, in grey. */
export function StepGrid({ history, chosen, onChoose }: StepGridProps) {
  const words = useWords('history');
  const common = useWords('common');
  const formats = useFormats();
  const stepName = useStepName();
  const shown = useLabState(({ past }) => past?.point.step);
  const [query, setQuery] = useState('');
  const rows = useMemo(() => {
    const steps = stepsOf(history, history.branch);
    const present = steps.findIndex(({ id }) => id === history.present);
    return steps
      .map((step, place): Row => {
        const { at, processed } = summaryOf(step);
        const passed = place > present ? 'undone' : 'done';
        const state = place === present ? 'present' : step.id === shown ? 'shown' : passed;
        return { key: String(step.id), name: stepName(step), at, processed, state };
      })
      .toReversed();
  }, [history, stepName, shown]);
  const columns = useMemo((): readonly GridColumn<Row>[] => {
    const inGrey = (row: Row, text: string | number) => (
      <span className={cx(row.state === 'undone' && 'text-text-muted italic')}>{text}</span>
    );
    return [
      {
        id: 'name',
        header: words('steps.name'),
        flex: 4,
        minWidth: 220,
        text: ({ name }) => name,
        cell: (row) => inGrey(row, row.name),
      },
      {
        id: 'time',
        header: words('steps.time'),
        width: 210,
        sortValue: ({ at }) => at ?? 0,
        cell: (row) =>
          row.at !== null &&
          inGrey(row, formats.dateTime(row.at, { dateStyle: 'medium', timeStyle: 'medium' })),
      },
      {
        id: 'processed',
        header: words('steps.processed'),
        width: 140,
        align: 'end',
        sortValue: ({ processed }) => processed,
        cell: (row) => inGrey(row, formats.number(row.processed)),
      },
      {
        id: 'state',
        header: words('steps.state'),
        width: 130,
        sortValue: ({ state }) => STATES.indexOf(state),
        cell: ({ state }) => <State state={state} />,
      },
    ];
  }, [words, formats]);
  return (
    <>
      <div className="mb-2">
        <FilterBox
          label={words('steps.find')}
          placeholder={words('steps.find')}
          value={query}
          onChange={setQuery}
          clearLabel={common('clearFilters')}
        />
      </div>
      <DataGrid
        label={words('steps.grid')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        query={query}
        maxRows={12}
        selection={{
          keys: chosen,
          onChange: onChoose,
          allLabel: common('selectAll'),
          rowLabel: (row) => common('selectRow', { name: row.name }),
        }}
        statusText={(count) => words('steps.count', { count })}
        noMatch={<EmptyState icon="filter" title={words('steps.noMatch')} />}
      />
    </>
  );
}

function State({ state }: { readonly state: Row['state'] }) {
  const words = useWords('history');
  switch (state) {
    case 'present':
      return <StatusBadge tone="success" text={words('steps.present')} />;
    case 'shown':
      return <StatusBadge tone="warning" icon="history" text={words('steps.shown')} />;
    case 'undone':
      return <StatusBadge tone="neutral" icon="undo" text={words('steps.undone')} />;
    case 'done':
      return null;
    default:
      return state satisfies never;
  }
}
