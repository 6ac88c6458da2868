import type { LabState } from '../store/lab-store.ts';

/** Whether anything was done that a fresh start would not bring back. */
export const isTouched = ({ history, running, speed, scenario }: LabState): boolean =>
  scenario === null ||
  !running ||
  speed !== 'fast' ||
  history.steps.length > 1 ||
  history.steps.some(({ moves }) => moves.length > 0);
