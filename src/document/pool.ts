/** A value that was seen before, and its number among all values of its pool. */
export type Kept<Value> = { readonly value: Value; readonly number: number };

/**
 * Keeps one value for each key: a tenant of 100,000 users has few distinct situations, and each is kept once.
 * The numbers make short keys for values made of other pools' values.
 */
export class Pool<Value> {
  private readonly kept = new Map<string, Kept<Value>>();

  /** The value first made for the key. */
  keep(key: string, make: () => Value): Kept<Value> {
    const known = this.kept.get(key);
    if (known) return known;
    const entry = { value: make(), number: this.kept.size };
    this.kept.set(key, entry);
    return entry;
  }
}
