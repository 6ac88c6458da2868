import type { Collection, Placed } from './collection.ts';
import type { Comparable } from './compare.ts';
import type { Test } from './compile-filter.ts';
import type { Order } from './order.ts';
import type { Position } from './skip-token.ts';

/** Which rows are asked for. */
export type Query<Row> = {
  /** Null: every row. */
  readonly test: Test<Row> | null;
  /** Null: the collection's own order. */
  readonly order: Order<Row> | null;
  readonly top: number;
  /** Where the page before ended; null for the first page. */
  readonly after: Position | null;
  /** Whether to say how many rows there are on all pages; said on the first page only. */
  readonly count: boolean;
};

export type Page<Row> = {
  readonly rows: readonly Row[];
  /** Where the page ends when there is another. */
  readonly next: Position | null;
  readonly count: number | null;
};

/** One page of a collection, in slices. Looks at no more rows than it must, and keeps no more than it shows. */
export function* pageInSlices<Row>(
  collection: Collection<Row>,
  query: Query<Row>,
): Generator<void, Page<Row>> {
  const { order } = query;
  const count = query.count && query.after === null ? yield* countInSlices(collection, query.test) : null;
  const rows = yield* order === null ? inOwnOrder(collection, query) : sorted(collection, query, order);
  const more = rows.length > query.top;
  const shown = more ? rows.slice(0, query.top) : rows;
  const last = shown.at(-1);
  return {
    rows: shown.map(({ row }) => row),
    next: more && last ? { place: last.place, keys: last.keys } : null,
    count,
  };
}

/** How many rows pass. */
export function* countInSlices<Row>(
  collection: Collection<Row>,
  test: Test<Row> | null,
): Generator<void, number> {
  if (test === null) return collection.size();
  let count = 0;
  let looks = 0;
  for (const { row } of collection.after(null)) {
    if (++looks % LOOKS === 0) yield;
    if (test(row)) count++;
  }
  return count;
}

/** Rows looked at in a slice: a millisecond or two, whatever they are tested for. */
const LOOKS = 32;

type Keyed<Row> = Placed<Row> & { readonly keys: readonly Comparable[] };

/** The rows of a page and, if there is one, the row behind it. */
function* inOwnOrder<Row>(
  collection: Collection<Row>,
  { test, top, after }: Query<Row>,
): Generator<void, Keyed<Row>[]> {
  const rows: Keyed<Row>[] = [];
  let looks = 0;
  for (const { place, row } of collection.after(after?.place ?? null)) {
    if (++looks % LOOKS === 0) yield;
    if (test && !test(row)) continue;
    rows.push({ place, row, keys: [] });
    if (rows.length > top) break;
  }
  return rows;
}

/** As above for a sorted answer: one walk over the collection, in which the best rows so far are kept in order. */
function* sorted<Row>(
  collection: Collection<Row>,
  { test, top, after }: Query<Row>,
  order: Order<Row>,
): Generator<void, Keyed<Row>[]> {
  const compare = (a: Position, b: Position): number => order.compare(a.keys, b.keys) || a.place - b.place;
  const best: Keyed<Row>[] = [];
  let looks = 0;
  for (const { place, row } of collection.after(null)) {
    if (++looks % LOOKS === 0) yield;
    if (test && !test(row)) continue;
    const candidate = { place, row, keys: order.keysOf(row) };
    if (after && compare(candidate, after) <= 0) continue;
    const last = best.at(-1);
    if (last && best.length > top && compare(candidate, last) > 0) continue;
    best.splice(placeFor(best, candidate, compare), 0, candidate);
    if (best.length > top + 1) best.pop();
  }
  return best;
}

/** Where a candidate belongs among rows that are in order. */
function placeFor<Item>(
  items: readonly Item[],
  candidate: Item,
  compare: (a: Item, b: Item) => number,
): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && compare(item, candidate) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
