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
  private current: Column<Value>;
  /** `current` once something in it has changed: most commands change few of the columns. */
  private own: (readonly Value[])[] | null = null;
  /** By place of the chunk; absent for those that are still the original's. */
  private readonly owned: (Value[] | undefined)[] = [];

  constructor(original: Column<Value>) {
    this.current = original;
  }

  at(slot: Slot): Value | undefined {
    return this.current[slot >> CHUNK_BITS]?.[slot & IN_CHUNK];
  }

  set(slot: Slot, value: Value): void {
    const place = slot >> CHUNK_BITS;
    const chunk = this.owned[place] ?? this.copy(place);
    chunk[slot & IN_CHUNK] = value;
  }

  /** The same value as before when nothing changed. */
  seal(): Column<Value> {
    return this.current;
  }

  private copy(place: number): Value[] {
    const chunk = this.current[place]?.slice() ?? [];
    this.own ??= this.current.slice();
    this.current = this.own;
    this.own[place] = chunk;
    this.owned[place] = chunk;
    return chunk;
  }
}
