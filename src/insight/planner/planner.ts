import type { GroupId, SkuId, UserId } from '../../engine/ids.ts';
import type { RecordedError } from '../../engine/vocabulary.ts';

/** A group to be made, with the products that it takes over. */
export type NewGroup = { readonly id: GroupId; readonly skus: readonly SkuId[] };

/** A split of a group's template: what the group keeps, and the groups that take the rest. */
export type Split = { readonly kept: readonly SkuId[]; readonly groups: readonly NewGroup[] };

/** How the members of the group stand with one product of its template. */
export type ProductCount = {
  readonly sku: SkuId;
  readonly licensed: number;
  /** Members without it, by what is recorded of it; null where nothing is. */
  readonly without: ReadonlyMap<RecordedError | null, number>;
  /** Seats that are left; negative after a cut (R1.3). */
  readonly available: number;
};

export type Outcome = {
  readonly members: number;
  /** Members who have every product of the template. */
  readonly full: number;
  /** Members and products that they have, counted in pairs. */
  readonly pairs: number;
  readonly products: readonly ProductCount[];
};

export type Loss = { readonly user: UserId; readonly sku: SkuId };

export type Plan = {
  readonly split: Split;
  readonly after: Outcome;
  /** Products that anybody in the tenant has now and would not have. */
  readonly losses: readonly Loss[];
};

export type Planned = {
  /**
   * `plans`: a split licenses more than a Reprocess; `noHelp`: none does; `well`: no member is without anything;
   * `single`: there is nothing to split; `gone`: the group is deleted or has no licences.
   */
  readonly kind: 'plans' | 'noHelp' | 'well' | 'single' | 'gone';
  readonly before: Outcome;
  /** What a Reprocess alone would come to. */
  readonly reprocessed: Outcome;
  /** The best first; empty unless `plans`. */
  readonly plans: readonly Plan[];
  /** Splits carried out, and those refused because a product needs another one in the same group (R3.1). */
  readonly tried: number;
  readonly refused: number;
  /** Not every split was tried: there are too many. */
  readonly cut: boolean;
};
