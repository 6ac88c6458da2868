import { loadDirectory } from '../../src/engine/load-directory.ts';
import { bareLoopOn } from './bare-loop.ts';
import { JOBS, JOB_NAMES, type Job } from './contestant.ts';
import { crowdOf, type Crowd } from './crowd.ts';
import { engineOn } from './engine.ts';
import { inSlices } from './in-slices.ts';
import { jsonRulesOn } from './json-rules.ts';
import { compare, median, ratio, runs, timesOf, WARM_UPS, type Figure, type Goal } from './measure.ts';
import { sqliteOn } from './sqlite.ts';

const section = 'engine';

/** json-rules-engine takes too long for all of them; its times are scaled. */
const FEW = 2_000;

/** A user's reprocess is done so often in a run: the clock is too coarse for one, and code is slow until it is warm. */
const often = (job: Job): number => (job === 'one' ? 5_000 : 1);

/** Leaving and joining is over in so few milliseconds that its code is compiled after a dozen runs, not after four. */
const warmUps = (job: Job): number => (job === 'churn' ? 5 * WARM_UPS : WARM_UPS);

/** The engine beside the limit, and beside what one would use instead. */
export async function engineSection(users: number) {
  const crowd = crowdOf(users);
  const figures: Figure[] = [];
  const goals: Goal[] = [];
  const all: Measured[] = [];
  const contestants = [engineOn(crowd), bareLoopOn(crowd), await sqliteOn(crowd)];
  const few = crowdOf(Math.min(FEW, users));
  const jsonRules = jsonRulesOn(few);
  for (const job of JOBS) {
    await compare(contestants, job);
    await compare([engineOn(few), jsonRules], job);
    const name = JOB_NAMES[job];
    const measured: Figure[] = [];
    for (const contestant of contestants)
      measured.push(
        figureOf(`${name}: ${contestant.name}`, await timesOf(contestant, job, often(job), warmUps(job))),
      );
    const scale = job === 'one' ? 1 : users / few.size;
    const rules = (await timesOf(jsonRules, job)).map((time) => time * scale);
    const how = `${few.size} users${scale === 1 ? '' : ', scaled'}`;
    measured.push(figureOf(`${name}: ${jsonRules.name}, ${how}`, rules));
    figures.push(...measured, ...ratiosOf(name, measured));
    goals.push(...goalsOf(name, measured));
    all.push(measured);
  }
  const sums = contestants.map(({ name }, place) => {
    const medians = all.map((measured) => median(measured[place]?.values ?? []));
    return figureOf(`all four: ${name}`, [medians.reduce((sum, time) => sum + time, 0)]);
  });
  figures.push(...sums, ...ratiosOf('all four', sums));
  goals.push(...goalsOf('all four', sums));
  const slices = await sliceFigures(crowd);
  figures.push(...slices.figures);
  goals.push(slices.goal);
  return { figures, goals };
}

/** Figures in the order of the contestants: the engine, the bare loop, SQLite, json-rules-engine. */
type Measured = readonly Figure[];

function ratiosOf(name: string, [engine, bare, sqlite, rules]: Measured): Figure[] {
  if (!engine || !bare || !sqlite) return [];
  const times = (what: string, value: number): Figure => ({
    section,
    name: `${name}: ${what}`,
    unit: 'times',
    values: [value],
  });
  return [
    times('engine ÷ bare loop', ratio(engine, bare)),
    times('SQLite ÷ engine', ratio(sqlite, engine)),
    ...(rules ? [times('json-rules-engine ÷ engine', ratio(rules, engine))] : []),
  ];
}

function goalsOf(name: string, [engine, bare, sqlite]: Measured): Goal[] {
  if (!engine || !bare || !sqlite) return [];
  const toLimit = { name: `${name}: engine ÷ bare loop`, value: ratio(engine, bare) };
  const toSqlite = { name: `${name}: SQLite ÷ engine`, value: ratio(sqlite, engine) };
  return [
    { ...toSqlite, unit: 'times', bound: 'at least', limit: 20 },
    { ...toLimit, unit: 'times', bound: 'at most', limit: 10 },
  ];
}

const figureOf = (name: string, values: readonly number[]): Figure => ({
  section,
  name,
  unit: 'ms',
  values,
});

/** The licence change while the page stays alive; the longest slice of each run. */
async function sliceFigures(crowd: Crowd): Promise<{ readonly figures: Figure[]; readonly goal: Goal }> {
  const directory = loadDirectory(crowd.parts);
  const measured = await runs(() => inSlices(crowd, directory));
  const name = `${JOB_NAMES.licences} in slices`;
  const longest = measured.map(({ slices }) => Math.max(...slices));
  return {
    figures: [
      figureOf(
        `${name}: the command`,
        measured.map(({ command }) => command),
      ),
      figureOf(
        `${name}: all slices`,
        measured.map(({ slices }) => slices.reduce((sum, slice) => sum + slice, 0)),
      ),
      figureOf(
        `${name}: a slice`,
        measured.map(({ slices }) => median(slices)),
      ),
      figureOf(`${name}: the longest slice`, longest),
    ],
    goal: {
      name: `${name}: the longest of all runs`,
      value: Math.max(...longest),
      unit: 'ms',
      bound: 'at most',
      limit: 8,
    },
  };
}
