import type { Finding } from './audit-log.ts';
import type { Draft } from './draft.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import { finishStretch } from './evolve.ts';
import type { Dates } from './holdings.ts';
import type { GroupId } from './ids.ts';
import type { GroupOutcomes } from './outcomes.ts';
import type { Slot } from './slots.ts';

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
  private readonly slots: Int32Array;
  private readonly findings: Finding[] = [];

  /** `most`: the number of steps that it may come to. */
  constructor(draft: Draft, group: GroupId, outcomes: GroupOutcomes, at: number, most: number) {
    this.draft = draft;
    this.group = group;
    this.outcomes = outcomes;
    this.at = at;
    this.slots = new Int32Array(most);
  }

  /** Takes the user's step; false when it is none of the plain ones, and nothing was done. */
  take(slot: Slot): boolean {
    const answer = this.outcomes.of(slot);
    const { effect } = answer;
    if (effect === null) return false;
    this.steps++;
    if (effect.succeeds) this.succeeded++;
    if (effect.changes) {
      this.change(slot, effect, this.outcomes.dates(answer, this.draft.users.updatedAt(slot)));
    }
    if (effect.finding) {
      this.slots[this.findings.length] = slot;
      this.findings.push(effect.finding);
    }
    return true;
  }

  /** Notes what was done as one event; gives how many steps it was. */
  finish(): number {
    const { draft, group, at, steps, succeeded, findings } = this;
    if (steps === 0) return 0;
    const profiles = draft.users.profiles.seal().chunks;
    const slots = this.slots.slice(0, findings.length);
    const event = {
      type: 'stepsTaken',
      steps,
      succeeded,
      lines: { first: draft.log.length, at, group, profiles, slots, findings },
    } satisfies Event;
    draft.events.push(event);
    finishStretch(draft, event);
    return steps;
  }

  private change(slot: Slot, { holdings, joins, leaves }: Effect, updated: Dates): void {
    this.draft.users.record(slot, holdings, updated);
    for (const set of joins) set.add(slot);
    for (const set of leaves) set.delete(slot);
  }
}
