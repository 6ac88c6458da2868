import type { Source } from '../../engine/fault.ts';
import type { PlanId, SkuId } from '../../engine/ids.ts';
import { namedPlans } from '../../insight/pictures/named-plans.ts';
import {
  isPending,
  productsOf,
  type PathPlan,
  type PlanState,
  type UserPath,
} from '../../insight/pictures/user-paths.ts';
import { BOLD, fewLines, linesOf } from './fit-text.ts';

/* Where everything stands in the picture of a user's assignment paths: three columns, from left to right. */

export type SourceBox = { readonly source: Source; readonly y: number };

export type ProductBox = {
  readonly sku: SkuId;
  readonly y: number;
  readonly height: number;
  readonly name: readonly string[];
  /** Why paths to it are blocked or have still to be tried, one text a path, in lines. */
  readonly reasons: readonly { readonly lines: readonly string[]; readonly pending: boolean }[];
};
export type PlanRow = {
  readonly sku: SkuId;
  /** Null for the row that stands for those left out. */
  readonly plan: PlanId | null;
  readonly state: PlanState;
  /** A reason of a blocked path names this plan. */
  readonly atFault: boolean;
  readonly y: number;
  /** How many are left out, and how many of them are off. */
  readonly left: number;
  readonly leftOff: number;
};

export type PathsLayout = {
  readonly columns: Readonly<
    Record<'source' | 'product' | 'plan', { readonly x: number; readonly width: number }>
  >;
  readonly sources: readonly SourceBox[];
  readonly products: readonly ProductBox[];
  readonly plans: readonly PlanRow[];
  readonly height: number;
};

export const HEAD = 28;
export const SOURCE = 44;
export const ROW = 24;
export const REASON_LINE = 16;
export const NAME_LINE = 17;
const PRODUCT = 48;
const GAP = 16;
/** Plans of a product that are drawn before the others fold. */
const FEW = 6;
/** Room at the right for arcs between plans that exclude each other. */
const MARGIN = 36;

type Wish = {
  readonly paths: readonly UserPath[];
  readonly width: number;
  /** Products with all of their plans. */
  readonly unfolded: ReadonlySet<SkuId>;
  readonly name: (sku: SkuId) => string;
  /** What stands in a product's box for a path that is blocked; null for one that is not. */
  readonly reason: (path: UserPath) => string | null;
};

export function layoutPaths({ paths, width, unfolded, name: nameOf, reason }: Wish): PathsLayout {
  const columns = columnsOf(width);
  const named = namedPlans(paths);
  const products: ProductBox[] = [];
  const plans: PlanRow[] = [];
  let y = HEAD;
  for (const { sku, plans: all } of productsOf(paths)) {
    const reasons = paths.flatMap((path) => {
      const text = path.sku === sku ? reason(path) : null;
      return text === null
        ? []
        : [{ lines: linesOf(text, columns.product.width - 40, 12), pending: isPending(path) }];
    });
    const name = fewLines(nameOf(sku), columns.product.width - 24, 2, BOLD);
    const height =
      PRODUCT +
      (name.length - 1) * NAME_LINE +
      reasons.reduce((sum, { lines }) => sum + lines.length * REASON_LINE + 4, 0);
    const rows = rowsOf(sku, all, named, unfolded.has(sku));
    const tall = Math.max(height, rows.length * ROW);
    const top = y + (tall - rows.length * ROW) / 2;
    plans.push(...rows.map((row, place) => ({ ...row, y: top + place * ROW })));
    products.push({ sku, y: y + (tall - height) / 2, height, name, reasons });
    y += tall + GAP;
  }
  const sources = placeSources(paths, products);
  const lowest = sources.at(-1);
  return { columns, sources, products, plans, height: Math.max(y - GAP, (lowest?.y ?? 0) + SOURCE) + 4 };
}

function columnsOf(width: number): PathsLayout['columns'] {
  const wide = width - MARGIN;
  const [product, plan] = [Math.round(wide * 0.3), Math.round(wide * 0.66)];
  return {
    source: { x: 1, width: Math.round(wide * 0.22) },
    product: { x: product, width: Math.round(wide * 0.28) },
    plan: { x: plan, width: wide - plan },
  };
}

function rowsOf(
  sku: SkuId,
  all: readonly PathPlan[],
  named: ReadonlySet<string>,
  unfolded: boolean,
): readonly Omit<PlanRow, 'y'>[] {
  const atFault = ({ plan }: PathPlan): boolean => named.has(`${sku} ${plan}`);
  const row = (one: PathPlan) => ({ sku, ...one, atFault: atFault(one), left: 0, leftOff: 0 });
  if (unfolded || all.length <= FEW + 1) return all.map(row);
  const must = all.filter(atFault);
  const others = all.filter((one) => !atFault(one)).slice(0, Math.max(0, FEW - must.length));
  const drawn = all.filter((one) => must.includes(one) || others.includes(one));
  const rest = all.filter((one) => !drawn.includes(one));
  return [
    ...drawn.map(row),
    {
      sku,
      plan: null,
      state: rest[0]?.state ?? 'on',
      atFault: false,
      left: rest.length,
      leftOff: rest.filter(({ state }) => state === 'off').length,
    },
  ];
}

/** Each source beside what it leads to, none on another. */
function placeSources(paths: readonly UserPath[], products: readonly ProductBox[]): readonly SourceBox[] {
  const middleOf = new Map(products.map(({ sku, y, height }) => [sku, y + height / 2]));
  const wishes = [...new Set(paths.map(({ source }) => source))].map((source) => {
    const own = paths.filter((path) => path.source === source);
    return {
      source,
      y: own.reduce((sum, { sku }) => sum + (middleOf.get(sku) ?? 0), 0) / own.length - SOURCE / 2,
    };
  });
  let free = HEAD;
  return wishes
    .toSorted((a, b) => a.y - b.y)
    .map(({ source, y }) => {
      const placed = { source, y: Math.max(y, free) };
      free = placed.y + SOURCE + GAP;
      return placed;
    });
}
