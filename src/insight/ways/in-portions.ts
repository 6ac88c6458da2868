/** Users of one command: of a hundred thousand, one after the other, the page draws in between. */
const PORTION = 500;

/** The items in their order, in lists that one command takes at a time. */
export function inPortions<Item>(items: readonly Item[]): (readonly Item[])[] {
  const portions: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += PORTION) portions.push(items.slice(from, from + PORTION));
  return portions;
}
