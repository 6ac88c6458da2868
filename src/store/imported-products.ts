import { createStore } from 'zustand/vanilla';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';

export type ImportedProducts = {
  /** Products of imported lists: they give names to what the catalogue does not know. */
  readonly products: readonly CatalogueProduct[];
  /** False when the browser keeps them for this visit only. */
  readonly kept: boolean;
};

/** Where the browser keeps them, apart from any tenant. */
export const PRODUCTS_KEY = 'product-names';

export const importedProducts = createStore<ImportedProducts>(() => ({ products: [], kept: true }));

/** Most visits have none: what reads them is loaded when there are some. */
export async function recallProducts(): Promise<void> {
  try {
    const text = localStorage.getItem(PRODUCTS_KEY);
    if (text === null) return;
    const { parseProducts } = await import('./product-names.ts');
    const products = parseProducts(text);
    importedProducts.setState((now) => (now.products.length === 0 ? { products } : now));
  } catch {
    // Storage is denied, or something else wrote there: names are as without a list.
  }
}
