import type { Actor } from '../engine/audit.ts';
import { itemAt, type Chunks } from '../engine/chunks.ts';
import { presentStep, type History, type Move } from '../store/history.ts';
import { ActorList, saveMoves, type SavedMove } from '../store/saved-history.ts';

/** What a history has more than it had before, as one JSON value that needs nothing else to be read. */
export type HistoryDelta = {
  /** Whoever did something in it; moves name them by place. */
  readonly actors: readonly Actor[];
  /** Oldest first: steps that are new, and steps that went on. */
  readonly steps: readonly StepDelta[];
  /** All of them; null when none has changed. */
  readonly branches: readonly { readonly name: string | null; readonly tip: number }[] | null;
  readonly branch: number;
  readonly present: number;
  /** How long the present's log is. */
  readonly entries: number;
};

type StepDelta = {
  readonly id: number;
  readonly parent: number | null;
  readonly after: number;
  /** How many moves the step had before; milliseconds count from the last of them. */
  readonly from: number;
  readonly moves: readonly SavedMove[];
};

/** What came between two moments of one history; all of it without a first one. A history only grows. */
export function deltaBetween(before: History | null, after: History): HistoryDelta | null {
  if (before === after) return null;
  const actors = new ActorList();
  const changed = after.steps.filter((step) => step !== before?.steps[step.id]);
  return {
    steps: changed.map(({ id, parent, after: place, moves }) => {
      const from = before?.steps[id]?.moves.length ?? 0;
      const since = from === 0 ? 0 : (itemAt(moves, from - 1)?.context.at ?? 0);
      return { id, parent, after: place, from, moves: saveMoves(movesFrom(moves, from), since, actors) };
    }),
    actors: actors.list,
    branches:
      after.branches === before?.branches ? null : after.branches.map(({ name, tip }) => ({ name, tip })),
    branch: after.branch,
    present: after.present,
    entries: presentStep(after).directory.log.length,
  };
}

/** Whether nothing but the background service was at work between two moments of a history. */
export function isBackground(before: History, after: History): boolean {
  if (after.branches !== before.branches || after.present !== before.present) return false;
  if (after.steps.length !== before.steps.length) return false;
  const { moves } = presentStep(after);
  const { length } = presentStep(before).moves;
  return [...movesFrom(moves, length)].every(({ command }) => command.type === 'process');
}

function* movesFrom(moves: Chunks<Move>, from: number): Generator<Move> {
  let left = from;
  for (const chunk of moves.chunks) {
    if (left < chunk.length) yield* chunk.slice(left);
    left = Math.max(0, left - chunk.length);
  }
}
