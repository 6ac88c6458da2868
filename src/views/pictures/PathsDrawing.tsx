import { useMemo } from 'react';
import type { SkuId } from '../../engine/ids.ts';
import { isOpen, isPending, type UserPath } from '../../insight/pictures/user-paths.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { PathWords } from '../wording/use-path-words.ts';
import { Legend, type LegendEntry } from './Legend.tsx';
import { legendLayout } from './legend-layout.ts';
import { Cross, curve, Dots, Ring, Tick } from './marks.tsx';
import { PathsPlans } from './PathsPlans.tsx';
import { layoutPaths, SOURCE, type PathsLayout } from './paths-layout.ts';
import { Box, ProductNode } from './PathsNodes.tsx';

type PathsDrawingProps = {
  readonly label: string;
  readonly paths: readonly UserPath[];
  readonly wording: PathWords;
  readonly unfolded: ReadonlySet<SkuId>;
  readonly onUnfold: (sku: SkuId) => void;
  readonly width: number;
};

export function PathsDrawing({ label, paths, wording, unfolded, onUnfold, width }: PathsDrawingProps) {
  const words = useWords('pictures.paths');
  const layout = useMemo(
    () =>
      layoutPaths({
        paths,
        width,
        unfolded,
        name: wording.product,
        reason: (path) =>
          path.state === 'active' ? null : `${wording.source(path)}: ${wording.reason(path)}`,
      }),
    [paths, width, unfolded, wording],
  );
  const legend = useLegend();
  const legendY = layout.height + 12;
  const { height } = legendLayout(
    legend.map(({ text }) => text),
    width,
  );
  const heads = { source: words('sources'), product: words('products'), plan: words('plans') };
  return (
    <div className="overflow-x-auto">
      <svg
        data-picture
        role="img"
        aria-label={label}
        width={width}
        height={legendY + height}
        className="block"
      >
        {(['source', 'product', 'plan'] as const).map((column) => (
          <text
            key={column}
            x={layout.columns[column].x}
            y={14}
            fontSize={12}
            className="fill-current text-text-muted"
          >
            {heads[column]}
          </text>
        ))}
        <Ways layout={layout} paths={paths} wording={wording} />
        <PathsPlans layout={layout} paths={paths} wording={wording} onUnfold={onUnfold} />
        {layout.sources.map(({ source, y }) => {
          const path = paths.find((one) => one.source === source);
          return path ? (
            <Box
              key={source}
              x={layout.columns.source.x}
              y={y}
              width={layout.columns.source.width}
              height={SOURCE}
              text={wording.source(path)}
              dashed={!paths.some((one) => one.source === source && isOpen(one))}
            />
          ) : null;
        })}
        {layout.products.map((box) => (
          <ProductNode key={box.sku} box={box} layout={layout} paths={paths} wording={wording} />
        ))}
        <Legend entries={legend} width={width} y={legendY} />
      </svg>
    </div>
  );
}

type Shown = {
  readonly layout: PathsLayout;
  readonly paths: readonly UserPath[];
  readonly wording: PathWords;
};

/** From each source to each product it gives, or should give. */
function Ways({ layout, paths, wording }: Shown) {
  const { source: left, product: right } = layout.columns;
  return paths.map((path) => {
    const from = layout.sources.find(({ source }) => source === path.source);
    const to = layout.products.find(({ sku }) => sku === path.sku);
    if (!from || !to) return null;
    const [x1, y1] = [left.x + left.width, from.y + SOURCE / 2];
    const [x2, y2] = [right.x, to.y + to.height / 2];
    const open = isOpen(path);
    const waits = isPending(path);
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    const text = [wording.source(path), wording.product(path.sku), wording.reason(path)];
    return (
      <g key={`${path.source} ${path.sku}`} data-path={path.state}>
        <title>{text.filter((one) => one !== '').join(' → ')}</title>
        <path
          d={curve(x1, y1, x2, y2)}
          strokeWidth={open ? 3 : 2}
          strokeDasharray={open ? undefined : '7 5'}
          className={
            open
              ? 'fill-none stroke-accent'
              : waits
                ? 'fill-none stroke-stroke-strong'
                : 'fill-none stroke-current text-danger'
          }
        />
        {waits ? <Dots x={x} y={y} /> : path.state !== 'active' && <Cross x={x} y={y} />}
      </g>
    );
  });
}

function useLegend(): readonly LegendEntry[] {
  const words = useWords('pictures.paths');
  const line = (dash: string | undefined, look: string) => (
    <path d="M0,8 H16" strokeWidth={3} strokeDasharray={dash} className={look} />
  );
  return [
    { id: 'open', text: words('legend.open'), swatch: line(undefined, 'fill-none stroke-accent') },
    { id: 'blocked', text: words('legend.blocked'), swatch: <Cross x={8} y={8} r={7} /> },
    { id: 'on', text: words('legend.on'), swatch: <Tick x={8} y={8} /> },
    { id: 'off', text: words('legend.off'), swatch: <Ring x={8} y={8} /> },
    { id: 'pending', text: words('legend.pending'), swatch: <Dots x={8} y={8} r={7} /> },
  ];
}
