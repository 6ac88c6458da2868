import type { GroupId } from './ids.ts';
import type { Slot } from './slots.ts';

/** Work of the background service: one user a step, first in first out, never merged (R5.3). */
export type Job = {
  /** Counts from 0 over the life of the directory. */
  readonly number: number;
  /** The group to apply, or null: all groups of each of the users (R5.1). The group may be deleted by now. */
  readonly group: GroupId | null;
  /** Places of the users, fixed when the job was queued. */
  readonly users: readonly Slot[];
  /** How many of the users are done. */
  readonly done: number;
  /** Counts for the summary, the job's own group only (R7.3). */
  readonly succeeded: number;
  readonly failed: number;
};
