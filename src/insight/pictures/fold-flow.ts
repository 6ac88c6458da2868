import type { Source } from '../../engine/fault.ts';
import type { SkuId } from '../../engine/ids.ts';
import { FLOW_ENDS, type FlowCount, type FlowEnd } from './flow.ts';

/** A product of the picture; the smaller ones are one. */
export type FlowProduct =
  | { readonly kind: 'product'; readonly sku: SkuId }
  | { readonly kind: 'products'; readonly folded: number };
/** A source of the picture; the smaller groups are one. */
export type FlowSource =
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'sources'; readonly folded: number };

export type FlowNode<What> = { readonly what: What; readonly count: number };

/** A band between two columns, by the places of its ends in them. */
export type FlowBand = { readonly from: number; readonly to: number; readonly count: number };

/** Three columns and the bands between them. Counts are assignments: one user, one product, one source. */
export type FoldedFlow = {
  readonly products: readonly FlowNode<FlowProduct>[];
  readonly sources: readonly FlowNode<FlowSource>[];
  readonly ends: readonly FlowNode<FlowEnd>[];
  /** From a product to a source. */
  readonly gives: readonly FlowBand[];
  /** From a source to how it ended. */
  readonly results: readonly FlowBand[];
  readonly count: number;
};

type Limits = { readonly products: number; readonly groups: number };

/** The largest products and groups by themselves, the others together. */
export function foldFlow(counts: readonly FlowCount[], limits: Limits): FoldedFlow {
  const skus = ranked(counts, ({ sku }) => sku);
  const groups = ranked(
    counts.filter(({ source }) => source !== null),
    ({ source }) => source,
  );
  const products = new Column<SkuId>(skus, limits.products);
  const hasDirect = counts.some(({ source }) => source === null);
  const sources = new Column<Source>(
    [...(hasDirect ? [null] : []), ...groups],
    limits.groups + (hasDirect ? 1 : 0),
  );
  const endsFound = FLOW_ENDS.filter((end) => counts.some((count) => count.end === end));
  const ends = new Column<FlowEnd>(endsFound, endsFound.length);
  const gives = new Bands();
  const results = new Bands();
  for (const { sku, source, end, users } of counts) {
    const [a, b, c] = [products.add(sku, users), sources.add(source, users), ends.add(end, users)];
    gives.add(a, b, users);
    results.add(b, c, users);
  }
  return {
    products: products.nodes(
      (sku): FlowProduct => ({ kind: 'product', sku }),
      (folded): FlowProduct => ({ kind: 'products', folded }),
    ),
    sources: sources.nodes(
      (source): FlowSource => ({ kind: 'source', source }),
      (folded): FlowSource => ({ kind: 'sources', folded }),
    ),
    ends: endsFound.map((end, place) => ({ what: end, count: ends.counts[place] ?? 0 })),
    gives: gives.all(),
    results: results.all(),
    count: counts.reduce((sum, { users }) => sum + users, 0),
  };
}

/** Keys by what they count, the largest first; equal ones stay in the order in which they came. */
export function ranked<Key>(counts: readonly FlowCount[], keyOf: (count: FlowCount) => Key): readonly Key[] {
  const sums = new Map<Key, number>();
  for (const count of counts) sums.set(keyOf(count), (sums.get(keyOf(count)) ?? 0) + count.users);
  return [...sums].toSorted(([, a], [, b]) => b - a).map(([key]) => key);
}

/** Some keys by themselves; those that are left share the place behind them. */
class Column<Key> {
  readonly counts: number[] = [];
  private readonly places: ReadonlyMap<Key, number>;
  private readonly alone: readonly Key[];
  private readonly folded: number;

  constructor(keys: readonly Key[], limit: number) {
    // One that is left over would be no shorter as "1 more".
    this.alone = keys.length <= limit + 1 ? keys : keys.slice(0, limit);
    this.folded = keys.length - this.alone.length;
    this.places = new Map(this.alone.map((key, place) => [key, place]));
  }

  add(key: Key, count: number): number {
    const place = this.places.get(key) ?? this.alone.length;
    this.counts[place] = (this.counts[place] ?? 0) + count;
    return place;
  }

  nodes<What>(one: (key: Key) => What, rest: (folded: number) => What): readonly FlowNode<What>[] {
    const whats = [...this.alone.map(one), ...(this.folded > 0 ? [rest(this.folded)] : [])];
    return whats.map((what, place) => ({ what, count: this.counts[place] ?? 0 }));
  }
}

class Bands {
  private readonly counts = new Map<string, { from: number; to: number; count: number }>();

  add(from: number, to: number, count: number): void {
    const key = `${from} ${to}`;
    const band = this.counts.get(key);
    if (band) band.count += count;
    else this.counts.set(key, { from, to, count });
  }

  all(): readonly FlowBand[] {
    return [...this.counts.values()].toSorted((a, b) => a.from - b.from || a.to - b.to);
  }
}
