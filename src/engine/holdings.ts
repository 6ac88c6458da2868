import type { GroupId, PlanId, SkuId } from './ids.ts';
import type { AssignmentState, RecordedError } from './vocabulary.ts';

/** What one source, a group or a direct assignment (`null`), has given or failed to give to a user (R1.4, R7.1). */
export type Assignment = {
  readonly sku: SkuId;
  readonly source: GroupId | null;
  readonly disabled: readonly PlanId[];
  readonly state: AssignmentState;
  readonly error: RecordedError | null;
};

/**
 * All of a user's assignments, at most one per product and source. Users in the same situation share one
 * value, so that a situation is judged once; dates are kept apart for that reason (`UserRow.updated`).
 */
export type Holdings = readonly Assignment[];

export const NO_HOLDINGS: Holdings = [];

/** When each of a user's assignments last changed, in milliseconds since 1970; null where nobody said. */
export type Dates = readonly (number | null)[];

export const NO_DATES: Dates = [];

/** All that is recorded on a user. Users who came to the same at the same time share one value. */
export type Recorded = { readonly holdings: Holdings; readonly updated: Dates };

export const NOTHING: Recorded = { holdings: NO_HOLDINGS, updated: NO_DATES };

/** In force: the plans work and a seat is consumed (R1.2). */
export const inForce = (assignment: Assignment): boolean => assignment.state !== 'Error';

export const inError = (assignment: Assignment): boolean => assignment.error !== null;
