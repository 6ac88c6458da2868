import { useCallback } from 'react';
import type { SkuId } from '../../engine/ids.ts';
import { rulesOf } from '../../engine/rules.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { nameOfProduct } from '../../transfer/product-names.ts';
import { useProductNames } from './use-product-names.ts';

/** Products by name, as `useNames` has them; the same function as long as the products are the same. */
export function useProductName(): (sku: SkuId) => string {
  const { products } = rulesOf({
    products: useDirectory((directory) => directory.products),
    relations: useDirectory((directory) => directory.relations),
  });
  const imported = useProductNames();
  return useCallback(
    (sku) => nameOfProduct(imported, sku, products.get(sku)?.partNumber ?? sku),
    [imported, products],
  );
}
