import { useMemo } from 'react';
import type { PathPlan, UserPath } from '../../insight/pictures/user-paths.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DataGrid } from '../parts/DataGrid.tsx';
import type { GridColumn } from '../parts/grid-column.ts';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import type { Tone } from '../parts/tone.ts';
import type { PathWords } from '../wording/use-path-words.ts';

type Row = {
  readonly key: string;
  readonly source: string;
  readonly product: string;
  readonly plan: string;
  readonly state: PathPlan['state'];
  readonly reason: string;
};

const TONE: Record<PathPlan['state'], Tone> = {
  on: 'success',
  off: 'neutral',
  blocked: 'danger',
  pending: 'neutral',
};

type PathsTableProps = { readonly paths: readonly UserPath[]; readonly wording: PathWords };

/** Every path with every service plan, one a row. */
export function PathsTable({ paths, wording }: PathsTableProps) {
  const words = useWords('pictures.paths');
  const rows = useMemo(
    () =>
      paths.flatMap((path): readonly Row[] => {
        const source = wording.source(path);
        const product = wording.product(path.sku);
        return path.plans.map(({ plan, state }) => ({
          key: `${path.source} ${path.sku} ${plan}`,
          source,
          product,
          plan: wording.plan(plan),
          state,
          reason: state === 'off' ? '' : wording.planReason(path, plan),
        }));
      }),
    [paths, wording],
  );
  const columns = useMemo((): readonly GridColumn<Row>[] => {
    const text = (id: 'source' | 'product' | 'plan' | 'reason', flex: number): GridColumn<Row> => ({
      id,
      header: words(id),
      flex,
      text: (row) => row[id],
      cell: (row) => <span title={row[id]}>{row[id]}</span>,
    });
    return [
      text('source', 2),
      text('product', 3),
      text('plan', 3),
      {
        id: 'state',
        header: words('state'),
        width: 110,
        text: ({ state }) => words(`planState.${state}`),
        cell: ({ state }) => (
          <StatusBadge
            tone={TONE[state]}
            icon={state === 'off' ? 'remove' : undefined}
            text={words(`planState.${state}`)}
          />
        ),
      },
      text('reason', 4),
    ];
  }, [words]);
  return (
    <DataGrid
      label={words('grid')}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      statusText={(shown, total) => words('status', { shown, total })}
    />
  );
}
