/** Keeps one value for each key: a tenant of 100,000 users has few distinct situations, and each is kept once. */
export class Pool<Value> {
  private readonly kept = new Map<string, Value>();

  /** The value first seen under the key. */
  share(key: string, value: Value): Value {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    this.kept.set(key, value);
    return value;
  }
}
