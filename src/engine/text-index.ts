import { valueAt, type Column } from './column.ts';
import { finish } from './slices.ts';
import type { Slot } from './slots.ts';

/** The texts by which a row is found; several rows may have the same one. */
export type Texts<Row> = {
  /** At least as many as `all` gives. */
  readonly count: (row: Row) => number;
  readonly all: (row: Row) => Iterable<string>;
  readonly has: (row: Row, text: string) => boolean;
};

/** The rows at the time, and their places spread by the hash of their texts, one more than the place; 0 is empty. */
type Base<Row> = { readonly rows: Column<Row | undefined>; readonly places: Int32Array };

/**
 * An immutable lookup by text for a hundred thousand rows: a large base that is shared and keeps no text of its own,
 * and a small map of what came since, which is folded into a new base when it has grown. `null` in `recent` hides
 * what the base has.
 */
export type TextIndex<Row> = {
  readonly texts: Texts<Row>;
  readonly base: Base<Row>;
  readonly recent: ReadonlyMap<string, Found | null>;
};

/** A place, or several in the order of the rows. */
export type Found = Slot | readonly Slot[];

export const emptyIndex = <Row>(texts: Texts<Row>): TextIndex<Row> => ({
  texts,
  base: { rows: [], places: new Int32Array(2) },
  recent: new Map(),
});

export function lookUp<Row>(index: TextIndex<Row>, text: string): Found | undefined {
  const recent = index.recent.get(text);
  return recent === undefined ? inBase(index, text) : (recent ?? undefined);
}

/** The first place of a text that only one row has. */
export function lookUpOne<Row>(index: TextIndex<Row>, text: string): Slot | undefined {
  const found = lookUp(index, text);
  return typeof found === 'object' ? found[0] : found;
}

function inBase<Row>({ texts, base: { rows, places } }: TextIndex<Row>, text: string): Found | undefined {
  const mask = places.length - 1;
  let found: Slot[] | Slot | undefined;
  for (let at = hash(text) & mask; ; at = (at + 1) & mask) {
    const slot = (places[at] ?? 0) - 1;
    if (slot < 0) break;
    const row = valueAt(rows, slot);
    if (row === undefined || !texts.has(row, text)) continue;
    if (found === undefined) found = slot;
    // A row with several texts may be met under another one.
    else if (typeof found === 'number') found = found === slot ? slot : [found, slot];
    else if (!found.includes(slot)) found.push(slot);
  }
  return typeof found === 'object' ? found.toSorted((a, b) => a - b) : found;
}

/**
 * Puts the places of all rows where the hashes of their texts say, at most half full; a slice is a chunk of rows.
 * `onShared` is told of every row that has a text of an earlier one, and of that one.
 */
function* baseInSlices<Row>(
  { all, count, has }: Texts<Row>,
  rows: Column<Row | undefined>,
  onShared: (earlier: Slot, later: Slot) => void,
): Generator<void, Base<Row>> {
  let texts = 0;
  for (const chunk of rows) for (const row of chunk) if (row !== undefined) texts += count(row);
  let size = 2;
  while (size < 2 * texts) size *= 2;
  const places = new Int32Array(size);
  const hashes = new Int32Array(size);
  let slot = 0;
  for (const chunk of rows) {
    for (const row of chunk) {
      slot++;
      if (row === undefined) continue;
      for (const text of all(row)) {
        const sum = hash(text);
        let at = sum & (size - 1);
        for (let place = places[at] ?? 0; place !== 0; place = places[at] ?? 0) {
          // Rows are read where the whole hash is the same, almost never for nothing.
          const other = hashes[at] === sum ? valueAt(rows, place - 1) : undefined;
          if (other !== undefined && has(other, text)) onShared(place - 1, slot - 1);
          at = (at + 1) & (size - 1);
        }
        places[at] = slot;
        hashes[at] = sum;
      }
    }
    yield;
  }
  return { rows, places };
}

const nobodyAsks = (): void => undefined;

/** FNV-1a, with its high bits brought down to where the mask looks. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum ^ (sum >>> 15);
}

/** What came since is folded into a new base from so many on. */
const MANY = 1_024;

/** An index being changed. */
export class TextIndexDraft<Row> {
  private current: TextIndex<Row>;
  private recent: Map<string, Found | null> | null = null;

  constructor(original: TextIndex<Row>) {
    this.current = original;
  }

  get(text: string): Found | undefined {
    const recent = this.recent?.get(text);
    return recent === undefined ? lookUp(this.current, text) : (recent ?? undefined);
  }

  set(text: string, found: Found): void {
    this.writable().set(text, found);
  }

  delete(text: string): void {
    this.writable().set(text, null);
  }

  /**
   * Finds these rows and no others, in slices: for whoever has written many. `rows` as for `seal`; `onShared` is told
   * of every row that has a text of an earlier one, and of that one.
   */
  *rebase(
    rows: Column<Row | undefined>,
    onShared: (earlier: Slot, later: Slot) => void = nobodyAsks,
  ): Generator<void> {
    const { texts } = this.current;
    this.current = { texts, base: yield* baseInSlices(texts, rows, onShared), recent: new Map() };
    this.recent = null;
  }

  /** `rows`: all of them, as they are by now. The same value as before when nothing changed. */
  seal(rows: Column<Row | undefined>): TextIndex<Row> {
    if (this.recent && this.recent.size >= MANY) finish(this.rebase(rows));
    const { texts, base } = this.current;
    return this.recent ? { texts, base, recent: this.recent } : this.current;
  }

  private writable(): Map<string, Found | null> {
    this.recent ??= new Map(this.current.recent);
    return this.recent;
  }
}
