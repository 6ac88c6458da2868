import { collationKeys, type KeyWriter } from './collation-keys.ts';

export type SortValue = string | number;

/** Values that are looked at, sorted or merged between two pauses. */
const PIECE = 1_024;
/** Bytes of a key that are compared as one number: seven of seven bits. */
const HEAD = 7;

/**
 * The rank of each value in a collator's order, equal ones with the same rank; numbers by size. Pauses often: every
 * step between is a fraction of a millisecond.
 */
export function* rankValues(
  values: readonly SortValue[],
  collator: Intl.Collator,
): Generator<void, Int32Array> {
  const compare = values.every((value) => typeof value === 'number')
    ? compareNumbers(values)
    : yield* compareTexts(values, collator);
  const order = yield* sortPlaces(values.length, compare);
  const ranks = new Int32Array(values.length);
  let rank = 0;
  for (let place = 0; place < order.length; place++) {
    const index = order[place] ?? 0;
    if (place > 0 && compare(order[place - 1] ?? 0, index) !== 0) rank++;
    ranks[index] = rank;
    if (place % PIECE === 0) yield;
  }
  return ranks;
}

type Compare = (a: number, b: number) => number;

function compareNumbers(values: readonly number[]): Compare {
  const numbers = Float64Array.from(values);
  return (a, b) => {
    const [first, then] = [numbers[a] ?? 0, numbers[b] ?? 0];
    return first < then ? -1 : first > then ? 1 : 0;
  };
}

/** Compares by keys where both texts have one, and asks the collator, which is slow, where not. */
function* compareTexts(values: readonly SortValue[], collator: Intl.Collator): Generator<void, Compare> {
  const texts = values.map(String);
  const slow: Compare = (a, b) => collator.compare(texts[a] ?? '', texts[b] ?? '');
  const write = collationKeys(collator);
  if (!write) return slow;
  const { bytes, starts, heads } = yield* writeKeys(texts, write);
  return (a, b) => {
    const first = heads[a] ?? -1;
    const then = heads[b] ?? -1;
    if (first === -1 || then === -1) return slow(a, b);
    if (first !== then) return first - then;
    let [i, j] = [(starts[a] ?? 0) + HEAD, (starts[b] ?? 0) + HEAD];
    const [iEnd, jEnd] = [starts[a + 1] ?? 0, starts[b + 1] ?? 0];
    while (i < iEnd && j < jEnd && bytes[i] === bytes[j]) {
      i++;
      j++;
    }
    return (i < iEnd ? (bytes[i] ?? 0) : 0) - (j < jEnd ? (bytes[j] ?? 0) : 0);
  };
}

/** All keys in one buffer, with the first bytes of each as a number; −1 for a text without a key. */
function* writeKeys(texts: readonly string[], write: KeyWriter) {
  const heads = new Float64Array(texts.length);
  const starts = new Int32Array(texts.length + 1);
  let bytes = new Uint8Array(1 << 16);
  let end = 0;
  for (const [place, text] of texts.entries()) {
    // A digit takes two bytes at most: its own and, first of its number, how many follow.
    if (end + 2 * text.length > bytes.length) {
      const more = new Uint8Array(2 * bytes.length + 2 * text.length);
      more.set(bytes);
      bytes = more;
    }
    const start = end;
    const written = write(text, bytes, start);
    end = Math.max(start, written);
    let head = written < 0 ? -1 : 0;
    if (written >= 0) {
      for (let at = start; at < start + HEAD; at++) head = head * 128 + (at < end ? (bytes[at] ?? 0) : 0);
    }
    heads[place] = head;
    starts[place + 1] = end;
    if (place % PIECE === 0) yield;
  }
  return { bytes, starts, heads };
}

/** Places 0 to `count`, sorted: pieces first, then always two neighbours into one. */
function* sortPlaces(count: number, compare: Compare): Generator<void, Int32Array> {
  let from = Int32Array.from({ length: count }, (_, place) => place);
  for (let start = 0; start < count; start += PIECE) {
    from.subarray(start, start + PIECE).sort(compare);
    yield;
  }
  let to = new Int32Array(count);
  for (let width = PIECE; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      yield* merge(
        from,
        to,
        start,
        Math.min(start + width, count),
        Math.min(start + 2 * width, count),
        compare,
      );
    }
    [from, to] = [to, from];
  }
  return from;
}

function* merge(
  from: Int32Array,
  to: Int32Array,
  start: number,
  middle: number,
  end: number,
  compare: Compare,
): Generator<void> {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const goRight = left === middle || (right < end && compare(from[left] ?? 0, from[right] ?? 0) > 0);
    to[at] = (goRight ? from[right++] : from[left++]) ?? 0;
    if (at % PIECE === 0) yield;
  }
}
