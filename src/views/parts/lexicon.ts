import type { GridRows } from './grid-column.ts';
import { rankValues, type SortValue } from './rank-values.ts';
import { foldText } from './search-text.ts';

/** Rows, or values, between two pauses. */
const PIECE = 1_024;
/** Words of earlier queries whose hits are kept. */
const MOST_WORDS = 8;

/** What rows have in one column: each different value once, with a number for each row. */
export class Lexicon<Row> {
  private readonly read: (row: Row) => SortValue;
  private readonly numbers = new Map<SortValue, number>();
  private readonly values: SortValue[] = [];
  private readonly folded: string[] = [];
  private readonly hits = new Map<string, Uint8Array>();
  private ranks: Int32Array = new Int32Array(0);
  private collator: Intl.Collator | undefined;
  /** The rows read last, and how far: whoever is interrupted goes on from there. */
  private reading: { readonly rows: GridRows<Row>; readonly known: Int32Array; next: number } | undefined;

  constructor(read: (row: Row) => SortValue) {
    this.read = read;
  }

  /** For each row the number of its value. */
  *of(rows: GridRows<Row>): Generator<void, Int32Array> {
    if (this.reading?.rows !== rows) this.reading = { rows, known: new Int32Array(rows.length), next: 0 };
    const { reading } = this;
    const { known } = reading;
    let last: SortValue | undefined;
    let number = 0;
    while (reading.next < rows.length) {
      const index = reading.next++;
      const row = rows.at(index);
      if (row !== undefined) {
        const value = this.read(row);
        // Neighbours often have the same value.
        if (value !== last) number = this.numberOf((last = value));
        known[index] = number;
      }
      if (index % PIECE === PIECE - 1) yield;
    }
    return known;
  }

  /** The rank of each value by its number. Rows that change and bring no new value cost nothing here. */
  *ranked(collator: Intl.Collator): Generator<void, Int32Array> {
    if (this.collator !== collator || this.ranks.length !== this.values.length) {
      const values = [...this.values];
      this.ranks = yield* rankValues(values, collator);
      this.collator = collator;
    }
    return this.ranks;
  }

  /** 1 for each value that holds a folded word, by its number. What held no part of the word is not asked again. */
  *holding(word: string): Generator<void, Uint8Array> {
    const known = this.hits.get(word);
    if (known?.length === this.values.length) return known;
    const wider = [...this.hits].findLast(
      ([part, { length }]) => word.includes(part) && length === this.values.length,
    )?.[1];
    const hits = new Uint8Array(this.values.length);
    for (let number = 0; number < hits.length; number++) {
      if (wider?.[number] !== 0 && this.foldedAt(number).includes(word)) hits[number] = 1;
      if (number % PIECE === PIECE - 1) yield;
    }
    this.hits.delete(word);
    this.hits.set(word, hits);
    const [oldest] = this.hits.keys();
    if (this.hits.size > MOST_WORDS && oldest !== undefined) this.hits.delete(oldest);
    return hits;
  }

  /** Folds all values, so that the first word is looked for as fast as the next. */
  *fold(): Generator<void> {
    for (let number = this.folded.length; number < this.values.length; number++) {
      this.foldedAt(number);
      if (number % PIECE === PIECE - 1) yield;
    }
  }

  private numberOf(value: SortValue): number {
    let number = this.numbers.get(value);
    if (number === undefined) {
      number = this.values.length;
      this.numbers.set(value, number);
      this.values.push(value);
    }
    return number;
  }

  private foldedAt(number: number): string {
    return (this.folded[number] ??= foldText(String(this.values[number] ?? '')));
  }
}
