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
  /** An index that begins empty is written straight into its base: a whole tenant is being loaded. */
  private readonly fresh: Map<string, Value> | null;

  constructor(original: Index<Value>) {
    this.original = original;
    this.fresh = original.base.size + original.recent.size === 0 ? new Map() : null;
  }

  get(key: string): Value | undefined {
    if (this.fresh) return this.fresh.get(key);
    const recent = this.recent?.get(key);
    return recent === undefined ? lookUp(this.original, key) : (recent ?? undefined);
  }

  set(key: string, value: Value): void {
    if (this.fresh) this.fresh.set(key, value);
    else this.writable().set(key, value);
  }

  delete(key: string): void {
    if (this.fresh) this.fresh.delete(key);
    else this.writable().set(key, null);
  }

  /** The same value as before when nothing changed. */
  seal(): Index<Value> {
    if (this.fresh) return this.fresh.size === 0 ? this.original : { base: this.fresh, recent: new Map() };
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
