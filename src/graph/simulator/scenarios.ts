import { refused } from '../../engine/result.ts';
import { buildScenario, isScenarioId, SCENARIOS } from '../../scenarios/scenarios.ts';
import { json, NO_CONTENT, type Answer } from '../http/answer.ts';
import type { Call, Routes } from '../http/call.ts';
import { INVALID_VALUES, notFound } from '../http/problem.ts';

export const SCENARIO_ROUTES: Routes = {
  '/simulator/scenarios': { GET: () => json({ value: SCENARIOS }) },
  '/simulator/scenario': { PUT: openScenario },
};

async function openScenario(call: Call): Promise<Answer> {
  const body = await call.body();
  if (!body.ok) return body;
  const id = body.value.get('id');
  if (typeof id !== 'string') return refused(INVALID_VALUES);
  if (!isScenarioId(id)) return refused(notFound(id));
  const directory = await buildScenario(id, call.port.pause);
  call.port.open(directory, id);
  return NO_CONTENT;
}
