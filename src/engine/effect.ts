import type { Finding } from './audit-log.ts';
import type { Draft } from './draft.ts';
import { inForce, type Holdings } from './holdings.ts';
import type { GroupId, SkuId } from './ids.ts';
import type { Outcome } from './outcome.ts';
import { failingSources } from './records.ts';
import type { SlotSetDraft } from './slots.ts';

/** All that an outcome means for a user, worked out once for everybody who gets it. */
export type Effect = {
  readonly changes: boolean;
  /** The group stands well afterwards (R7.3). */
  readonly succeeds: boolean;
  /** For the log; null for a user with nothing to report. */
  readonly finding: Finding | null;
  /** The sets that the user joins and leaves. */
  readonly joins: readonly SlotSetDraft[];
  readonly leaves: readonly SlotSetDraft[];
};

/** The effect on users with whom only this group is concerned: nothing to try again (R4.9) or together (R4.10). */
export function effectOf(
  draft: Draft,
  group: GroupId,
  before: Holdings,
  { kind, holdings, failure }: Outcome,
  isMember: boolean,
): Effect | null {
  const failing = failingSources(holdings);
  const isPlain = kind === 'unchanged' || failing.size === 0 || (kind !== 'changed' && failing.size === 1);
  if (!isPlain) return null;
  const joins: SlotSetDraft[] = [];
  const leaves: SlotSetDraft[] = [];
  const move = (set: SlotSetDraft, was: boolean, is: boolean): void => {
    if (is && !was) joins.push(set);
    if (was && !is) leaves.push(set);
  };
  for (const sku of new Set([...before, ...holdings].map((assignment) => assignment.sku)))
    move(draft.holders.writable(sku), consumes(before, sku), consumes(holdings, sku));
  move(draft.failing.writable(group), failingSources(before).has(group), failing.has(group));
  if (!isMember) move(draft.leavers.writable(group), isRecorded(before, group), isRecorded(holdings, group));
  const changes = holdings !== before;
  return {
    changes,
    succeeds: failure === null && !failing.has(group),
    finding: changes || failure ? { failure, change: { kind: 'holdings', before, after: holdings } } : null,
    joins,
    leaves,
  };
}

const consumes = (holdings: Holdings, sku: SkuId): boolean =>
  holdings.some((assignment) => assignment.sku === sku && inForce(assignment));

const isRecorded = (holdings: Holdings, group: GroupId): boolean =>
  holdings.some((assignment) => assignment.source === group);
