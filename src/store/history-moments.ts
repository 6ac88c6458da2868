import { fromArray, toArray } from '../engine/chunks.ts';
import { execute } from '../engine/decide.ts';
import type { Directory } from '../engine/directory.ts';
import { finish } from '../engine/slices.ts';
import { presentStep, stepAt, type History, type Move, type Step } from './history.ts';

/** A point in time: a step as it was left, or the moment in it at which an entry of the audit log was written. */
export type Point = { readonly step: number; readonly entry: number | null };

/** A moment that is looked at, and the step as it stood then: with the moves that had been made, and that directory. */
export type Past = { readonly point: Point; readonly step: Step };

/** The number of the first entry that is no older than the history: there is no moment of those before it. */
export const firstEntry = (history: History): number => stepAt(history, 0).before.log.length;

/**
 * The moment of an entry in the log of a step, the present one's if none is named; null for an entry that came with
 * the first directory, or that is still to come.
 */
export function pointOfEntry(
  history: History,
  entry: number,
  last: Step = presentStep(history),
): Point | null {
  if (entry >= last.directory.log.length) return null;
  let step = last;
  while (entry < step.before.log.length) {
    if (step.parent === null) return null;
    step = stepAt(history, step.parent);
  }
  return { step: step.id, entry };
}

/** The directory of a point in time. */
export const directoryOf = (history: History, point: Point): Directory =>
  pastAt(history, point).step.directory;

/** The directory right after an entry of the present's log was written; null when `pointOfEntry` knows no moment. */
export function directoryAt(history: History, entry: number): Directory | null {
  const point = pointOfEntry(history, entry);
  return point && directoryOf(history, point);
}

export const pastAt = (history: History, point: Point): Past => finish(pastInSlices(history, point));

/** What is to be seen at a point in time. What led there is done again, so that it comes in slices. */
export function* pastInSlices(history: History, point: Point): Generator<void, Past> {
  const whole = stepAt(history, point.step);
  return { point, step: point.entry === null ? whole : yield* momentInSlices(whole, point.entry) };
}

/**
 * A step as it stood when an entry of the log was written. What led there is done again: the same commands at the
 * same times give the same directory. Commands and the work on one user are never seen half done. The step itself
 * when nothing more has happened in it.
 */
export const momentIn = (step: Step, entry: number): Step => finish(momentInSlices(step, entry));

/** The same in slices: one command, or the background service's work on a few users. */
export function* momentInSlices(step: Step, entry: number): Generator<void, Step> {
  const moves = toArray(step.moves);
  let directory = step.before;
  for (const [place, move] of moves.entries()) {
    const { command } = move;
    const run = yield* runTo(directory, move, entry);
    directory = run.directory;
    yield;
    if (directory.log.length <= entry) continue;
    const last = command.type === 'process' && run.steps < command.steps ? processing(move, run.steps) : move;
    if (last === move && place === moves.length - 1) return step;
    return { ...step, moves: fromArray([...moves.slice(0, place), last]), directory };
  }
  throw new Error(`Step ${step.id} has not written entry ${entry}.`);
}

/** How far a move has come: all of it, or as many steps of the background service as it takes to write an entry. */
type Run = { readonly directory: Directory; readonly steps: number };

/** Users between two pauses, as many as are done in a few milliseconds. */
const FEW = 256;

function* runTo(start: Directory, move: Move, entry: number): Generator<void, Run> {
  const { command } = move;
  if (command.type !== 'process') return { directory: doneAgain(start, move), steps: 0 };
  let directory = start;
  for (let steps = 0; steps < command.steps;) {
    const few = Math.min(FEW, command.steps - steps);
    const next = doneAgain(directory, processing(move, few));
    if (next.log.length > entry) {
      const part = shortest(directory, move, few, entry);
      return { directory: part.directory, steps: steps + part.steps };
    }
    directory = next;
    steps += few;
    yield;
  }
  return { directory, steps: command.steps };
}

/** The shortest part of a run of the background service that writes an entry, found by halving. */
function shortest(start: Directory, move: Move, steps: number, entry: number): Run {
  let directory = start;
  let done = 0;
  for (let left = steps; left > 1;) {
    const half = left >> 1;
    const middle = doneAgain(directory, processing(move, half));
    if (middle.log.length > entry) {
      left = half;
    } else {
      directory = middle;
      done += half;
      left -= half;
    }
  }
  return { directory: doneAgain(directory, processing(move, 1)), steps: done + 1 };
}

const processing = (move: Move, steps: number): Move => ({ ...move, command: { type: 'process', steps } });

function doneAgain(directory: Directory, { command, context }: Move): Directory {
  const done = execute(directory, command, context);
  if (!done.ok)
    throw new Error(`${command.type} was carried out once and is refused now: ${done.reason.code}.`);
  return done.value.directory;
}
