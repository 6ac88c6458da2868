import type { FlowBand, FlowNode, FoldedFlow } from '../../insight/pictures/fold-flow.ts';

/* Where nodes and bands stand in the picture of flows: three columns, heights in proportion to counts. */

export type NodeBox<What> = {
  readonly what: What;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
};

export type BandShape = FlowBand & {
  /** Which of the two gaps it crosses. */
  readonly gap: 0 | 1;
  /** The outline. */
  readonly d: string;
};

export type FlowLayout = {
  readonly products: readonly NodeBox<FoldedFlow['products'][number]['what']>[];
  readonly sources: readonly NodeBox<FoldedFlow['sources'][number]['what']>[];
  readonly ends: readonly NodeBox<FoldedFlow['ends'][number]['what']>[];
  readonly bands: readonly BandShape[];
  readonly height: number;
  /** Room for words beside the outer columns. */
  readonly side: number;
};

export const NODE = 14;
export const HEAD = 28;
/** All counts of a column together are so tall. */
const TALL = 290;
/** A node stands for itself with its words beside it, however small. */
const SLOT = 20;
const GAP = 12;

export function layoutFlow(flow: FoldedFlow, width: number): FlowLayout {
  const scale = TALL / Math.max(flow.count, 1);
  const side = Math.round(Math.min(290, width * 0.26));
  const tallest = Math.max(...[flow.products, flow.sources, flow.ends].map((nodes) => tallOf(nodes, scale)));
  const column = <What>(nodes: readonly FlowNode<What>[], x: number) =>
    place(nodes, x, HEAD + (tallest - tallOf(nodes, scale)) / 2, scale);
  const products = column(flow.products, side);
  const sources = column(flow.sources, Math.round(width / 2 - NODE / 2 - 40));
  const ends = column(flow.ends, width - side - NODE);
  return {
    products,
    sources,
    ends,
    bands: [
      ...shapes(flow.gives, products, sources, scale, 0),
      ...shapes(flow.results, sources, ends, scale, 1),
    ],
    height: HEAD + tallest,
    side,
  };
}

const heightOf = (count: number, scale: number): number => Math.max(2, count * scale);

const tallOf = (nodes: readonly FlowNode<unknown>[], scale: number): number =>
  nodes.reduce((sum, { count }) => sum + Math.max(SLOT, heightOf(count, scale)) + GAP, -GAP);

function place<What>(nodes: readonly FlowNode<What>[], x: number, top: number, scale: number) {
  let y = top;
  return nodes.map(({ what, count }): NodeBox<What> => {
    const height = heightOf(count, scale);
    const slot = Math.max(SLOT, height);
    const box = { what, count, x, y: y + (slot - height) / 2, height };
    y += slot + GAP;
    return box;
  });
}

/** Bands leave and enter a node in the order of the other column, so that they cross as little as can be. */
function shapes(
  bands: readonly FlowBand[],
  left: readonly NodeBox<unknown>[],
  right: readonly NodeBox<unknown>[],
  scale: number,
  gap: 0 | 1,
): readonly BandShape[] {
  const out = left.map(({ y }) => y);
  const into = right.map(({ y }) => y);
  return bands.flatMap((band): readonly BandShape[] => {
    const [from, to] = [left[band.from], right[band.to]];
    if (!from || !to) return [];
    const thick = Math.max(1, band.count * scale);
    const [y1, y2] = [out[band.from] ?? 0, into[band.to] ?? 0];
    out[band.from] = y1 + band.count * scale;
    into[band.to] = y2 + band.count * scale;
    return [{ ...band, gap, d: ribbon(from.x + NODE, y1, to.x, y2, thick) }];
  });
}

function ribbon(x1: number, y1: number, x2: number, y2: number, thick: number): string {
  const middle = (x1 + x2) / 2;
  return [
    `M${x1},${y1} C${middle},${y1} ${middle},${y2} ${x2},${y2}`,
    `V${y2 + thick} C${middle},${y2 + thick} ${middle},${y1 + thick} ${x1},${y1 + thick} Z`,
  ].join(' ');
}
