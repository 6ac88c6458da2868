import type { PlanId, SkuId } from '../../engine/ids.ts';
import type { Product } from '../../engine/product.ts';
import type { Requirement, Rules } from '../../engine/rules.ts';

/** A plan of the first product and one of the second that a user can't have through both (R4.3). */
export type ExclusivePair = { readonly plan: PlanId; readonly other: PlanId };

/** A plan that needs another product: none of its own has what it requires. */
export type Need = {
  readonly plan: PlanId;
  readonly requirement: Requirement;
  /** The plans of the other product that meet it; any one will do. */
  readonly metBy: readonly PlanId[];
};

/** All between two products. Which of them is first is the reader's choice; `relationOf` turns it round. */
export type Relation = {
  readonly first: SkuId;
  readonly second: SkuId;
  readonly conflicts: readonly ExclusivePair[];
  /** What the first needs and the second brings. */
  readonly needs: readonly Need[];
  /** What the second needs and the first brings. */
  readonly neededBy: readonly Need[];
};

export const isRelated = ({ conflicts, needs, neededBy }: Relation): boolean =>
  conflicts.length + needs.length + neededBy.length > 0;

/** What lies between two products of the tenant, every plan being on. A product has nothing with itself (R1.10). */
export function relationOf(rules: Rules, first: SkuId, second: SkuId): Relation {
  const [a, b] = [rules.products.get(first), rules.products.get(second)];
  if (!a || !b || a === b) return { first, second, conflicts: [], needs: [], neededBy: [] };
  return {
    first,
    second,
    conflicts: a.plans.flatMap(({ id: plan }) => {
      const excluded = rules.exclusive.get(plan);
      if (!excluded) return [];
      return b.plans.flatMap(({ id: other }) => (excluded.has(other) ? [{ plan, other }] : []));
    }),
    needs: needsOf(rules, a, b),
    neededBy: needsOf(rules, b, a),
  };
}

function needsOf(rules: Rules, product: Product, supplier: Product): readonly Need[] {
  return openNeeds(rules, product).flatMap(({ plan, requirement }) => {
    const metBy = supplier.plans.flatMap(({ id }) => (requirement.plans.includes(id) ? [id] : []));
    return metBy.length > 0 ? [{ plan, requirement, metBy }] : [];
  });
}

/** What a product requires and does not bring itself: it can't be assigned alone. */
export function openNeeds(rules: Rules, product: Product): readonly Omit<Need, 'metBy'>[] {
  const own = new Set(product.plans.map(({ id }) => id));
  return product.plans.flatMap(({ id: plan }) =>
    (rules.requirements.get(plan) ?? [])
      .filter((requirement) => !requirement.plans.some((needed) => own.has(needed)))
      .map((requirement) => ({ plan, requirement })),
  );
}

/** Every two of some products that have something with each other, in their order. */
export function atlasOf(rules: Rules, products: readonly SkuId[]): readonly Relation[] {
  return products.flatMap((first, place) =>
    products.slice(place + 1).flatMap((second) => {
      const relation = relationOf(rules, first, second);
      return isRelated(relation) ? [relation] : [];
    }),
  );
}
