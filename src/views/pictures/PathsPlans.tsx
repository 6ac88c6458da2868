import type { PlanId, SkuId } from '../../engine/ids.ts';
import type { UserPath } from '../../insight/pictures/user-paths.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { PathWords } from '../wording/use-path-words.ts';
import { BOLD, fitText, TEXT, textWidth } from './fit-text.ts';
import { Cross, curve, Dots, Ring, Tick } from './marks.tsx';
import { ROW, type PathsLayout, type PlanRow } from './paths-layout.ts';

type PathsPlansProps = {
  readonly layout: PathsLayout;
  readonly paths: readonly UserPath[];
  readonly wording: PathWords;
  readonly onUnfold: (sku: SkuId) => void;
};

/** The plans of each product, with lines to it and arcs between those that exclude each other. */
export function PathsPlans({ layout, paths, wording, onUnfold }: PathsPlansProps) {
  const words = useWords('pictures.paths');
  const { product, plan: column } = layout.columns;
  const textOf = ({ plan, left, leftOff }: PlanRow): string => {
    if (plan !== null) return wording.plan(plan);
    return leftOff > 0
      ? words('morePlans', { count: left, off: leftOff })
      : words('morePlansOn', { count: left });
  };
  return (
    <>
      {layout.plans.map((row) => {
        const box = layout.products.find(({ sku }) => sku === row.sku);
        const y = row.y + ROW / 2;
        const text = textOf(row);
        const state = words(`planState.${row.state}`);
        const folded = row.plan === null;
        return (
          <g
            key={`${row.sku} ${row.plan}`}
            data-plan={row.state}
            onClick={folded ? () => onUnfold(row.sku) : undefined}
            className={folded ? 'cursor-pointer' : undefined}
          >
            <title>{folded ? text : `${text}: ${state}`}</title>
            {box && (
              <path
                d={curve(product.x + product.width, box.y + box.height / 2, column.x, y)}
                strokeWidth={row.state === 'on' ? 1.5 : 1}
                strokeDasharray={row.state === 'on' ? undefined : row.state === 'off' ? '1 4' : '5 4'}
                className={LINE[row.state]}
              />
            )}
            <Sign row={row} x={column.x + 10} y={y} />
            <text
              x={column.x + 24}
              y={y + 4.5}
              fontSize={13}
              fontWeight={row.atFault ? 600 : 400}
              className={
                folded
                  ? 'fill-current text-link'
                  : row.state === 'on' || row.atFault
                    ? 'fill-current'
                    : 'fill-current text-text-muted'
              }
            >
              {fitText(text, column.width - 26, row.atFault ? BOLD : TEXT)}
            </text>
          </g>
        );
      })}
      <Arcs layout={layout} paths={paths} wording={wording} />
    </>
  );
}

const LINE: Record<PlanRow['state'], string> = {
  on: 'fill-none stroke-accent',
  off: 'fill-none stroke-stroke-strong',
  blocked: 'fill-none stroke-current text-danger',
  pending: 'fill-none stroke-stroke-strong',
};

function Sign({ row, x, y }: { readonly row: PlanRow; readonly x: number; readonly y: number }) {
  if (row.plan === null)
    return (
      <path
        d={`M${x - 4},${y} H${x + 4} M${x},${y - 4} V${y + 4}`}
        strokeWidth={1.5}
        className="fill-none stroke-link"
      />
    );
  if (row.state === 'off') return <Ring x={x} y={y} />;
  if (row.state === 'pending') return <Dots x={x} y={y} r={6} />;
  return row.state === 'on' ? <Tick x={x} y={y} /> : <Cross x={x} y={y} r={6} />;
}

/** At the right: which plan can't be had because of which. */
function Arcs({ layout, paths, wording }: Omit<PathsPlansProps, 'onUnfold'>) {
  const { x, width } = layout.columns.plan;
  const right = x + width;
  const middleOf = (sku: SkuId, plan: string): number | null => {
    const row = layout.plans.find((one) => one.sku === sku && one.plan === plan);
    return row ? row.y + ROW / 2 : null;
  };
  const endOf = (plan: PlanId): number => Math.min(right, x + 34 + textWidth(wording.plan(plan), BOLD));
  const arcs = new Map<
    string,
    { readonly y1: number; readonly y2: number; readonly x1: number; readonly x2: number }
  >();
  for (const fault of paths.flatMap(({ faults }) => faults)) {
    if (fault.violation !== 'MutuallyExclusiveViolation') continue;
    const [y1, y2] = [middleOf(fault.sku, fault.plan), middleOf(fault.other.sku, fault.other.plan)];
    if (y1 === null || y2 === null) continue;
    const [x1, x2] = [endOf(fault.plan), endOf(fault.other.plan)];
    arcs.set(`${Math.min(y1, y2)} ${Math.max(y1, y2)}`, { y1, y2, x1, x2 });
  }
  return [...arcs].map(([key, { y1, y2, x1, x2 }], place) => {
    const bow = 14 + (place % 3) * 6;
    return (
      <g key={key}>
        <path
          d={`M${x1},${y1} H${right} C${right + bow * 1.6},${y1} ${right + bow * 1.6},${y2} ${right},${y2} H${x2}`}
          strokeWidth={1.5}
          strokeDasharray="5 4"
          className="fill-none stroke-current text-danger"
        />
        <Cross x={right + bow * 1.2} y={(y1 + y2) / 2} r={6} />
      </g>
    );
  });
}
