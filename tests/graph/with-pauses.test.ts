import { expect, test } from 'vitest';
import { withPauses } from '../../src/graph/with-pauses.ts';

/** Work of so many slices of so many milliseconds, by a clock that only this work moves. */
async function timed(slices: number, milliseconds: number) {
  let time = 0;
  const pausedAt: number[] = [];
  function* work(): Generator<void, string> {
    for (let slice = 0; slice < slices; slice++) {
      time += milliseconds;
      yield;
    }
    return 'done';
  }
  const pause = () => {
    pausedAt.push(time);
    return Promise.resolve();
  };
  const value = await withPauses(work(), pause, () => time);
  return { value, pausedAt };
}

test('short work is done without a pause', async () => {
  expect(await timed(7, 1)).toEqual({ value: 'done', pausedAt: [] });
});

test('long work pauses whenever it has gone on for eight milliseconds', async () => {
  expect(await timed(30, 1)).toEqual({ value: 'done', pausedAt: [8, 16, 24] });
});

test('long slices have a pause each', async () => {
  expect(await timed(3, 100)).toEqual({ value: 'done', pausedAt: [100, 200, 300] });
});

test('a fault in the work is the caller’s', async () => {
  // oxlint-disable-next-line require-yield -- it fails before
  function* faulty(): Generator<void, never> {
    throw new Error('broken');
  }

  await expect(withPauses(faulty(), () => Promise.resolve())).rejects.toThrow('broken');
});
