import { ColumnDraft, valueAt, type Column } from './column.ts';
import type { Slot } from './slots.ts';
import { emptyIndex, lookUpOne, TextIndexDraft, type TextIndex } from './text-index.ts';

/**
 * An immutable table in the order of creation. A row keeps its place for good; the place of a deleted row stays
 * empty. A change copies one chunk of 256 places and shares the rest.
 */
export type Table<Key extends string, Row extends { readonly id: Key }> = {
  readonly chunks: Column<Row | undefined>;
  /** Places given out so far, deleted rows included. */
  readonly slots: number;
  /** Rows that exist. */
  readonly size: number;
  readonly index: TextIndex<Row>;
};

const BY_ID = {
  count: () => 1,
  all: ({ id }: { readonly id: string }) => [id],
  has: ({ id }: { readonly id: string }, text: string) => id === text,
};

export function emptyTable<Key extends string, Row extends { readonly id: Key }>(): Table<Key, Row> {
  return { chunks: [], slots: 0, size: 0, index: emptyIndex<Row>(BY_ID) };
}

export function slotOf<Key extends string, Row extends { readonly id: Key }>(
  table: Table<Key, Row>,
  key: Key,
): Slot | undefined {
  return lookUpOne(table.index, key);
}

export const rowAt = <Row>(
  { chunks }: { readonly chunks: Column<Row | undefined> },
  slot: Slot,
): Row | undefined => valueAt(chunks, slot);

export function rowOf<Key extends string, Row extends { readonly id: Key }>(
  table: Table<Key, Row>,
  key: Key,
): Row | undefined {
  const slot = slotOf(table, key);
  return slot === undefined ? undefined : rowAt(table, slot);
}

/** All rows in the order of creation. */
export function* rowsOf<Key extends string, Row extends { readonly id: Key }>(
  table: Table<Key, Row>,
): Generator<Row> {
  for (const chunk of table.chunks) {
    for (const row of chunk) if (row) yield row;
  }
}

/** A table being changed: chunks it has copied are its own until it is sealed. */
export class TableDraft<Key extends string, Row extends { readonly id: Key }> {
  private readonly original: Table<Key, Row>;
  private readonly index: TextIndexDraft<Row>;
  private readonly column: ColumnDraft<Row | undefined>;
  slots: number;
  size: number;

  constructor(original: Table<Key, Row>) {
    this.original = original;
    this.index = new TextIndexDraft(original.index);
    this.column = new ColumnDraft(original.chunks);
    this.slots = original.slots;
    this.size = original.size;
  }

  get chunks(): Column<Row | undefined> {
    return this.column.seal();
  }

  slotOf(key: Key): Slot | undefined {
    const found = this.index.get(key);
    return typeof found === 'object' ? found[0] : found;
  }

  at(slot: Slot): Row | undefined {
    return this.column.at(slot);
  }

  get(key: Key): Row | undefined {
    const slot = this.slotOf(key);
    return slot === undefined ? undefined : this.at(slot);
  }

  *rows(): Generator<Row> {
    for (const chunk of this.chunks) {
      for (const row of chunk) if (row) yield row;
    }
  }

  add(row: Row): Slot {
    const slot = this.append(row);
    this.index.set(row.id, slot);
    return slot;
  }

  /** Adds a row that nobody finds by its id before `reindex`. */
  append(row: Row): Slot {
    const slot = this.slots++;
    this.size++;
    this.column.set(slot, row);
    return slot;
  }

  replace(slot: Slot, row: Row): void {
    this.column.set(slot, row);
  }

  remove(key: Key): void {
    const slot = this.slotOf(key);
    if (slot === undefined) return;
    this.index.delete(key);
    this.size--;
    this.column.set(slot, undefined);
  }

  /** Makes all rows found by their ids, in slices. */
  *reindex(): Generator<void> {
    yield* this.index.rebase(this.chunks);
  }

  /** The same value as before when nothing changed. */
  seal(): Table<Key, Row> {
    const { original, chunks, slots, size } = this;
    if (chunks === original.chunks) return original;
    return { chunks, slots, size, index: this.index.seal(chunks) };
  }
}
