/** Numbers from 0 up to 1 that are the same for the same seed: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A copy in an order of which every other is as likely (Fisher and Yates). */
export function shuffled(slots: Int32Array, random: () => number): Int32Array {
  const order = slots.slice();
  for (let last = order.length - 1; last > 0; last--) {
    const place = Math.floor(random() * (last + 1));
    const moved = order[place] ?? 0;
    order[place] = order[last] ?? 0;
    order[last] = moved;
  }
  return order;
}
