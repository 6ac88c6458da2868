import { useMemo } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { stepAt, type Branch, type History } from '../../../store/history.ts';
import { stepsOf } from '../../../store/history-travel.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridColumn } from '../../parts/grid-column.ts';
import { StatusBadge } from '../../parts/StatusBadge.tsx';
import { useBranchName } from '../../wording/use-branch-name.ts';
import { useStepName } from '../../wording/use-step-name.ts';

type Row = {
  readonly key: string;
  readonly branch: Branch;
  readonly name: string;
  readonly tip: string;
  readonly steps: number;
  readonly isCurrent: boolean;
};

type BranchGridProps = {
  readonly history: History;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: ReadonlySet<string>) => void;
};

/** Every branch, with the step at its end. */
export function BranchGrid({ history, chosen, onChoose }: BranchGridProps) {
  const words = useWords('history');
  const common = useWords('common');
  const stepName = useStepName();
  const branchName = useBranchName();
  const rows = useMemo(
    () =>
      history.branches.map((branch): Row => ({
        key: String(branch.id),
        branch,
        name: branchName(branch),
        tip: stepName(stepAt(history, branch.tip)),
        steps: stepsOf(history, branch.id).length - 1,
        isCurrent: branch.id === history.branch,
      })),
    [history, branchName, stepName],
  );
  const columns = useMemo(
    (): readonly GridColumn<Row>[] => [
      {
        id: 'name',
        header: words('branches.name'),
        flex: 2,
        minWidth: 160,
        text: ({ name }) => name,
        cell: ({ name }) => name,
      },
      {
        id: 'tip',
        header: words('branches.tip'),
        flex: 3,
        minWidth: 180,
        text: ({ tip }) => tip,
        cell: ({ tip }) => tip,
      },
      {
        id: 'steps',
        header: words('branches.steps'),
        width: 140,
        align: 'end',
        sortValue: ({ steps }) => steps,
        cell: ({ steps }) => steps,
      },
      {
        id: 'state',
        header: words('branches.state'),
        width: 130,
        sortValue: ({ isCurrent }) => (isCurrent ? 0 : 1),
        cell: ({ isCurrent }) => isCurrent && <StatusBadge tone="success" text={words('branches.current')} />,
      },
    ],
    [words],
  );
  return (
    <DataGrid
      label={words('branches.grid')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
      maxRows={6}
      selection={{
        keys: chosen,
        onChange: onChoose,
        allLabel: common('selectAll'),
        rowLabel: (row) => common('selectRow', { name: row.name }),
      }}
    />
  );
}
