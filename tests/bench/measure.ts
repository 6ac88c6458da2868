import { differences, type Contestant, type Job } from './contestant.ts';

/** One measured thing: every run of it. `unit` is what its values are in. */
export type Figure = {
  readonly section: string;
  readonly name: string;
  readonly unit: Unit;
  readonly values: readonly number[];
};

export type Unit = 'ms' | 'bytes' | 'times';

/** What the project wants of a figure. */
export type Goal = {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  readonly bound: 'at least' | 'at most';
  readonly limit: number;
};

export const RUNS = 7;
export const WARM_UPS = 4;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low, high] = [sorted[half - 1 + (sorted.length % 2)], sorted[half]];
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing');
  return (low + high) / 2;
}

export const isMet = ({ value, bound, limit }: Goal): boolean =>
  bound === 'at least' ? value >= limit : value <= limit;

/** How many times the first is the second, by their medians. */
export const ratio = (a: Figure, b: Figure): number => median(a.values) / median(b.values);

/** Bytes on the heap and in typed arrays that are in use. */
export function heapInUse(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

let readClock = (): number => performance.now();

/** Processor time of the whole process from here on, helping threads included: for a machine that others use, too. */
export function measureProcessorTime(): void {
  readClock = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
}

/** Milliseconds, from no moment in particular. */
export const now = (): number => readClock();

/** Milliseconds that something takes. */
export async function clock(work: () => unknown): Promise<number> {
  const start = now();
  await work();
  return now() - start;
}

/** What a run gives, in every run after warm-up. */
export async function runs<Value>(
  run: () => Value | Promise<Value>,
  warmUps = WARM_UPS,
  count = RUNS,
): Promise<Value[]> {
  // Only before the first: a forced collection throws away compiled code, too, and each run pays for its own garbage.
  globalThis.gc?.();
  const values: Value[] = [];
  for (let turn = -warmUps; turn < count; turn++) {
    const value = await run();
    if (turn >= 0) values.push(value);
  }
  return values;
}

/** Outcomes that are not the first contestant's. */
export class Disagreement extends Error {}

/** Milliseconds that a job takes, in every run after warm-up; done so often in each, for jobs too short for the clock. */
export const timesOf = (contestant: Contestant, job: Job, often = 1, warmUps = WARM_UPS): Promise<number[]> =>
  runs(async () => {
    await contestant.ready(job);
    const time = await clock(async () => {
      for (let count = 0; count < often; count++) await contestant.work(job);
    });
    return time / often;
  }, warmUps);

/** Everybody does the job once; throws when it does not come to the same. */
export async function compare([first, ...others]: readonly Contestant[], job: Job): Promise<void> {
  if (!first) return;
  await first.ready(job);
  await first.work(job);
  const expected = first.outcome();
  for (const contestant of others) {
    await contestant.ready(job);
    await contestant.work(job);
    const found = differences(expected, contestant.outcome());
    if (found.length > 0)
      throw new Disagreement(
        `${contestant.name} and ${first.name} disagree about ${job}:\n${found.join('\n')}`,
      );
  }
}
