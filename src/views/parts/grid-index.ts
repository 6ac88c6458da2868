import type { GridColumn, GridRows, GridSort } from './grid-column.ts';
import { Lexicon } from './lexicon.ts';
import { wordsOf } from './search-text.ts';

/** Which rows of a list are to be shown, and in which order. */
export type GridRequest<Row> = {
  readonly rows: GridRows<Row>;
  readonly columns: readonly GridColumn<Row>[];
  /** Rows whose columns' texts hold every word of it. */
  readonly query: string;
  readonly where: ((row: Row) => boolean) | undefined;
  readonly sort: GridSort | undefined;
  readonly collator: Intl.Collator;
};

const PIECE = 1_024;
/** Where nobody is asked anything. */
const LONG_PIECE = 65_536;

type Lexicons<Row> = { readonly text?: Lexicon<Row>; readonly sort?: Lexicon<Row> };

/** Finds and orders rows by their places. What it has read of a column it keeps: turning a sort round reads nothing again. */
export class GridIndex<Row> {
  private readonly lexicons = new WeakMap<GridColumn<Row>, Lexicons<Row>>();

  /** The places of the rows to show, in their order; pauses between pieces of a millisecond or less. */
  *arrange(request: GridRequest<Row>): Generator<void, Int32Array> {
    const kept = yield* this.filter(request);
    const order = yield* this.order(request);
    return kept ? yield* keptOf(order, kept) : order;
  }

  /** Reads all texts ahead, so that the first key of a search finds them read. */
  *readAhead({ rows, columns }: GridRequest<Row>): Generator<void, void> {
    for (const column of columns) {
      const { text } = this.lexiconsOf(column);
      if (!text) continue;
      yield* text.of(rows);
      yield* text.fold();
    }
  }

  /** 1 for each row that passes; undefined when nothing is asked of them. */
  private *filter({
    rows,
    columns,
    query,
    where,
  }: GridRequest<Row>): Generator<void, Uint8Array | undefined> {
    const words = wordsOf(query);
    if (words.length === 0 && !where) return undefined;
    const kept = new Uint8Array(rows.length).fill(1);
    for (const word of words) {
      const found = new Uint8Array(rows.length);
      for (const column of columns) {
        const { text } = this.lexiconsOf(column);
        if (!text) continue;
        const of = yield* text.of(rows);
        const hits = yield* text.holding(word);
        for (let index = 0; index < of.length; index++) if (hits[of[index] ?? -1] === 1) found[index] = 1;
        yield;
      }
      for (let index = 0; index < kept.length; index++) if (found[index] === 0) kept[index] = 0;
    }
    if (!where) return kept;
    for (let index = 0; index < kept.length; index++) {
      const row = kept[index] === 1 ? rows.at(index) : undefined;
      if (row === undefined || !where(row)) kept[index] = 0;
      if (index % PIECE === PIECE - 1) yield;
    }
    return kept;
  }

  /** All rows, equal values in the rows' own order either way. */
  private *order({ rows, columns, sort, collator }: GridRequest<Row>): Generator<void, Int32Array> {
    const column = columns.find(({ id }) => id === sort?.column);
    const lexicon = column && this.lexiconsOf(column).sort;
    if (!sort || !lexicon) return naturalOrder(rows.length);
    const of = yield* lexicon.of(rows);
    const ranks = yield* lexicon.ranked(collator);
    return orderByRank(of, ranks, sort.direction === 'descending');
  }

  private lexiconsOf(column: GridColumn<Row>): Lexicons<Row> {
    let lexicons = this.lexicons.get(column);
    if (!lexicons) {
      const text = column.text && new Lexicon(column.text);
      const sort = column.sortValue ? new Lexicon(column.sortValue) : text;
      lexicons = { ...(text && { text }), ...(sort && { sort }) };
      this.lexicons.set(column, lexicons);
    }
    return lexicons;
  }
}

/** The places that are kept, in their order: written out, because `filter` of a typed array takes ten times as long. */
function* keptOf(order: Int32Array, kept: Uint8Array): Generator<void, Int32Array> {
  const left = new Int32Array(order.length);
  let length = 0;
  for (let place = 0; place < order.length; place++) {
    const index = order[place] ?? -1;
    if (kept[index] === 1) left[length++] = index;
    if (place % LONG_PIECE === LONG_PIECE - 1) yield;
  }
  return left.slice(0, length);
}

/** 0, 1, 2 … for `count` rows. */
export function naturalOrder(count: number): Int32Array {
  const order = new Int32Array(count);
  for (let index = 0; index < count; index++) order[index] = index;
  return order;
}

/** Sorted by counting: as fast as writing the order down. */
function orderByRank(of: Int32Array, ranks: Int32Array, descending: boolean): Int32Array {
  const rankOf = (index: number): number => {
    const rank = ranks[of[index] ?? 0] ?? 0;
    return descending ? ranks.length - 1 - rank : rank;
  };
  const next = new Int32Array(ranks.length + 1);
  for (let index = 0; index < of.length; index++) {
    const place = rankOf(index) + 1;
    next[place] = (next[place] ?? 0) + 1;
  }
  for (let place = 1; place < next.length; place++) next[place] = (next[place] ?? 0) + (next[place - 1] ?? 0);
  const order = new Int32Array(of.length);
  for (let index = 0; index < of.length; index++) {
    const rank = rankOf(index);
    const place = next[rank] ?? 0;
    order[place] = index;
    next[rank] = place + 1;
  }
  return order;
}
