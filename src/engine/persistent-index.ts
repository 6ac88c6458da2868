/**
 * An immutable lookup by text for a hundred thousand keys: a large base that is shared, and a small map of what
 * came since, which is folded into a new base when it has grown. `null` in `recent` hides a key of the base.
 */
export type Index<Value> = {
  readonly base: ReadonlyMap<string, Value>;
  readonly recent: ReadonlyMap<string, Value | null>;
};

export const emptyIndex = <Value>(): Index<Value> => ({ base: new Map(), recent: new Map() });

export function lookUp<Value>(index: Index<Value>, key: string): Value | undefined {
  const recent = index.recent.get(key);
  if (recent !== undefined) return recent ?? undefined;
  return index.base.get(key);
}

/** An index being changed. */
export class IndexDraft<Value> {
  private readonly original: Index<Value>;
  private recent: Map<string, Value | null> | null = null;

  constructor(original: Index<Value>) {
    this.original = original;
  }

  get(key: string): Value | undefined {
    return lookUp(this.recent ? { base: this.original.base, recent: this.recent } : this.original, key);
  }

  set(key: string, value: Value): void {
    this.writable().set(key, value);
  }

  delete(key: string): void {
    this.writable().set(key, null);
  }

  /** The same value as before when nothing changed. */
  seal(): Index<Value> {
    if (!this.recent) return this.original;
    const { base } = this.original;
    if (this.recent.size < 1024 && this.recent.size * 4 < base.size + 256)
      return { base, recent: this.recent };
    const merged = new Map(base);
    for (const [key, value] of this.recent) {
      if (value === null) merged.delete(key);
      else merged.set(key, value);
    }
    return { base: merged, recent: new Map() };
  }

  private writable(): Map<string, Value | null> {
    this.recent ??= new Map(this.original.recent);
    return this.recent;
  }
}
