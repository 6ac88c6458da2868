import type { SkuId } from '../engine/ids.ts';
import type { ServiceVersion } from '../engine/vocabulary.ts';
import { planByName } from './plan-by-name.ts';
import { productBySku } from './products.ts';

/** A plan's friendly name by its string id, or the string id itself for a plan the catalogue does not know. */
export function planDisplayName(name: string, version: ServiceVersion = 'current'): string {
  return planByName(name, version)?.displayName ?? name;
}

/** A product's name for people, the article's where it has one; the part number for a product of the tenant's own. */
export function productDisplayName(id: SkuId, partNumber: string): string {
  return productBySku(id)?.displayName ?? partNumber;
}
