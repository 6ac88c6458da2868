import { skuId } from '../engine/ids.ts';
import type { ServiceVersion } from '../engine/vocabulary.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { planByName } from './plan-by-name.ts';
import type { ProductRow } from './product-rows.ts';

/** A product from its row. Throws where a row names a plan that the table of plans lacks: a slip in our own data. */
export function readRow(
  [partNumber, id, displayName, plans]: ProductRow,
  version: ServiceVersion,
): CatalogueProduct {
  return {
    id: skuId(id),
    partNumber,
    displayName,
    plans: plans
      .trim()
      .split(/\s+/)
      .map((name) => {
        const plan = planByName(name, version);
        if (!plan) throw new Error(`${partNumber} names an unknown plan: ${name}`);
        return plan;
      }),
  };
}
