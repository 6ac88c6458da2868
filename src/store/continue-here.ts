import { presentStep } from './history.ts';
import { continueAt } from './history-travel.ts';
import type { Lab } from './lab-store.ts';

/** Starts a branch with a name at the moment that is looked at, else at the present, and goes on from there. */
export function continueHere(lab: Lab, name: string): ReturnType<Lab['travel']> {
  const { past, history } = lab.getState();
  const here = past ?? { point: { step: history.present, entry: null }, step: presentStep(history) };
  return lab.travel((known) => continueAt(known, here, name));
}
