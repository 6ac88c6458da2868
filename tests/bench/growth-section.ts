import { JOB_NAMES } from './contestant.ts';
import { crowdOf } from './crowd.ts';
import { engineOn } from './engine.ts';
import { clock, ratio, runs, type Figure, type Goal } from './measure.ts';

const section = 'growth';

/** The licence change on tenants that are ten times as large each. */
export async function growthSection(users: number) {
  const figures: Figure[] = [];
  for (const size of [users / 100, users / 10, users, users * 10].map(Math.floor))
    figures.push(await licenceChange(size, size > users ? undefined : 35));
  const [, , before, after] = figures;
  if (!before || !after) return { figures, goals: [] };
  const name = `${after.name} ÷ ${before.name}`;
  const value = ratio(after, before);
  const goals: Goal[] = [{ name, value, unit: 'times', bound: 'at most', limit: 11 }];
  return { figures: [...figures, { section, name, unit: 'times' as const, values: [value] }], goals };
}

async function licenceChange(size: number, count?: number): Promise<Figure> {
  const engine = engineOn(crowdOf(size));
  const values = await runs(
    async () => {
      await engine.ready('licences');
      return clock(() => engine.work('licences'));
    },
    count,
    count,
  );
  return { section, name: `${JOB_NAMES.licences}, ${size} users`, unit: 'ms', values };
}
