import type { AddressClash, Fault, Source } from '../../engine/fault.ts';
import type { GroupId, PlanId, SkuId, UserId } from '../../engine/ids.ts';
import type { Standing } from '../standing.ts';

/** The rules in the order in which processing asks them. */
export const CHECKS = [
  { name: 'member', rule: 'R1.8' },
  { name: 'settled', rule: 'R4.1' },
  { name: 'location', rule: 'R4.3' },
  { name: 'proxy', rule: 'R4.3' },
  { name: 'exclusive', rule: 'R4.3' },
  { name: 'missing', rule: 'R4.3' },
  { name: 'needed', rule: 'R4.4' },
  { name: 'seats', rule: 'R4.5' },
  { name: 'whole', rule: 'R4.7' },
  { name: 'together', rule: 'R4.10' },
] as const;
export type CheckName = (typeof CHECKS)[number]['name'];
export type Rule = (typeof CHECKS)[number]['rule'] | 'R6.1';

/** `notReached`: the rule was not asked, because one before it settled the matter. */
export type Status = 'passed' | 'failed' | 'notReached';

/** A plan on the user: through which product, from which source. */
export type Supplied = { readonly plan: PlanId; readonly sku: SkuId; readonly source: Source };

/** One thing that decides a rule. */
export type Part =
  | { readonly kind: 'member' | 'outsider' | 'deleted' | 'unlicensed' }
  /** A member of a group inside the group, which gives nothing (R1.8). */
  | { readonly kind: 'nested'; readonly through: GroupId }
  | { readonly kind: 'same'; readonly products: readonly SkuId[] }
  | { readonly kind: 'gives' | 'takes' | 'alters'; readonly sku: SkuId }
  | { readonly kind: 'allowed'; readonly location: string; readonly inherited: boolean }
  | { readonly kind: 'hasMailbox'; readonly by: Supplied }
  | {
      readonly kind: 'noMailbox' | 'noClash' | 'noConflict' | 'noRequirement' | 'nothingLost' | 'wholeChange';
    }
  | { readonly kind: 'met'; readonly plan: PlanId; readonly sku: SkuId; readonly by: Supplied }
  | { readonly kind: 'hasSeat'; readonly sku: SkuId }
  | { readonly kind: 'seat'; readonly sku: SkuId; readonly available: number }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'clash'; readonly clash: AddressClash }
  /** The preview fails without a record (R6.1). */
  | { readonly kind: 'silent' }
  | { readonly kind: 'heldBack'; readonly sku: SkuId }
  | { readonly kind: 'tried'; readonly groups: readonly GroupId[] };

export type Check = {
  readonly name: CheckName;
  readonly rule: Rule;
  readonly status: Status;
  readonly parts: readonly Part[];
};

/** Why a user has, or has not, what a group gives. */
export type Why = {
  readonly user: UserId;
  readonly group: GroupId;
  readonly checks: readonly Check[];
  /** What is recorded now, and what judging again would leave (a reprocess of the user, R5.1). */
  readonly now: Standing;
  readonly verdict: Standing;
  /** What is recorded is not what judging again would record. */
  readonly stale: boolean;
  /** The background service still has the user on its list for this group. */
  readonly queued: boolean;
  /** The user has no usage location, so the directory's counts (R1.7). */
  readonly locationIsInherited: boolean;
};
