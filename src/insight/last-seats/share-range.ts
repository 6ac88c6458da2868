/** 1.96 standard deviations: 95 of 100 such ranges hold the true share. */
const Z = 1.96;

export type ShareRange = { readonly from: number; readonly to: number };

/** The range in which the share over all orders lies, as far as `hits` of `orders` tell (Wilson, 95 %). */
export function shareRange(hits: number, orders: number): ShareRange {
  if (orders === 0) return { from: 0, to: 1 };
  const share = hits / orders;
  const square = (Z * Z) / orders;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z * Math.sqrt((share * (1 - share)) / orders + square / (4 * orders))) / (1 + square);
  return {
    from: hits === 0 ? 0 : Math.max(0, middle - half),
    to: hits === orders ? 1 : Math.min(1, middle + half),
  };
}
