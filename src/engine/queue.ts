import type { GroupId } from './ids.ts';
import type { Slot } from './slots.ts';

/** Work of the background service: one user a step, first in first out, never merged (R5.3). */
export type Job = {
  /** Counts from 0 over the life of the directory. */
  readonly number: number;
  /** The group to apply, or null: all groups of each of the users (R5.1). The group may be deleted by now. */
  readonly group: GroupId | null;
  /** Places of the users, fixed when the job was queued. */
  readonly users: Int32Array;
  /** How many of the users are done. */
  readonly done: number;
  /** Counts for the summary, the job's own group only (R7.3). */
  readonly succeeded: number;
  readonly failed: number;
};

/** Steps not yet done, over all jobs. */
export const pendingSteps = (queue: readonly Job[]): number =>
  queue.reduce((steps, job) => steps + job.users.length - job.done, 0);

/** A queue being changed. */
export class QueueDraft {
  private readonly original: readonly Job[];
  private jobs: (Job | undefined)[] | null = null;
  private first = 0;
  next: number;

  constructor(original: readonly Job[], next: number) {
    this.original = original;
    this.next = next;
  }

  get head(): Job | undefined {
    return this.jobs ? this.jobs[this.first] : this.original[0];
  }

  push(group: GroupId | null, users: Int32Array): void {
    this.writable().push({ number: this.next++, group, users, done: 0, succeeded: 0, failed: 0 });
  }

  /** The head has done some more users, of whom so many stand well. */
  advance(steps: number, succeeded: number): void {
    const job = this.head;
    if (!job) return;
    this.writable()[this.first] = {
      ...job,
      done: job.done + steps,
      succeeded: job.succeeded + succeeded,
      failed: job.failed + steps - succeeded,
    };
  }

  shift(): void {
    this.writable()[this.first++] = undefined;
  }

  /** Steps of a deleted user are dropped; a job that nobody waits for any more goes unless it was begun (R5.3). */
  dropUser(slot: Slot): void {
    const jobs = this.remaining();
    if (!jobs.some((job) => job.users.includes(slot, job.done))) return;
    this.first = 0;
    this.jobs = jobs.flatMap((job) => {
      const users = job.users.filter((user, place) => user !== slot || place < job.done);
      return users.length > 0 ? [{ ...job, users }] : [];
    });
  }

  /** The same value as before when nothing changed. */
  seal(): readonly Job[] {
    return this.jobs ? this.remaining() : this.original;
  }

  private remaining(): readonly Job[] {
    return this.jobs ? this.jobs.slice(this.first).filter((job) => job !== undefined) : this.original;
  }

  private writable(): (Job | undefined)[] {
    this.jobs ??= [...this.original];
    return this.jobs;
  }
}
