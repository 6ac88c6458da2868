import type { Finding } from './audit-log.ts';
import type { Draft } from './draft.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import { finishStretch } from './evolve.ts';
import type { Recorded } from './holdings.ts';
import type { GroupId } from './ids.ts';
import type { NumbersDraft } from './numbers.ts';
import type { GroupOutcomes } from './outcomes.ts';
import type { Slot } from './slots.ts';

/** Where stretches write who was changed, and how: made once for a run. */
export type Room = { readonly slots: NumbersDraft; readonly found: NumbersDraft };

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
  private readonly slots: NumbersDraft;
  private readonly found: NumbersDraft;
  private readonly findings = new Map<Finding, number>();
  private last: { readonly finding: Finding | null; readonly number: number } = { finding: null, number: 0 };

  constructor(draft: Draft, group: GroupId, outcomes: GroupOutcomes, at: number, room: Room) {
    this.draft = draft;
    this.group = group;
    this.outcomes = outcomes;
    this.at = at;
    this.slots = room.slots;
    this.found = room.found;
  }

  /** Takes the user's step; false when it is none of the plain ones, and nothing was done. */
  take(slot: Slot): boolean {
    const answer = this.outcomes.of(slot);
    const effect = this.outcomes.effectOf(answer);
    if (effect === null) return false;
    this.steps++;
    if (effect.succeeds) this.succeeded++;
    if (effect.changes) {
      this.change(slot, effect, this.outcomes.after(answer, slot));
    }
    if (effect.finding) {
      this.slots.push(slot);
      this.found.push(this.numberOf(effect.finding));
    }
    return true;
  }

  /** Notes what was done as one event; gives how many steps it was. */
  finish(): number {
    const { draft, group, at, steps, succeeded } = this;
    if (steps === 0) return 0;
    const profiles = draft.users.profiles.seal().chunks;
    const event = {
      type: 'stepsTaken',
      steps,
      succeeded,
      lines: {
        first: draft.log.length,
        at,
        group,
        profiles,
        slots: this.slots.seal(),
        found: this.found.sealBelow(this.findings.size),
        findings: [...this.findings.keys()],
      },
    } satisfies Event;
    draft.events.push(event);
    finishStretch(draft, event);
    return steps;
  }

  /** Users that follow one another are often alike. */
  private numberOf(finding: Finding): number {
    if (finding === this.last.finding) return this.last.number;
    const number = this.findings.get(finding) ?? this.findings.size;
    this.findings.set(finding, number);
    this.last = { finding, number };
    return number;
  }

  private change(slot: Slot, { joins, leaves }: Effect, recorded: Recorded): void {
    this.draft.users.records.set(slot, recorded);
    for (const set of joins) set.add(slot);
    for (const set of leaves) set.delete(slot);
  }
}
