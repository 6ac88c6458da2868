import type { GroupId, PlanId, SkuId, UserId } from './ids.ts';

/** A source of an assignment: a group, or null for a direct one. */
export type Source = GroupId | null;

/** One reason why a change cannot be made, on the product at fault, with the evidence (R4.3 to R4.5). */
export type Fault =
  | {
      readonly violation: 'ProhibitedInUsageLocationViolation';
      readonly sku: SkuId;
      readonly plan: PlanId;
      readonly location: string;
    }
  /** Who shares which address is asked separately (`clashesOf`), so that equal situations stay equal. */
  | { readonly violation: 'UniquenessViolation'; readonly sku: SkuId; readonly plan: PlanId }
  | {
      readonly violation: 'MutuallyExclusiveViolation';
      readonly sku: SkuId;
      readonly plan: PlanId;
      /** What is there and wins: the plan, its product, and everything that gives it in the resulting state. */
      readonly other: { readonly plan: PlanId; readonly sku: SkuId; readonly sources: readonly Source[] };
    }
  | {
      /** R4.3: a new plan, none of whose alternatives the resulting state holds. */
      readonly violation: 'DependencyViolation';
      readonly cause: 'missing';
      readonly sku: SkuId;
      readonly plan: PlanId;
      /** Names of the plans any one of which would do. */
      readonly requirement: readonly string[];
    }
  | {
      /** R4.4: a plan that goes away while another one in force still needs it. */
      readonly violation: 'DependencyViolation';
      readonly cause: 'needed';
      readonly sku: SkuId;
      readonly plan: PlanId;
      readonly requirement: readonly string[];
      readonly dependent: { readonly plan: PlanId; readonly sku: SkuId; readonly sources: readonly Source[] };
    }
  | { readonly violation: 'CountViolation'; readonly sku: SkuId; readonly available: number };

/** A proxy address that another user has too, compared without case (R4.3). */
export type AddressClash = { readonly address: string; readonly others: readonly UserId[] };
