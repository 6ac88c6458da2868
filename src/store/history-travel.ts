import { ok, refused, type Result } from '../engine/result.ts';
import { presentStep, startBranch, stepAt, type History, type Step } from './history.ts';
import { pastAt, type Past, type Point } from './history-moments.ts';

/** Why one cannot go there. Nothing has changed. */
export type HistoryRefusal =
  | { readonly code: 'undo.nothing' }
  | { readonly code: 'redo.nothing' }
  | { readonly code: 'step.unknown'; readonly step: number }
  | { readonly code: 'branch.unknown'; readonly branch: number }
  /** Empty, or longer than 100 characters. */
  | { readonly code: 'branch.nameInvalid'; readonly name: string }
  | { readonly code: 'branch.nameTaken'; readonly name: string };

export type Travelled = Result<History, HistoryRefusal>;

/** The step that undo takes back; null at the beginning. */
export function undoable(history: History): Step | null {
  const step = presentStep(history);
  return step.parent === null ? null : step;
}

/** The step that redo does again: the next one of the branch last visited. */
export function redoable(history: History): Step | null {
  const steps = stepsOf(history, history.branch);
  return steps[steps.findIndex(({ id }) => id === history.present) + 1] ?? null;
}

/**
 * Goes back to the step before, as that one was left. Work that was still queued then is queued again and goes on
 * as part of that step; nothing is lost, redo leads to what was there.
 */
export function undo(history: History): Travelled {
  const { parent } = presentStep(history);
  return parent === null ? refused({ code: 'undo.nothing' }) : ok({ ...history, present: parent });
}

export function redo(history: History): Travelled {
  const step = redoable(history);
  return step ? ok({ ...history, present: step.id }) : refused({ code: 'redo.nothing' });
}

/** Goes to a step, as it was left. The branch stays the same if the step is on it, else it is the newest that has it. */
export function goTo(history: History, step: number): Travelled {
  const branch = [history.branches[history.branch], ...history.branches.toReversed()].find(
    (candidate) => candidate && stepsOf(history, candidate.id).some(({ id }) => id === step),
  );
  return branch
    ? ok({ ...history, branch: branch.id, present: step })
    : refused({ code: 'step.unknown', step });
}

/** Goes to the tip of a branch. */
export function switchTo(history: History, branch: number): Travelled {
  const wanted = history.branches[branch];
  return wanted
    ? ok({ ...history, branch, present: wanted.tip })
    : refused({ code: 'branch.unknown', branch });
}

/** Starts a branch at a point in time. */
export function continueFrom(history: History, point: Point, name: string | null = null): Travelled {
  if (!history.steps[point.step]) return refused({ code: 'step.unknown', step: point.step });
  return continueAt(history, pastAt(history, point), name);
}

/**
 * Starts a branch at a moment. In the middle of a step it starts with a twin of that step which has come just so far;
 * undo takes the twin back like any step.
 */
export function continueAt(history: History, { point, step }: Past, name: string | null = null): Travelled {
  const trimmed = name?.trim() ?? null;
  const fault = trimmed === null ? null : nameFault(history, trimmed);
  if (fault) return refused(fault);
  if (point.entry === null || step === history.steps[step.id])
    return ok(startBranch(history, step.id, trimmed));
  const twin: Step = { ...step, id: history.steps.length };
  return ok(startBranch({ ...history, steps: [...history.steps, twin] }, twin.id, trimmed));
}

/** Gives a branch a name, without spaces around it; no other branch has it. */
export function renameBranch(history: History, branch: number, name: string): Travelled {
  const wanted = history.branches[branch];
  if (!wanted) return refused({ code: 'branch.unknown', branch });
  const trimmed = name.trim();
  const fault = nameFault(history, trimmed, branch);
  if (fault) return refused(fault);
  return ok({ ...history, branches: history.branches.with(branch, { ...wanted, name: trimmed }) });
}

const LONGEST_NAME = 100;

export const isBranchName = (name: string): boolean =>
  name !== '' && name === name.trim() && name.length <= LONGEST_NAME;

function nameFault({ branches }: History, name: string, own?: number): HistoryRefusal | null {
  if (!isBranchName(name)) return { code: 'branch.nameInvalid', name };
  const taken = branches.some((branch) => branch.id !== own && branch.name === name);
  return taken ? { code: 'branch.nameTaken', name } : null;
}

/** The steps of a branch, oldest first; the beginning is the first of them. */
export function stepsOf(history: History, branch: number): readonly Step[] {
  const steps: Step[] = [];
  for (let id: number | null = history.branches[branch]?.tip ?? null; id !== null;) {
    const step = stepAt(history, id);
    steps.push(step);
    id = step.parent;
  }
  return steps.toReversed();
}
