/** A value that was seen before, and its number among the values that were numbered with it. */
export type Kept<Value> = { readonly value: Value; readonly number: number };

/**
 * Keeps one value for each key: a tenant of 100,000 users has few distinct situations, and each is kept once.
 * The numbers make short keys for values made of other pools' values.
 */
export class Pool<Value> {
  private readonly kept = new Map<string, Kept<Value>>();
  private readonly numbers: { next: number };

  /** Pools that are given the same `numbers` number their values together. */
  constructor(numbers = { next: 0 }) {
    this.numbers = numbers;
  }

  /** The value first made for the key. */
  keep(key: string, make: () => Value): Kept<Value> {
    const known = this.kept.get(key);
    if (known) return known;
    const entry = { value: make(), number: this.numbers.next++ };
    this.kept.set(key, entry);
    return entry;
  }
}
