import { expect, test } from 'vitest';
import { bareLoopOn } from './bare-loop.ts';
import { JOBS, type Contestant, type Job, type Outcome } from './contestant.ts';
import { crowdOf } from './crowd.ts';
import { engineOn } from './engine.ts';
import { jsonRulesOn } from './json-rules.ts';
import { sqliteOn } from './sqlite.ts';

const crowd = crowdOf(2_000);

async function outcomeOf(contestant: Contestant, job: Job): Promise<Outcome> {
  await contestant.ready(job);
  await contestant.work(job);
  return contestant.outcome();
}

test.for(JOBS)('every contestant of the bench comes to the same: %s', async (job) => {
  const expected = await outcomeOf(engineOn(crowd), job);
  for (const contestant of [bareLoopOn(crowd), await sqliteOn(crowd), jsonRulesOn(crowd)])
    expect({ [contestant.name]: await outcomeOf(contestant, job) }).toEqual({ [contestant.name]: expected });
});

test('a contestant can do its job again', async () => {
  for (const contestant of [engineOn(crowd), bareLoopOn(crowd), await sqliteOn(crowd), jsonRulesOn(crowd)]) {
    const once = await outcomeOf(contestant, 'churn');

    expect(await outcomeOf(contestant, 'churn')).toEqual(once);
  }
});

test('the licence change meets violations of every kind that a group can meet', async () => {
  const engine = engineOn(crowd);
  const errors = Object.keys({
    ...(await outcomeOf(engine, 'licences')),
    ...(await outcomeOf(engine, 'churn')),
  }).flatMap((name) => /error ([1-6])/.exec(name)?.[1] ?? []);

  expect([...new Set(errors)].toSorted()).toEqual(['1', '2', '3', '4', '5', '6']);
});
