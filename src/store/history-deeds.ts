import { toArray } from '../engine/chunks.ts';
import type { Command } from '../engine/command.ts';
import { execute } from '../engine/decide.ts';
import type { Directory } from '../engine/directory.ts';
import { presentStep, stepAt, type History, type Move } from './history.ts';

/** Something that somebody did, and the directory as it was before: people and memberships, not what was processed. */
type Deed = { readonly command: Command; readonly before: Directory };

/** All that was done to get from the beginning to the present, in order, without what was undone. */
export const actionsOf = (history: History): readonly Command[] =>
  partsOf(history).flatMap(({ actions }) => actions.map(({ command }) => command));

/** The same with the directory before each; long actions are done again, so that they come one at a time. */
export function* deedsOf(history: History): Generator<Deed> {
  for (const { start, actions } of partsOf(history)) {
    let before = start;
    for (const [place, { command, context }] of actions.entries()) {
      yield { command, before };
      if (place === actions.length - 1) break;
      const done = execute(before, command, context);
      if (done.ok) before = done.value.directory;
    }
  }
}

type Part = { readonly start: Directory; readonly actions: readonly Move[] };

/** Steps up to where the next one began. Background work is left out: it changes no name and no member. */
function partsOf(history: History): readonly Part[] {
  const parts: Part[] = [];
  let step = presentStep(history);
  let made = step.moves.length;
  for (;;) {
    const moves = toArray(step.moves).slice(0, made);
    parts.push({ start: step.before, actions: moves.filter(({ command }) => command.type !== 'process') });
    if (step.parent === null) return parts.toReversed();
    made = step.after;
    step = stepAt(history, step.parent);
  }
}
