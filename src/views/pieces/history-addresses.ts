import type { History } from '../../store/history.ts';
import type { Point } from '../../store/history-moments.ts';

/** Whatever the present is when the address is opened. */
export const PRESENT = 'present';

/** Where two points in time are compared. */
export const compareAddress = (before: Point | typeof PRESENT, after: Point | typeof PRESENT): string =>
  `/history/compare?${new URLSearchParams({ before: pointText(before), after: pointText(after) }).toString()}`;

/** `7` is a step as it was left, `7.120` the moment in it at which entry 120 was written. */
export function pointText(point: Point | typeof PRESENT): string {
  if (point === PRESENT) return PRESENT;
  return point.entry === null ? String(point.step) : `${point.step}.${point.entry}`;
}

/** The point of an address; null where this history has none such. */
export function readPoint(history: History, text: string | null): Point | null {
  if (text === PRESENT) return { step: history.present, entry: null };
  const [, id, place] = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(text ?? '') ?? [];
  const step = history.steps[Number(id)];
  if (id === undefined || !step) return null;
  if (place === undefined) return { step: step.id, entry: null };
  const entry = Number(place);
  const isInStep = entry >= step.before.log.length && entry < step.directory.log.length;
  return isInStep ? { step: step.id, entry } : null;
}
