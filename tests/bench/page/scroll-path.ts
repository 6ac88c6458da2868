const ROW = 36;
const STEP = 4 * ROW;

/** Where the list is scrolled to, frame by frame: slowly, fast, in jumps, and back. */
export function scrollPath(rows: number): readonly number[] {
  const end = rows * ROW - 600;
  const slow = Array.from({ length: 60 }, (_, place) => place * STEP);
  const fast = Array.from({ length: 60 }, (_, place) => 60 * STEP + place * 20 * STEP);
  const jumps = Array.from({ length: 40 }, (_, place) => Math.round((end * ((place * 17) % 40)) / 40));
  return [...slow, ...fast, ...jumps, ...slow.toReversed()];
}
