/** All ways to divide items among unnamed parts, those with few parts first. */
export function partitions<Item>(items: readonly Item[]): readonly (readonly (readonly Item[])[])[] {
  return dividing(items).toSorted((a, b) => a.length - b.length);
}

function dividing<Item>([first, ...rest]: readonly Item[]): (readonly (readonly Item[])[])[] {
  if (first === undefined) return [[]];
  return dividing(rest).flatMap((parts) => [
    ...parts.map((part, place) => parts.with(place, [first, ...part])),
    [[first], ...parts],
  ]);
}
