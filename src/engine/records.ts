import type { Source } from './fault.ts';
import { inError, inForce, type Assignment, type Dates, type Holdings } from './holdings.ts';
import type { PlanId, SkuId } from './ids.ts';
import type { Licence } from './product.ts';
import { RECORDED_ERRORS, type RecordedError } from './vocabulary.ts';

/* What a processed change leaves on the user. Assignments that do not change keep their identity. */

export const sameDisabled = (a: readonly PlanId[], b: readonly PlanId[]): boolean =>
  a === b || (a.length === b.length && a.every((plan) => b.includes(plan)));

/** What the user has in force from a source: *held* in the rules' words. */
export const heldFrom = (holdings: Holdings, source: Source): Assignment[] =>
  holdings.filter((assignment) => assignment.source === source && inForce(assignment));

/** R4.1: whether a source gives exactly what it should. */
export function sameLicences(held: readonly Assignment[], wanted: readonly Licence[]): boolean {
  return (
    held.length === wanted.length &&
    held.every((assignment) =>
      wanted.some(
        ({ sku, disabled }) => sku === assignment.sku && sameDisabled(disabled, assignment.disabled),
      ),
    )
  );
}

/** The change happened: the source gives what is wanted, and nothing else of it is left. */
export function afterSuccess(holdings: Holdings, source: Source, wanted: readonly Licence[]): Holdings {
  return rewrite(
    holdings,
    source,
    wanted.map(({ sku, disabled }): Assignment => ({ sku, source, disabled, state: 'Active', error: null })),
  );
}

/** R4.7: every product in wanted ∪ held carries an error; what was in force stays in force. */
export function afterFailure(
  holdings: Holdings,
  source: Source,
  wanted: readonly Licence[],
  errorOf: (sku: SkuId) => RecordedError,
): Holdings {
  const held = heldFrom(holdings, source);
  const kept = held.map((assignment): Assignment => ({
    ...assignment,
    state: 'ActiveWithError',
    error: errorOf(assignment.sku),
  }));
  const missing = wanted
    .filter(({ sku }) => !held.some((assignment) => assignment.sku === sku))
    .map(({ sku, disabled }): Assignment => ({ sku, source, disabled, state: 'Error', error: errorOf(sku) }));
  return rewrite(holdings, source, [...kept, ...missing]);
}

/** R4.1 and R6.1: what was in force stays, and no error of the source is left. */
export function withoutErrors(holdings: Holdings, source: Source): Holdings {
  return rewrite(
    holdings,
    source,
    heldFrom(holdings, source).map((assignment): Assignment => ({
      ...assignment,
      state: 'Active',
      error: null,
    })),
  );
}

/** The recorded error of a source that comes first in R4.6's order (R4.11); null when there is none. */
export function topReason(holdings: Holdings, source: Source): RecordedError | null {
  let top: RecordedError | null = null;
  for (const assignment of holdings) {
    if (assignment.source !== source || assignment.error === null) continue;
    if (top === null || RECORDED_ERRORS.indexOf(assignment.error) < RECORDED_ERRORS.indexOf(top))
      top = assignment.error;
  }
  return top;
}

/** The groups with an error recorded on the user. */
export const failingSources = (holdings: Holdings): Set<Source> =>
  new Set(holdings.filter(inError).map((assignment) => assignment.source));

/** When each assignment last changed: those that are the same value keep their date. */
export function restamp(before: Holdings, dates: Dates, after: Holdings, at: number): Dates {
  return carryDates(keptPlaces(before, after), dates, at);
}

/** For each assignment afterwards where it was before; −1 for one that is new or changed. */
export const keptPlaces = (before: Holdings, after: Holdings): number[] =>
  after.map((assignment) => before.indexOf(assignment));

export const carryDates = (kept: readonly number[], dates: Dates, at: number): Dates =>
  kept.map((place) => (place === -1 ? at : (dates[place] ?? null)));

/** Replaces the assignments of one source in place, new ones at the end; the same value when nothing differs. */
function rewrite(holdings: Holdings, source: Source, records: readonly Assignment[]): Holdings {
  const settled = records.map((record) => holdings.find((old) => sameRecord(old, record)) ?? record);
  const bySku = new Map(settled.map((record) => [record.sku, record]));
  const result: Assignment[] = [];
  for (const old of holdings) {
    if (old.source !== source) {
      result.push(old);
      continue;
    }
    const record = bySku.get(old.sku);
    if (record) result.push(record);
    bySku.delete(old.sku);
  }
  result.push(...bySku.values());
  const same =
    result.length === holdings.length && result.every((record, place) => record === holdings[place]);
  return same ? holdings : result;
}

/** A text that equal holdings have in common, in the order in which they are recorded. */
export const situationKey = (holdings: Holdings): string =>
  holdings
    .map(({ sku, source, disabled, state, error }) => `${sku} ${source} ${disabled.join()} ${state} ${error}`)
    .join(';');

const sameRecord = (a: Assignment, b: Assignment): boolean =>
  a.sku === b.sku &&
  a.source === b.source &&
  a.state === b.state &&
  a.error === b.error &&
  sameDisabled(a.disabled, b.disabled);
