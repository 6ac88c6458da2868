import { useCallback } from 'react';
import type { SkuId } from '../../engine/ids.ts';
import { nameOfProduct } from '../../transfer/product-names.ts';
import { useProductNames } from './use-product-names.ts';

/** What products are called in files, as on the page. */
export function useProductNaming(): (sku: SkuId, partNumber: string) => string {
  const imported = useProductNames();
  return useCallback((sku, partNumber) => nameOfProduct(imported, sku, partNumber), [imported]);
}
