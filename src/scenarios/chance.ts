/** Numbers from 0 up to a limit, in an order that looks like chance and is the same for the same seed. */
export type Chance = (limit: number) => number;

/** A generator of 32 bits: a Weyl sequence, each number stirred by itself. */
export function chance(seed: number): Chance {
  let state = seed;
  return (limit) => {
    state = (state + 0x9e3779b9) | 0;
    const once = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97);
    return Math.floor((((twice ^ (twice >>> 15)) >>> 0) / 2 ** 32) * limit);
  };
}

/** Different items of a list, in the order of the draw. */
export const draw = <Item>(items: readonly Item[], count: number, next: Chance): Item[] =>
  drawOf([items], count, next);

/** Different items of several lists, none of which has an item of another. */
export function drawOf<Item>(lists: readonly (readonly Item[])[], count: number, next: Chance): Item[] {
  const size = lists.reduce((sum, { length }) => sum + length, 0);
  const drawn = new Set<Item>();
  while (drawn.size < Math.min(count, size)) {
    const item = itemOf(lists, next(size));
    if (item !== undefined) drawn.add(item);
  }
  return [...drawn];
}

/** The item at a place in lists that follow one another. */
function itemOf<Item>(lists: readonly (readonly Item[])[], place: number): Item | undefined {
  let rest = place;
  for (const list of lists) {
    if (rest < list.length) return list[rest];
    rest -= list.length;
  }
  return undefined;
}
