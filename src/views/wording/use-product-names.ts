import { useMemo } from 'react';
import { useStore } from 'zustand';
import { importedProducts } from '../../store/imported-products.ts';
import { productNamesOf, type ProductNames } from '../../transfer/product-names.ts';

/** Names of products and plans from imported lists, for what the catalogue does not know. */
export function useProductNames(): ProductNames {
  const products = useStore(importedProducts, (state) => state.products);
  return useMemo(() => productNamesOf(products), [products]);
}
