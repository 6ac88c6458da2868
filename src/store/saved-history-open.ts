import * as v from 'valibot';
import { RELATIONS } from '../catalogue/relations.ts';
import { parseInSlices } from '../document/parse-document.ts';
import type { Directory } from '../engine/directory.ts';
import { ok, refused, type Result } from '../engine/result.ts';
import { buildScenario, type Pause, type ScenarioId } from '../scenarios/scenarios.ts';
import type { History } from './history.ts';
import type { HistoryFault } from './saved-history-fault.ts';
import { replayInSlices } from './saved-history-replay.ts';
import { savedHistorySchema, type ReadHistory, type ReadSteps } from './saved-history-schema.ts';

export type OpenedHistory = { readonly history: History; readonly scenario: ScenarioId | null };

/** Makes a saved history live again, whoever wrote it; all of it, or the reason why not. */
export async function openHistory(
  json: unknown,
  pause: Pause = () => Promise.resolve(),
): Promise<Result<OpenedHistory, HistoryFault>> {
  const saved = readHistory(json);
  if (!saved.ok) return saved;
  const first = await firstDirectory(saved.value.first, pause);
  if (!first.ok) return first;
  const history = await replaySteps(saved.value, first.value, pause);
  if (!history.ok) return history;
  const scenario = 'scenario' in saved.value.first ? saved.value.first.scenario : null;
  return ok({ history: history.value, scenario });
}

/** Does everything again on a first directory. */
export const replaySteps = (
  saved: ReadSteps,
  first: Directory,
  pause: Pause,
): Promise<Result<History, HistoryFault>> => withPauses(replayInSlices(saved, first), pause);

/** The same from a file's text. */
export async function openHistoryText(
  text: string,
  pause?: Pause,
): Promise<Result<OpenedHistory, HistoryFault>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused({ code: 'json' });
  }
  return openHistory(json, pause);
}

/** Checks the shape of a saved history; the engine is not asked yet. */
export function readHistory(json: unknown): Result<ReadHistory, HistoryFault> {
  const read = v.safeParse(savedHistorySchema, json, { abortEarly: true });
  if (read.success) return ok(read.output);
  const [issue] = read.issues;
  const path = v.getDotPath(issue) ?? '';
  return refused(
    path === 'version' && issue.input !== undefined ? { code: 'version' } : { code: 'shape', path },
  );
}

/** The directory that a history began with. */
export async function firstDirectory(
  first: ReadHistory['first'],
  pause: Pause,
): Promise<Result<Directory, HistoryFault>> {
  if ('scenario' in first) return ok(await buildScenario(first.scenario, pause));
  const directory = await withPauses(parseInSlices(first.document, RELATIONS), pause);
  return directory.ok ? directory : refused({ code: 'document', faults: directory.reason });
}

async function withPauses<Value>(slices: Generator<void, Value>, pause: Pause): Promise<Value> {
  let slice = slices.next();
  while (!slice.done) {
    await pause();
    slice = slices.next();
  }
  return slice.value;
}
