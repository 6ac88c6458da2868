import type { Context } from '../../engine/command.ts';
import type { Directory } from '../../engine/directory.ts';
import { processUsers } from './process-users.ts';
import { shuffled } from './random.ts';

/** Users processed over all orders: a large tenant gets fewer orders, never fewer than the least. */
const WORK = 100_000;
const MOST = 200;
const LEAST = 10;

/** How many orders are carried out for so many users. */
export const ordersFor = (people: number): number =>
  Math.max(LEAST, Math.min(MOST, Math.floor(WORK / Math.max(1, people))));

/** Processes users in random orders, each from the same directory, and tells of every outcome; gives the last. */
export function* draws(
  start: Directory,
  people: Int32Array,
  chance: { readonly random: () => number; readonly orders: number },
  context: Context,
  see: (after: Directory) => void,
): Generator<number, Directory> {
  let last = start;
  for (let order = 0; order < chance.orders; order++) {
    const work = processUsers(start, shuffled(people, chance.random), context);
    let step = work.next();
    while (!step.done) {
      yield (order + step.value) / chance.orders;
      step = work.next();
    }
    last = step.value;
    see(last);
  }
  return last;
}
