import type { Slot } from './slots.ts';

/** A chunk has 256 places, in tables as in columns: a place is the number of its chunk and eight bits. */
export const CHUNK_BITS = 8;
export const IN_CHUNK = (1 << CHUNK_BITS) - 1;

/** One value for every place of a table: chunks of 256, shared as long as nothing in them changes. */
export type Column<Value> = readonly (readonly Value[])[];

export const valueAt = <Value>(column: Column<Value>, slot: Slot): Value | undefined =>
  column[slot >> CHUNK_BITS]?.[slot & IN_CHUNK];

/** A column being changed: chunks it has copied are its own until it is sealed. */
export class ColumnDraft<Value> {
  private readonly original: Column<Value>;
  readonly chunks: (readonly Value[])[];
  /** By place of the chunk; absent for those that are still the original's. */
  private readonly owned: (Value[] | undefined)[] = [];

  constructor(original: Column<Value>) {
    this.original = original;
    this.chunks = original.slice();
  }

  at(slot: Slot): Value | undefined {
    return this.chunks[slot >> CHUNK_BITS]?.[slot & IN_CHUNK];
  }

  set(slot: Slot, value: Value): void {
    const place = slot >> CHUNK_BITS;
    let chunk = this.owned[place];
    if (!chunk) {
      chunk = this.chunks[place]?.slice() ?? [];
      this.owned[place] = chunk;
      this.chunks[place] = chunk;
    }
    chunk[slot & IN_CHUNK] = value;
  }

  /** The same value as before when nothing changed. */
  seal(): Column<Value> {
    return this.owned.length === 0 ? this.original : this.chunks;
  }
}
