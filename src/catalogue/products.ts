import type { SkuId } from '../engine/ids.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { PRODUCT_ROWS } from './product-rows.ts';
import { readRow } from './read-row.ts';

export type PartNumber = (typeof PRODUCT_ROWS)[number][0];

/** The built-in products with their plans as published in 2026. */
export const PRODUCTS: readonly CatalogueProduct[] = PRODUCT_ROWS.map((row) => readRow(row, 'current'));

const bySku: ReadonlyMap<SkuId, CatalogueProduct> = new Map(PRODUCTS.map((product) => [product.id, product]));
const byPartNumber: ReadonlyMap<string, CatalogueProduct> = new Map(
  PRODUCTS.map((product) => [product.partNumber, product]),
);

export function productBySku(id: SkuId): CatalogueProduct | undefined {
  return bySku.get(id);
}

export function productByPartNumber(name: string): CatalogueProduct | undefined {
  return byPartNumber.get(name);
}

/** A product that is known to be built in, for those who write its part number in code. */
export function catalogueProduct(partNumber: PartNumber): CatalogueProduct {
  const product = byPartNumber.get(partNumber);
  if (!product) throw new Error(`No built-in product ${partNumber}`);
  return product;
}
