import { GROUP_LICENSING, type Failure } from './audit.ts';
import type { Context } from './command.ts';
import type { Draft } from './draft.ts';
import { emit } from './evolve.ts';
import type { Holdings, Recorded } from './holdings.ts';
import type { GroupId } from './ids.ts';
import { log } from './log.ts';
import { jointOutcome, type Outcome } from './outcome.ts';
import type { Outcomes } from './outcomes.ts';
import { failingSources, heldFrom, restamp } from './records.ts';
import { effectiveLocation, hasClash, inTurn, wantedFrom } from './situation.ts';
import { hasSlot, type Slot } from './slots.ts';

/** What a step did to one of the user's groups, for the log. */
type Trace = { readonly before: Holdings; readonly failure: Failure | null };

/** One step: one user with one group, or with all of theirs (R5.3). The step's logged work is one value (R7.3). */
export class UserStep {
  private readonly draft: Draft;
  private readonly slot: Slot;
  private readonly outcomes: Outcomes;
  private readonly context: Context;
  private readonly traces = new Map<GroupId, Trace>();
  private stirred = false;

  constructor(draft: Draft, slot: Slot, outcomes: Outcomes, context: Context) {
    this.draft = draft;
    this.slot = slot;
    this.outcomes = outcomes;
    this.context = context;
  }

  /** Processes one group; true when the group stands well afterwards, an unchanged one included (R7.3). */
  group(group: GroupId): boolean {
    this.attempt(group, true);
    this.settle();
    this.report();
    return this.standsWell(group);
  }

  /** Processes all groups of the user and those with something recorded (R5.1). */
  everyGroup(): boolean {
    const groups = userGroups(this.draft, this.slot);
    for (const group of inTurn(this.draft, this.slot, groups)) this.attempt(group, true);
    this.settle();
    this.report();
    return [...this.traces.keys()].every((group) => this.standsWell(group));
  }

  private get holdings(): Holdings {
    return this.draft.users.holdingsOf(this.slot);
  }

  /** R4.1 to R4.7, and R4.9 when the user's assignments in force changed. */
  private attempt(group: GroupId, own: boolean): void {
    if (this.process(group, own) === 'changed') this.retryFailing();
  }

  private process(group: GroupId, own: boolean): Outcome['kind'] {
    const before = this.holdings;
    const outcomes = this.outcomes.for(group);
    const answer = outcomes.of(this.slot);
    const { outcome } = answer;
    const changes = outcome.holdings !== answer.before;
    if (changes) this.record(outcomes.after(answer, this.slot));
    if (outcome.kind !== 'unchanged') this.stirred = true;
    // A retry that fails as before has nothing to report; the job's own group always has.
    if (changes || (own && outcome.failure)) {
      this.trace(group, before, outcome.failure);
    }
    return outcome.kind;
  }

  /** R4.9: the other groups in error, from the first again after each one that changed something. */
  private retryFailing(): void {
    let again = true;
    while (again) {
      again = this.failingGroups().some((group) => this.process(group, false) === 'changed');
    }
  }

  /** R4.10: two or more groups still in error are tried as one change. */
  private settle(): void {
    if (!this.stirred) return;
    let together = this.failingGroups();
    while (together.length >= 2) {
      const left = this.tryTogether(together);
      if (left === null) return this.retryFailing();
      together = left;
    }
  }

  /** Makes the joint change and returns null; else the groups, fewer, none of whose products is at fault in it. */
  private tryTogether(groups: readonly GroupId[]): GroupId[] | null {
    const { draft, slot } = this;
    const row = draft.users.at(slot);
    if (!row) return [];
    const before = row.holdings;
    const proposals = groups.map((source) => ({ source, wanted: wantedFrom(draft, source, slot) }));
    const joint = jointOutcome(before, proposals, {
      rules: draft.rules,
      serviceVersion: draft.serviceVersion,
      location: effectiveLocation(draft, row),
      clash: hasClash(draft, slot),
      available: (sku) => draft.available(sku),
    });
    if (joint.faults.length === 0) {
      const updated = restamp(before, row.updated, joint.holdings, this.context.at);
      this.record({ holdings: joint.holdings, updated });
      for (const group of groups) this.trace(group, before, null);
      return null;
    }
    const atFault = new Set(joint.faults.map((fault) => fault.sku));
    return proposals.flatMap(({ source, wanted }) =>
      [...wanted, ...heldFrom(before, source)].some(({ sku }) => atFault.has(sku)) ? [] : [source],
    );
  }

  private failingGroups(): GroupId[] {
    const sources = [...failingSources(this.holdings)].filter((source) => source !== null);
    return sources.length < 2 ? sources : inTurn(this.draft, this.slot, sources);
  }

  private record({ holdings, updated }: Recorded): void {
    if (holdings !== this.holdings)
      emit(this.draft, { type: 'holdingsChanged', slot: this.slot, holdings, updated });
  }

  private trace(group: GroupId, before: Holdings, failure: Failure | null): void {
    const known = this.traces.get(group);
    this.traces.set(group, { before: known?.before ?? before, failure });
  }

  private standsWell(group: GroupId): boolean {
    return !this.traces.get(group)?.failure && !failingSources(this.holdings).has(group);
  }

  private report(): void {
    const profile = this.draft.users.profiles.at(this.slot);
    if (!profile) return;
    for (const [group, { before, failure }] of this.traces) {
      log(this.draft, {
        at: this.context.at,
        activity: 'Change user license',
        actor: GROUP_LICENSING,
        target: { kind: 'user', profile },
        failure,
        changes: [{ kind: 'holdings', before, after: this.holdings }],
        onBehalfOf: group,
      });
    }
  }
}

/** The licensed groups a user is a direct member of, and every group with something recorded on them. */
function userGroups(draft: Draft, slot: Slot): Set<GroupId> {
  const groups = new Set<GroupId>();
  for (const group of draft.groups.rows()) {
    if (group.licences.length > 0 && hasSlot(group.userMembers, slot)) groups.add(group.id);
  }
  for (const { source } of draft.users.holdingsOf(slot)) if (source !== null) groups.add(source);
  return groups;
}
