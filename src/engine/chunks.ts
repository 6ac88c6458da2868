const SIZE = 512;

/** An immutable list that shares its chunks: appending copies at most one, whatever the length. */
export type Chunks<Item> = { readonly chunks: readonly (readonly Item[])[]; readonly length: number };

export const NO_CHUNKS: Chunks<never> = { chunks: [], length: 0 };

export function* itemsOf<Item>(list: Chunks<Item>): Generator<Item> {
  for (const chunk of list.chunks) yield* chunk;
}

/** All items in a fresh array. */
export const toArray = <Item>(list: Chunks<Item>): Item[] => list.chunks.flat();

export const fromArray = <Item>(items: readonly Item[]): Chunks<Item> => append(NO_CHUNKS, items);

export function append<Item>(list: Chunks<Item>, items: readonly Item[]): Chunks<Item> {
  if (items.length === 0) return list;
  const chunks = [...list.chunks];
  const last = chunks.at(-1);
  let taken = 0;
  if (last && last.length < SIZE) {
    taken = Math.min(SIZE - last.length, items.length);
    chunks[chunks.length - 1] = [...last, ...items.slice(0, taken)];
  }
  for (; taken < items.length; taken += SIZE) chunks.push(items.slice(taken, taken + SIZE));
  return { chunks, length: list.length + items.length };
}

/** The list without the items that are gone, order kept; chunks that hold none of them stay as they are. */
export function without<Item>(list: Chunks<Item>, isGone: (item: Item) => boolean): Chunks<Item> {
  const chunks: (readonly Item[])[] = [];
  let length = 0;
  for (const chunk of list.chunks) {
    const kept = leave(chunk, isGone);
    if (kept.length > 0) chunks.push(kept);
    length += kept.length;
  }
  return length === list.length ? list : { chunks, length };
}

/** Asks once for every item: a list may have a hundred thousand. */
function leave<Item>(chunk: readonly Item[], isGone: (item: Item) => boolean): readonly Item[] {
  const first = chunk.findIndex(isGone);
  if (first < 0) return chunk;
  // Written over itself: a list that grows is copied again and again.
  const kept = chunk.slice();
  let length = first;
  for (let place = first + 1; place < chunk.length; place++) {
    const item = chunk[place];
    if (item !== undefined && !isGone(item)) kept[length++] = item;
  }
  kept.length = length;
  return kept;
}

/** The item at a place; undefined beyond the end. */
export function itemAt<Item>(list: Chunks<Item>, place: number): Item | undefined {
  let rest = place;
  for (const chunk of list.chunks) {
    if (rest < chunk.length) return chunk[rest];
    rest -= chunk.length;
  }
  return undefined;
}
