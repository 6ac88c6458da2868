/** What several lines call the same thing. */
export class Votes {
  private readonly counts = new Map<string, Map<string, number>>();

  cast(key: string, name: string): void {
    const names = this.counts.get(key) ?? new Map<string, number>();
    names.set(name, (names.get(name) ?? 0) + 1);
    this.counts.set(key, names);
  }

  keys(): Iterable<string> {
    return this.counts.keys();
  }

  /** The most frequent name; among equals one that is not all in capitals, then the first. */
  winner(key: string): string {
    const names = [...(this.counts.get(key) ?? [])];
    const shouted = (name: string): number => (name === name.toUpperCase() ? 1 : 0);
    return names.toSorted(([a, m], [b, n]) => n - m || shouted(a) - shouted(b))[0]?.[0] ?? '';
  }

  /** Things with names that differ in more than capitals, and the names. */
  disputed(): readonly (readonly [string, readonly string[]])[] {
    return [...this.counts].flatMap(([key, names]) => {
      const different = new Set([...names.keys()].map((name) => name.toLowerCase()));
      return different.size > 1 ? [[key, [...names.keys()]] as const] : [];
    });
  }
}
