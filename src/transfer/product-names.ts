import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import { planDisplayName, productDisplayName } from '../catalogue/names.ts';
import { planByName } from '../catalogue/plan-by-name.ts';
import { productBySku } from '../catalogue/products.ts';
import type { SkuId } from '../engine/ids.ts';
import type { ServiceVersion } from '../engine/vocabulary.ts';

/**
 * Names for people beside the built-in ones, from an imported product list: no licensing follows from them. A view
 * asks `nameOfProduct` and `nameOfPlan` where it asked the catalogue.
 */
export type ProductNames = {
  readonly products: ReadonlyMap<SkuId, CatalogueProduct>;
  /** Friendly names by the plan's string id. */
  readonly plans: ReadonlyMap<string, string>;
};

export const NO_PRODUCT_NAMES: ProductNames = { products: new Map(), plans: new Map() };

export function productNamesOf(products: readonly CatalogueProduct[]): ProductNames {
  return {
    products: new Map(products.map((product) => [product.id, product])),
    plans: new Map(
      products.flatMap(({ plans }) => plans.map((plan) => [plan.name, plan.displayName] as const)),
    ),
  };
}

/** The built-in name, else the imported one, else the part number. */
export function nameOfProduct(names: ProductNames, id: SkuId, partNumber: string): string {
  if (productBySku(id)) return productDisplayName(id, partNumber);
  return names.products.get(id)?.displayName ?? partNumber;
}

/** The built-in name, else the imported one, else the string id. */
export function nameOfPlan(names: ProductNames, name: string, version: ServiceVersion = 'current'): string {
  if (planByName(name, version)) return planDisplayName(name, version);
  return names.plans.get(name) ?? name;
}
