import type { PlanId, SkuId } from '../engine/ids.ts';
import type { Product } from '../engine/product.ts';

export type CataloguePlan = { readonly id: PlanId; readonly name: string; readonly displayName: string };

/** A product as it is sold: what a subscription to it would contain, with names for people. */
export type CatalogueProduct = {
  readonly id: SkuId;
  readonly partNumber: string;
  readonly displayName: string;
  readonly plans: readonly CataloguePlan[];
};

/** A new subscription to a product with so many seats bought. */
export function toProduct(product: CatalogueProduct, enabledUnits: number): Product {
  return {
    id: product.id,
    partNumber: product.partNumber,
    units: { enabled: enabledUnits, warning: 0, suspended: 0, lockedOut: 0 },
    plans: product.plans.map(({ id, name }) => ({ id, name })),
  };
}
