import { append, itemAt, itemsOf, NO_CHUNKS } from '../engine/chunks.ts';
import { execute } from '../engine/decide.ts';
import type { Directory } from '../engine/directory.ts';
import { ok, refused, type Result } from '../engine/result.ts';
import { presentStep, type History, type Move, type Step } from '../store/history.ts';
import { movesOf } from '../store/saved-history-replay.ts';
import type { ReadDelta } from './formats.ts';

/** Goes on with a history as another page did: the same moves lead to the same directories, or nothing is followed. */
export function follow(history: History, delta: ReadDelta): Result<History, 'differs'> {
  const steps = [...history.steps];
  for (const told of delta.steps) {
    const step = grown(steps, told, delta);
    if (!step) return refused('differs');
    steps[step.id] = step;
  }
  const followed: History = {
    steps,
    branches: delta.branches?.map(({ name, tip }, id) => ({ id, name, tip })) ?? history.branches,
    branch: delta.branch,
    present: delta.present,
  };
  if (!followed.branches[followed.branch] || !steps[followed.present]) return refused('differs');
  return presentStep(followed).directory.log.length === delta.entries ? ok(followed) : refused('differs');
}

function grown(
  steps: readonly Step[],
  { id, parent, after, from, moves }: ReadDelta['steps'][number],
  { actors }: ReadDelta,
): Step | null {
  const known = steps[id];
  if (known ? known.moves.length !== from : id !== steps.length || from !== 0) return null;
  const before = known?.before ?? origin(steps, parent, after);
  if (!before) return null;
  const earlier = known?.moves ?? NO_CHUNKS;
  const added = movesOf(moves, actors, itemAt(earlier, from - 1)?.context.at ?? 0);
  const directory = doneAgain(known?.directory ?? before, added);
  return directory && { id, parent, after, before, moves: append(earlier, added), directory };
}

/** What a step begins with. The parent may have gone on since. */
function origin(steps: readonly Step[], parent: number | null, after: number): Directory | null {
  if (parent === null) return steps[0]?.before ?? null;
  const step = steps[parent];
  if (!step || after > step.moves.length) return null;
  if (after === step.moves.length) return step.directory;
  return doneAgain(step.before, [...itemsOf(step.moves)].slice(0, after));
}

function doneAgain(start: Directory, moves: readonly Move[]): Directory | null {
  let directory = start;
  for (const { command, context } of moves) {
    const done = execute(directory, command, context);
    if (!done.ok) return null;
    ({ directory } = done.value);
  }
  return directory;
}
