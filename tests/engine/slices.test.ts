import { expect, test } from 'vitest';
import { FIRST_STEPS, finish, nextSteps } from '../../src/engine/slices.ts';

test('work in slices is done to its end', () => {
  const done: number[] = [];
  function* work(): Generator<void, string> {
    for (let slice = 0; slice < 5; slice++) {
      done.push(slice);
      yield;
    }
    return 'all';
  }

  expect(finish(work())).toBe('all');
  expect(done).toEqual([0, 1, 2, 3, 4]);
});

test.for([
  { name: 'doubles while it is quick', steps: 64, done: 64, took: 1, next: 128 },
  { name: 'stays where it is about right', steps: 64, done: 64, took: 4, next: 64 },
  { name: 'stays after a queue that was shorter', steps: 64, done: 10, took: 0, next: 64 },
  { name: 'shrinks by as much as it took too long', steps: 600, done: 600, took: 60, next: 50 },
  { name: 'shrinks when few steps took too long', steps: 600, done: 1, took: 12, next: 250 },
  { name: 'is never empty', steps: 4, done: 4, took: 1000, next: 1 },
  { name: 'does not grow beyond all bounds', steps: 8192, done: 8192, took: 0, next: 8192 },
])('a slice $name', ({ steps, done, took, next }) => {
  expect(nextSteps(steps, done, took)).toBe(next);
});

test('whatever a step costs, slices come to take about five milliseconds', () => {
  for (const cost of [0.001, 0.01, 0.1, 1, 5]) {
    let steps = FIRST_STEPS;
    for (let slice = 0; slice < 20; slice++) steps = nextSteps(steps, steps, steps * cost);

    expect(steps * cost).toBeLessThanOrEqual(Math.max(5, cost));
    expect(steps * cost).toBeGreaterThanOrEqual(Math.min(2.5, 8192 * cost));
  }
});
