import type { Directory } from '../../engine/directory.ts';
import type { SkuId } from '../../engine/ids.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { RecordedError } from '../../engine/vocabulary.ts';
import type { PlanCount } from '../plan-tally.ts';

/** How many users are in error with a group, by their top reason (R4.11); a user in error with two groups counts twice. */
export type ByReason = ReadonlyMap<RecordedError, number>;

export type SeatForecast = {
  readonly sku: SkuId;
  /** Enabled and warning units, now and then. */
  readonly total: { readonly before: number; readonly after: number };
  readonly consumed: { readonly before: number; readonly after: number };
};

/** What an action would do, once the background service is through with it and with all that was queued before. */
export type Forecast = {
  /** Users who would get a product that they do not have, and who would lose one altogether. */
  readonly licensed: number;
  readonly unlicensed: number;
  readonly gained: PlanCount;
  readonly lost: PlanCount;
  /** Errors with the groups that the action concerns: those that stay, those that are new, how many go. */
  readonly still: ByReason;
  readonly fresh: ByReason;
  readonly cleared: number;
  /** Members of those groups who would go without, and of whom no record says so (R6.1). */
  readonly silent: number;
  readonly seats: readonly SeatForecast[];
  /** Users that were queued before, whose turn comes first (R5.3). */
  readonly queued: number;
  /** Commands of the action that would be refused, and why the first would be; the others are carried out. */
  readonly refused: { readonly count: number; readonly first: Refusal } | null;
  /** Whether any user's licences or errors would be others than they are. */
  readonly changes: boolean;
  readonly after: Directory;
};
