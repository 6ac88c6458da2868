import { GROUP_LICENSING } from '../engine/audit.ts';
import { append, fromArray, NO_CHUNKS, type Chunks } from '../engine/chunks.ts';
import type { Command, Context } from '../engine/command.ts';
import type { Directory } from '../engine/directory.ts';

/** One thing that happened: a command of somebody, or a run of the background service (`process`). */
export type Move = { readonly command: Command; readonly context: Context };

/**
 * What undo takes back in one go: an action and the background work that followed it, until the next action. Work
 * that is still queued by then belongs to the next step: jobs are first in, first out, and time goes one way.
 */
export type Step = {
  /** Its place in `History.steps`. */
  readonly id: number;
  /** Null for a step that begins with the first directory. */
  readonly parent: number | null;
  /** How many of the parent's moves came before: the parent may have gone on working after an undo. */
  readonly after: number;
  /** As it was when the step began. */
  readonly before: Directory;
  /** The first is the action that gives the step its name; the beginning has only background work, or nothing. */
  readonly moves: Chunks<Move>;
  /** As the step has left it. */
  readonly directory: Directory;
};

/** One line of steps, from the beginning to its tip. */
export type Branch = { readonly id: number; readonly name: string | null; readonly tip: number };

/** All that was ever done to a tenant: a tree of steps that only grows, with the branch and the step one stands on. */
export type History = {
  readonly steps: readonly Step[];
  readonly branches: readonly Branch[];
  /** The branch that redo follows; the present step is on it. */
  readonly branch: number;
  readonly present: number;
};

/** The history of a tenant to which nothing has been done yet. */
export const begin = (directory: Directory): History => ({
  steps: [{ id: 0, parent: null, after: 0, before: directory, moves: NO_CHUNKS, directory }],
  branches: [{ id: 0, name: null, tip: 0 }],
  branch: 0,
  present: 0,
});

export function stepAt(history: History, id: number): Step {
  const step = history.steps[id];
  if (!step) throw new Error(`The history has no step ${id}.`);
  return step;
}

export const presentStep = (history: History): Step => stepAt(history, history.present);

/** Notes an action. One that is done where others were undone starts a branch; an action without effect is no step. */
export function record(history: History, command: Command, context: Context, directory: Directory): History {
  const { steps, present } = history;
  const parent = presentStep(history);
  if (directory === parent.directory) return history;
  const step: Step = {
    id: steps.length,
    parent: present,
    after: parent.moves.length,
    before: parent.directory,
    moves: fromArray([{ command, context }]),
    directory,
  };
  return addStep(history, step);
}

/** Notes one more command of the same action, such as the deletion of the second of ten chosen users. */
export function recordMore(
  history: History,
  command: Command,
  context: Context,
  directory: Directory,
): History {
  const { parent, id } = presentStep(history);
  // Somebody may undo or change branches while a long action is at work: its rest is then an action of its own.
  if (parent === null || id !== history.steps.length - 1) return record(history, command, context, directory);
  return addMove(history, { command, context }, directory);
}

/** Notes a run of the background service that took `steps` steps: it belongs to the present step. */
export const recordProcessing = (
  history: History,
  steps: number,
  at: number,
  directory: Directory,
): History =>
  addMove(
    history,
    { command: { type: 'process', steps }, context: { at, actor: GROUP_LICENSING } },
    directory,
  );

function addMove(history: History, move: Move, directory: Directory): History {
  const step = presentStep(history);
  if (directory === step.directory) return history;
  const longer: Step = { ...step, moves: append(step.moves, [move]), directory };
  return { ...history, steps: history.steps.with(step.id, longer) };
}

/** The branch one stands on grows by a step, or a new one begins. */
function addStep({ steps, ...history }: History, step: Step): History {
  const grown = { ...history, steps: [...steps, step] };
  const { branches, branch, present } = history;
  const current = branches[branch];
  if (current?.tip !== present) return startBranch(grown, step.id, null);
  return { ...grown, branches: branches.with(branch, { ...current, tip: step.id }), present: step.id };
}

/** A new branch, on which one stands from now on; its tip is the present. */
export const startBranch = (history: History, tip: number, name: string | null): History => ({
  ...history,
  present: tip,
  branches: [...history.branches, { id: history.branches.length, name, tip }],
  branch: history.branches.length,
});
