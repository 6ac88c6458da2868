import { isBranchName } from './history-travel.ts';
import type { ReadSteps } from './saved-history-schema.ts';

/** Where a step of a saved history begins: its parent, null for the first directory, and the moves before it. */
export type Origin = { readonly parent: number | null; readonly after: number };

/** The origins of all steps, with nothing left out any more. */
export const originsOf = ({ steps }: ReadSteps): readonly Origin[] =>
  steps.map(({ parent, after }, id): Origin => {
    const named = parent !== undefined ? parent : id === 0 ? null : id - 1;
    return { parent: named, after: after ?? (named === null ? 0 : (steps[named]?.moves.length ?? 0)) };
  });

/** The path of the first thing in a saved history that does not hold together; null when everything does. */
export const treeFault = (saved: ReadSteps, origins: readonly Origin[]): string | null =>
  stepFault(saved, origins) ?? branchFault(saved, origins);

/** Parents come first and have the moves that are said to come before; every step but a beginning has a name. */
function stepFault({ steps, actors }: ReadSteps, origins: readonly Origin[]): string | null {
  for (const [id, { moves }] of steps.entries()) {
    const { parent, after } = origins[id] ?? { parent: null, after: 0 };
    const path = `steps[${id}]`;
    if (parent === null ? after > 0 : parent >= id || after > (steps[parent]?.moves.length ?? 0)) return path;
    const isAction = moves.map(([, what]) => typeof what !== 'number');
    if (parent === null ? isAction.includes(true) : isAction[0] !== true) return `${path}.moves`;
    for (const [place, [, what, actor]] of moves.entries()) {
      if (typeof what !== 'number' && (actor ?? 0) >= actors.length) return `${path}.moves[${place}]`;
    }
  }
  return null;
}

/** Every step is on a branch, and the present is on the one that is said. */
function branchFault(
  { steps, branches, branch, present }: ReadSteps,
  origins: readonly Origin[],
): string | null {
  const names = new Set<string>();
  const reached = new Set<number>();
  for (const [place, { name, tip }] of branches.entries()) {
    if (tip >= steps.length) return `branches[${place}].tip`;
    if (name !== null && (!isBranchName(name) || names.has(name))) return `branches[${place}].name`;
    if (name !== null) names.add(name);
    for (const step of pathTo(tip, origins)) reached.add(step);
  }
  const current = branches[branch];
  if (!current) return 'branch';
  if (!pathTo(current.tip, origins).includes(present)) return 'present';
  const lost = steps.findIndex((_, id) => !reached.has(id));
  return lost === -1 ? null : `steps[${lost}]`;
}

/** Parents come before their children, so that every path ends. */
function pathTo(tip: number, origins: readonly Origin[]): readonly number[] {
  const path: number[] = [];
  for (let step: number | null = tip; step !== null; step = origins[step]?.parent ?? null) path.push(step);
  return path;
}
