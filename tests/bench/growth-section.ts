import type { Contestant } from './contestant.ts';
import { JOB_NAMES } from './contestant.ts';
import { crowdOf } from './crowd.ts';
import { engineOn } from './engine.ts';
import { clock, median, RUNS, type Figure, type Goal } from './measure.ts';

const section = 'growth';

/** Runs of the smaller tenants in a round, in which the largest has one. */
const TOGETHER = 5;

/** The size that the goal starts from, and the next one. */
const [BEFORE, AFTER] = [2, 3];

/**
 * The licence change on tenants that are ten times as large each. All sizes take turns, so that a machine that is
 * slower for a while is so for all of them; growth is compared within a turn.
 */
export async function growthSection(users: number) {
  const sizes = [users / 100, users / 10, users, users * 10].map(Math.floor);
  const engines = sizes.map((size) => engineOn(crowdOf(size)));
  const times: number[][] = sizes.map(() => []);
  const growth: number[] = [];
  await turn(engines);
  await turn(engines);
  for (let round = 0; round < RUNS; round++) {
    const taken = await turn(engines);
    for (const [place, some] of taken.entries()) times[place]?.push(...some);
    growth.push(median(taken[AFTER] ?? []) / median(taken[BEFORE] ?? []));
  }
  const nameOf = (place: number): string => `${JOB_NAMES.licences}, ${sizes[place]} users`;
  const figures: Figure[] = times.map((values, place) => ({
    section,
    name: nameOf(place),
    unit: 'ms',
    values,
  }));
  const name = `${nameOf(AFTER)} ÷ ${sizes[BEFORE]} users`;
  figures.push({ section, name, unit: 'times', values: growth });
  const goals: Goal[] = [{ name, value: median(growth), unit: 'times', bound: 'at most', limit: 11 }];
  return { figures, goals };
}

/** Every size at work, the smaller ones several times. */
async function turn(engines: readonly Contestant[]): Promise<number[][]> {
  const taken: number[][] = [];
  for (const [place, engine] of engines.entries()) {
    const some: number[] = [];
    for (let run = 0; run < (place === AFTER ? 1 : TOGETHER); run++) {
      await engine.ready('licences');
      some.push(await clock(() => engine.work('licences')));
    }
    taken.push(some);
  }
  return taken;
}
