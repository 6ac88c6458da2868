import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import { productBySku } from '../catalogue/products.ts';
import type { PlanId } from '../engine/ids.ts';
import type { Product } from '../engine/product.ts';
import type { ProductNames } from './product-names.ts';

/**
 * Imported products that the catalogue does not sell and the tenant does not have, and whose plans agree with the
 * tenant's in ids and names: those a purchase would not refuse.
 */
export function purchasable(names: ProductNames, owned: readonly Product[]): readonly CatalogueProduct[] {
  const skus = new Set(owned.map(({ id }) => id));
  const planNames = new Map<PlanId, string>();
  const planIds = new Map<string, PlanId>();
  for (const { id, name } of owned.flatMap(({ plans }) => plans)) {
    planNames.set(id, name);
    planIds.set(name, id);
  }
  return [...names.products.values()].filter(
    ({ id, plans }) =>
      !skus.has(id) &&
      !productBySku(id) &&
      new Set(plans.map(({ name }) => name)).size === plans.length &&
      plans.every(
        (plan) =>
          (planNames.get(plan.id) ?? plan.name) === plan.name &&
          (planIds.get(plan.name) ?? plan.id) === plan.id,
      ),
  );
}
