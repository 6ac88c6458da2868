import { GROUP_LICENSING, type Actor } from '../engine/audit.ts';
import { fromArray } from '../engine/chunks.ts';
import { execute } from '../engine/decide.ts';
import type { Directory } from '../engine/directory.ts';
import { pendingSteps } from '../engine/queue.ts';
import { ok, refused, type Result } from '../engine/result.ts';
import { presentStep, type History, type Move, type Step } from './history.ts';
import type { HistoryFault } from './saved-history-fault.ts';
import type { ReadSteps } from './saved-history-schema.ts';
import { originsOf, treeFault, type Origin } from './saved-history-tree.ts';

/** Does everything again that a saved history tells, from its first directory on, move by move. */
export function* replayInSlices(
  saved: ReadSteps,
  first: Directory,
): Generator<void, Result<History, HistoryFault>> {
  const origins = originsOf(saved);
  const path = treeFault(saved, origins);
  if (path !== null) return refused({ code: 'tree', path });
  const kept = new Beginnings(origins, first);
  const steps: Step[] = [];
  for (const [id, { moves: lines }] of saved.steps.entries()) {
    const origin = origins[id] ?? BEGINNING;
    const before = kept.of(origin);
    const moves = movesOf(lines, saved.actors);
    let directory = before;
    kept.keep(id, 0, directory);
    for (const [place, { command, context }] of moves.entries()) {
      if (command.type === 'process' && command.steps > pendingSteps(directory.queue))
        return refused({ code: 'run', step: id });
      const done = execute(directory, command, context);
      if (!done.ok) return refused({ code: 'refused', step: id, refusal: done.reason });
      ({ directory } = done.value);
      kept.keep(id, place + 1, directory);
      yield;
    }
    steps.push({ id, ...origin, before, moves: fromArray(moves), directory });
  }
  const history: History = {
    steps,
    branches: saved.branches.map(({ name, tip }, id) => ({ id, name, tip })),
    branch: saved.branch,
    present: saved.present,
  };
  return presentStep(history).directory.log.length === saved.entries
    ? ok(history)
    : refused({ code: 'differs' });
}

const BEGINNING: Origin = { parent: null, after: 0 };

/** What steps begin with, kept while others are replayed. */
class Beginnings {
  private readonly first: Directory;
  private readonly wanted: ReadonlySet<string>;
  private readonly values = new Map<string, Directory>();

  constructor(origins: readonly Origin[], first: Directory) {
    this.first = first;
    this.wanted = new Set(origins.map(({ parent, after }) => `${parent}/${after}`));
  }

  of({ parent, after }: Origin): Directory {
    return this.values.get(`${parent}/${after}`) ?? this.first;
  }

  keep(step: number, moves: number, directory: Directory): void {
    const key = `${step}/${moves}`;
    if (this.wanted.has(key)) this.values.set(key, directory);
  }
}

/** Moves as they were; `since`: the time of the one before the first. */
export function movesOf(
  lines: ReadSteps['steps'][number]['moves'],
  actors: readonly Actor[],
  since = 0,
): readonly Move[] {
  let at = since;
  return lines.map(([milliseconds, what, by]): Move => {
    at += milliseconds;
    if (typeof what === 'number')
      return { command: { type: 'process', steps: what }, context: { at, actor: GROUP_LICENSING } };
    return { command: what, context: { at, actor: actors[by ?? 0] ?? GROUP_LICENSING } };
  });
}
