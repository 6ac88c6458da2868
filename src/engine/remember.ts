/** Remembers so many answers at most, then begins anew: more of them are answers that nobody asks for again. */
export function remember<Key, Value>(known: Map<Key, Value>, most: number, key: Key, value: Value): void {
  if (known.size >= most) known.clear();
  known.set(key, value);
}
