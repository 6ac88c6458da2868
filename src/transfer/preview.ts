import type { Directory } from '../engine/directory.ts';
import { NO_LICENCES } from '../engine/group.ts';
import type { Holdings } from '../engine/holdings.ts';
import type { GroupId, SkuId, UserId } from '../engine/ids.ts';
import { outcomeOf } from '../engine/outcome.ts';
import type { Licence } from '../engine/product.ts';
import { groupById, seatsOf } from '../engine/queries.ts';
import { rulesOf } from '../engine/rules.ts';
import { hasSlot, NO_SLOTS, slotsOf, type Slot } from '../engine/slots.ts';
import { rowsOf } from '../engine/table.ts';
import { userAt, usersOf } from '../engine/user-table.ts';
import { RECORDED_ERRORS, type AssignmentState, type RecordedError } from '../engine/vocabulary.ts';

/** What is in a tenant, before it is opened. */
export type Counts = {
  readonly users: number;
  readonly groups: number;
  readonly products: number;
  /** Assignments by state: in force, in force with an error, only recorded. */
  readonly states: Readonly<Record<AssignmentState, number>>;
  readonly errors: Readonly<Record<RecordedError, number>>;
  readonly direct: number;
  readonly inherited: number;
  readonly licensedGroups: number;
  readonly queued: number;
  readonly logged: number;
};

/** What is recorded of one product from one group; `error` null: all is well. */
export type Recorded = {
  readonly sku: SkuId;
  readonly state: AssignmentState;
  readonly error: RecordedError | null;
};

/** A user and a group whose records would change if the user were processed for the group now (R4). */
export type Difference = {
  readonly user: UserId;
  readonly userName: string;
  readonly group: GroupId;
  /** Null for a group that is gone (R4.8). */
  readonly groupName: string | null;
  readonly before: readonly Recorded[];
  readonly after: readonly Recorded[];
};

export type Preview = {
  readonly counts: Counts;
  /** The first ones, group by group. */
  readonly differences: readonly Difference[];
  /** All of them. */
  readonly different: number;
  /** Pairs of a user and a group that were asked. */
  readonly judged: number;
};

export const MOST_DIFFERENCES = 10_000;
const SLICE = 1_000;

export type PreviewProgress = { readonly done: number; readonly total: number };

/** Looks at a tenant without changing it, in slices: users first, then group by group. */
export function* previewInSlices(directory: Directory): Generator<PreviewProgress, Preview> {
  const groups = groupsToAsk(directory);
  const total = directory.users.size + groups.reduce((sum, { slots }) => sum + slots, 0);
  const tally = new Tally(directory);
  for (const { holdings } of usersOf(directory.users)) {
    tally.add(holdings);
    if (tally.users % SLICE === 0) yield { done: tally.users, total };
  }
  const judge = new Judge(directory);
  const differences: Difference[] = [];
  let different = 0;
  for (const { id } of groups) {
    for (const slot of slotsToAsk(directory, id)) {
      const difference = judge.ask(slot, id);
      if (difference) {
        different += 1;
        if (differences.length < MOST_DIFFERENCES) differences.push(difference);
      }
      if (judge.asked % SLICE === 0) yield { done: Math.min(total, tally.users + judge.asked), total };
    }
  }
  return { counts: tally.counts(), differences, different, judged: judge.asked };
}

/** All at once. */
export function previewOf(directory: Directory): Preview {
  const slices = previewInSlices(directory);
  let slice = slices.next();
  while (!slice.done) slice = slices.next();
  return slice.value;
}

/** Groups in their order, then those that are gone and have left something (R4.8). */
function groupsToAsk(directory: Directory): readonly { readonly id: GroupId; readonly slots: number }[] {
  const there = Array.from(rowsOf(directory.groups), ({ id }) => id);
  const gone = [...directory.leavers.keys()].filter((id) => !groupById(directory, id)).toSorted();
  return [...there, ...gone].map((id) => ({
    id,
    slots: (groupById(directory, id)?.userMembers.size ?? 0) + (directory.leavers.get(id)?.size ?? 0),
  }));
}

/** The direct members, and whoever has something recorded without being one. */
function* slotsToAsk(directory: Directory, id: GroupId): Generator<Slot> {
  yield* slotsOf(groupById(directory, id)?.userMembers ?? NO_SLOTS);
  yield* slotsOf(directory.leavers.get(id) ?? NO_SLOTS);
}

class Tally {
  users = 0;
  private readonly directory: Directory;
  private readonly states: Record<AssignmentState, number> = { Active: 0, ActiveWithError: 0, Error: 0 };
  private readonly errors = new Map<RecordedError, number>(RECORDED_ERRORS.map((error) => [error, 0]));
  private direct = 0;
  private inherited = 0;

  constructor(directory: Directory) {
    this.directory = directory;
  }

  add(holdings: Holdings): void {
    this.users += 1;
    for (const { state, error, source } of holdings) {
      this.states[state] += 1;
      if (error !== null) this.errors.set(error, (this.errors.get(error) ?? 0) + 1);
      if (source === null) this.direct += 1;
      else this.inherited += 1;
    }
  }

  counts(): Counts {
    const { groups, products, queue, log } = this.directory;
    const errorsOf = (error: RecordedError): number => this.errors.get(error) ?? 0;
    return {
      users: this.users,
      groups: groups.size,
      products: products.length,
      states: this.states,
      errors: {
        ProhibitedInUsageLocationViolation: errorsOf('ProhibitedInUsageLocationViolation'),
        UniquenessViolation: errorsOf('UniquenessViolation'),
        MutuallyExclusiveViolation: errorsOf('MutuallyExclusiveViolation'),
        DependencyViolation: errorsOf('DependencyViolation'),
        CountViolation: errorsOf('CountViolation'),
        Other: errorsOf('Other'),
      },
      direct: this.direct,
      inherited: this.inherited,
      licensedGroups: [...rowsOf(groups)].filter(({ licences }) => licences.length > 0).length,
      queued: queue.reduce((steps, job) => steps + job.users.length - job.done, 0),
      logged: log.length,
    };
  }
}

/** Both sides of an answer, made once for all users in the same situation. */
type Answer = { readonly before: readonly Recorded[]; readonly after: readonly Recorded[] } | null;

/** Asks the engine what processing one user for one group would record; each pair by itself, seats as they are. */
class Judge {
  asked = 0;
  private readonly directory: Directory;
  private readonly known = new Map<Holdings, Map<string, Answer>>();

  constructor(directory: Directory) {
    this.directory = directory;
  }

  ask(slot: Slot, id: GroupId): Difference | null {
    this.asked += 1;
    const row = userAt(this.directory.users, slot);
    const group = groupById(this.directory, id);
    const wanted = group && hasSlot(group.userMembers, slot) ? group.licences : NO_LICENCES;
    if (!row || (wanted.length === 0 && !row.holdings.some(({ source }) => source === id))) return null;
    const { profile, holdings } = row;
    const location = profile.usageLocation ?? this.directory.tenant.country;
    const clash = hasSlot(this.directory.clashing, slot);
    const answers = this.known.get(holdings) ?? new Map<string, Answer>();
    this.known.set(holdings, answers);
    const key = `${id} ${wanted.length === 0 ? '' : 'member'} ${location} ${clash}`;
    let answer = answers.get(key);
    if (answer === undefined) answers.set(key, (answer = this.judge(holdings, id, wanted, location, clash)));
    return (
      answer && {
        user: row.id,
        userName: profile.displayName,
        group: id,
        groupName: group?.profile.displayName ?? null,
        ...answer,
      }
    );
  }

  private judge(
    holdings: Holdings,
    group: GroupId,
    wanted: readonly Licence[],
    location: string,
    clash: boolean,
  ): Answer {
    const { directory } = this;
    const outcome = outcomeOf(holdings, {
      rules: rulesOf(directory),
      serviceVersion: directory.serviceVersion,
      group,
      wanted,
      location,
      clash,
      available: (sku) => seatsOf(directory, sku).available,
    });
    if (outcome.holdings === holdings) return null;
    const [before, after] = [recordedFrom(holdings, group), recordedFrom(outcome.holdings, group)];
    return { before, after };
  }
}

const recordedFrom = (holdings: Holdings, group: GroupId): readonly Recorded[] =>
  holdings.flatMap(({ source, sku, state, error }) => (source === group ? [{ sku, state, error }] : []));
