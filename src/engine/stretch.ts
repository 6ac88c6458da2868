import type { Finding } from './audit-log.ts';
import type { UserRow } from './directory.ts';
import type { Draft } from './draft.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import { finishStretch } from './evolve.ts';
import type { Dates, Holdings } from './holdings.ts';
import type { GroupId } from './ids.ts';
import type { GroupOutcomes } from './outcomes.ts';
import type { Slot } from './slots.ts';
import type { UserProfile } from './user.ts';

/**
 * Steps of one job in a row, for users with whom only the job's group is concerned. It does to them what `UserStep`
 * would, in columns; whoever has other groups in error is left to it.
 */
export class Stretch {
  private readonly draft: Draft;
  private readonly group: GroupId;
  private readonly outcomes: GroupOutcomes;
  private readonly at: number;
  private steps = 0;
  private succeeded = 0;
  private readonly slots: Slot[] = [];
  private readonly holdings: Holdings[] = [];
  private readonly updated: Dates[] = [];
  private readonly users: UserProfile[] = [];
  private readonly findings: Finding[] = [];

  constructor(draft: Draft, group: GroupId, outcomes: GroupOutcomes, at: number) {
    this.draft = draft;
    this.group = group;
    this.outcomes = outcomes;
    this.at = at;
  }

  /** Takes the user's step; false when it is none of the plain ones, and nothing was done. */
  take(slot: Slot): boolean {
    const row = this.draft.users.at(slot);
    if (!row) return false;
    const answer = this.outcomes.of(slot, row);
    const { effect } = answer;
    if (effect === null) return false;
    this.steps++;
    if (effect.succeeds) this.succeeded++;
    if (effect.changes) this.change(slot, row, effect, this.outcomes.dates(answer, row.updated));
    if (effect.finding) {
      this.users.push(row.profile);
      this.findings.push(effect.finding);
    }
    return true;
  }

  /** Notes what was done as one event; gives how many steps it was. */
  finish(): number {
    const { draft, group, at, steps, succeeded, slots, holdings, updated, users, findings } = this;
    if (steps === 0) return 0;
    const event = {
      type: 'stepsTaken',
      steps,
      succeeded,
      changed: { slots, holdings, updated },
      lines: { first: draft.log.length, at, group, users, findings },
    } satisfies Event;
    draft.events.push(event);
    finishStretch(draft, event);
    return steps;
  }

  private change(slot: Slot, { id, profile }: UserRow, effect: Effect, updated: Dates): void {
    const { holdings, joins, leaves } = effect;
    this.draft.users.replace(slot, { id, profile, holdings, updated });
    for (const set of joins) set.add(slot);
    for (const set of leaves) set.delete(slot);
    this.slots.push(slot);
    this.holdings.push(holdings);
    this.updated.push(updated);
  }
}
