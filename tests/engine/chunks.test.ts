import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  append,
  fromArray,
  itemAt,
  itemsOf,
  NO_CHUNKS,
  toArray,
  without,
  type Chunks,
} from '../../src/engine/chunks.ts';

const RUNS = { seed: 512, numRuns: 150 };

/** Longer than a chunk of 512 more often than not. */
const numbers = fc.nat(1400).map((length) => Array.from({ length }, (_, place) => place * 7));

type Twins = { readonly list: Chunks<number>; readonly array: readonly number[] };
type Change = (twins: Twins) => Twins;

const appended = fc.nat(700).map((length): Change => ({ list, array }) => {
  const more = Array.from({ length }, (_, place) => array.length * 1000 + place);
  return { list: append(list, more), array: [...array, ...more] };
});
const removed = fc
  .tuple(fc.integer({ min: 2, max: 40 }), fc.nat(39))
  .map(([every, rest]): Change => ({ list, array }) => {
    const gone = new Set(array.filter((_, place) => place % every === rest));
    return { list: without(list, (item) => gone.has(item)), array: array.filter((item) => !gone.has(item)) };
  });
const cleared = fc.constant<Change>(({ list }) => ({
  list: without(list, () => true),
  array: [],
}));
const changes = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: appended },
    { weight: 4, arbitrary: removed },
    { weight: 1, arbitrary: cleared },
  ),
  { maxLength: 8 },
);

test('a list does what an array does, and no earlier list changes', () => {
  fc.assert(
    fc.property(numbers, changes, (start, steps) => {
      const past: Twins[] = [{ list: fromArray(start), array: start }];
      for (const step of steps) past.push(step(past.at(-1) ?? { list: NO_CHUNKS, array: [] }));
      for (const { list, array } of past) {
        expect(toArray(list)).toEqual(array);
        expect([...itemsOf(list)]).toEqual(array);
        expect(list.length).toBe(array.length);
      }
    }),
    RUNS,
  );
});

test('itemAt finds what the array has at a place', () => {
  fc.assert(
    fc.property(numbers, changes, fc.array(fc.nat(2000), { maxLength: 20 }), (start, steps, places) => {
      const { list, array } = steps.reduce<Twins>((twins, step) => step(twins), {
        list: fromArray(start),
        array: start,
      });
      for (const place of [...places, 0, array.length - 1, array.length, 511, 512])
        expect(itemAt(list, place)).toBe(array[place]);
    }),
    RUNS,
  );
});

test('nothing appended or removed gives the same list', () => {
  const list = fromArray([1, 2, 3]);

  expect(append(list, [])).toBe(list);
  expect(without(list, (item) => item === 4)).toBe(list);
});

test('an append copies one chunk at most, a removal only chunks that lose something', () => {
  const list = fromArray(Array.from({ length: 1300 }, (_, place) => place));
  const longer = append(list, [1300]);
  const shorter = without(list, (item) => item === 600);

  expect(longer.chunks.slice(0, 2).every((chunk, place) => chunk === list.chunks[place])).toBe(true);
  expect(shorter.chunks.map((chunk, place) => chunk === list.chunks[place])).toEqual([true, false, true]);
});
