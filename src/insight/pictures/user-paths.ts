import type { Directory } from '../../engine/directory.ts';
import { openQuestions, type Explanation } from '../../engine/explain.ts';
import type { Fault, Source } from '../../engine/fault.ts';
import { inForce } from '../../engine/holdings.ts';
import type { PlanId, SkuId } from '../../engine/ids.ts';
import { isDirectMember } from '../../engine/queries.ts';
import { rulesOf } from '../../engine/rules.ts';
import { slotOf } from '../../engine/table.ts';
import type { UserRow } from '../../engine/user-table.ts';
import type { RecordedError } from '../../engine/vocabulary.ts';

/**
 * How a path stands. `kept` is in force with an error recorded; `silent` failed without one (R6.1); `waiting` is still
 * in the queue; `untried` has not been processed for the user.
 */
export const PATH_STATES = ['active', 'kept', 'error', 'silent', 'waiting', 'untried'] as const;
export type PathState = (typeof PATH_STATES)[number];

/** `blocked`: switched on by a path that gives nothing; `pending`: by one that has still to be tried. */
export type PlanState = 'on' | 'off' | 'blocked' | 'pending';
export type PathPlan = { readonly plan: PlanId; readonly state: PlanState };

/** From a source over a product to its plans. */
export type UserPath = {
  readonly source: Source;
  /** False for something left from a group that the user is no direct member of (R4.8). */
  readonly isMember: boolean;
  readonly sku: SkuId;
  readonly state: PathState;
  readonly error: RecordedError | null;
  /** What stands in the way now, of this product. */
  readonly faults: readonly Fault[];
  readonly locationIsInherited: boolean;
  readonly plans: readonly PathPlan[];
};

/** Whether nothing has failed on a path and nothing comes through it: it has still to be tried. */
export const isPending = ({ state }: Pick<UserPath, 'state'>): boolean =>
  state === 'waiting' || state === 'untried';

/** Whether something comes through a path. */
export const isOpen = ({ state }: Pick<UserPath, 'state'>): boolean => state === 'active' || state === 'kept';

/** Every way in which a user has a product, or should have it and has not: direct ones first, then by group. */
export function userPaths(directory: Directory, user: UserRow): readonly UserPath[] {
  const questions = new Map(
    openQuestions(directory, user.id).map((question): [Source, Explanation] => [question.group, question]),
  );
  const recorded = user.holdings.map((assignment): UserPath => {
    const { source, sku, disabled, error } = assignment;
    const given = inForce(assignment);
    return {
      ...pathFrom(directory, user, source, sku, questions.get(source)),
      state: given ? (error === null ? 'active' : 'kept') : 'error',
      error,
      plans: plansOf(directory, sku, disabled, given ? 'on' : 'blocked'),
    };
  });
  const missing = [...questions.values()].flatMap((question) =>
    question.wanted
      .filter(({ sku }) => !user.holdings.some((held) => held.sku === sku && held.source === question.group))
      .map(({ sku, disabled }): UserPath => {
        const state = stateOf(question);
        return {
          ...pathFrom(directory, user, question.group, sku, question),
          state,
          error: null,
          plans: plansOf(directory, sku, disabled, isPending({ state }) ? 'pending' : 'blocked'),
        };
      }),
  );
  const place = ({ source }: UserPath): number =>
    source === null ? -1 : (slotOf(directory.groups, source) ?? Infinity);
  return [...recorded, ...missing].toSorted((a, b) => place(a) - place(b) || 0);
}

function stateOf({ queued, faults }: Explanation): PathState {
  if (queued) return 'waiting';
  return faults.length > 0 ? 'silent' : 'untried';
}

function pathFrom(
  directory: Directory,
  user: UserRow,
  source: Source,
  sku: SkuId,
  question: Explanation | undefined,
) {
  return {
    source,
    sku,
    isMember: source === null || isDirectMember(directory, source, user.id),
    faults: (question?.faults ?? []).filter((fault) => fault.sku === sku),
    locationIsInherited: question?.locationIsInherited ?? false,
  };
}

function plansOf(
  directory: Directory,
  sku: SkuId,
  disabled: readonly PlanId[],
  state: PlanState,
): readonly PathPlan[] {
  return (rulesOf(directory).products.get(sku)?.plans ?? []).map(({ id }) => ({
    plan: id,
    state: disabled.includes(id) ? 'off' : state,
  }));
}

/** A product of the user over all of its paths: a plan is on if one path in force has it on (R1.5). */
export type ProductNode = { readonly sku: SkuId; readonly plans: readonly PathPlan[] };

/** The products of some paths in their order, each once. */
export function productsOf(paths: readonly UserPath[]): readonly ProductNode[] {
  const bySku = new Map<SkuId, Map<PlanId, PlanState>>();
  for (const { sku, plans } of paths) {
    const merged = bySku.get(sku) ?? new Map<PlanId, PlanState>();
    for (const { plan, state } of plans) merged.set(plan, stronger(merged.get(plan), state));
    bySku.set(sku, merged);
  }
  return [...bySku].map(([sku, plans]) => ({
    sku,
    plans: [...plans].map(([plan, state]) => ({ plan, state })),
  }));
}

const STRENGTH: readonly PlanState[] = ['on', 'blocked', 'pending', 'off'];

function stronger(one: PlanState | undefined, other: PlanState): PlanState {
  return one !== undefined && STRENGTH.indexOf(one) < STRENGTH.indexOf(other) ? one : other;
}
