import { ok, refused, type Result } from '../engine/result.ts';
import type { ReadSteps } from '../store/saved-history-schema.ts';
import type { ReadDelta } from './formats.ts';

type Told = ReadSteps['steps'][number];
type ToldMove = Told['moves'][number];

/** All that deltas tell one after the other, to be done again; the place of the first that does not fit. */
export function addUp(deltas: readonly ReadDelta[]): Result<ReadSteps, number> {
  const steps: { parent: number | null; after: number; moves: ToldMove[] }[] = [];
  const actors: ReadSteps['actors'] = [];
  let branches: ReadSteps['branches'] = [];
  for (const [place, delta] of deltas.entries()) {
    const first = actors.length;
    for (const actor of delta.actors) actors.push(actor);
    for (const { id, parent, after, from, moves } of delta.steps) {
      if (id === steps.length && from === 0) steps.push({ parent, after, moves: [] });
      const step = steps[id];
      if (!step || step.moves.length !== from) return refused(place);
      for (const move of moves) step.moves.push(renumbered(move, first));
    }
    branches = delta.branches ?? branches;
  }
  const newest = deltas.at(-1);
  if (!newest) return refused(0);
  const { branch, present, entries } = newest;
  return ok({ steps, actors, branches, branch, present, entries });
}

/** Every delta has its own list of actors; here they stand behind each other. */
function renumbered(move: ToldMove, first: number): ToldMove {
  const [milliseconds, what, actor = 0] = move;
  return typeof what === 'number' ? [milliseconds, what] : [milliseconds, what, first + actor];
}
