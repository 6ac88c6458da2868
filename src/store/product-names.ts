import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import { parseGuid, planId, skuId } from '../engine/ids.ts';
import { importedProducts, PRODUCTS_KEY } from './imported-products.ts';

/** Adds the products of a list; those that were there under the same id are replaced. */
export function addProducts(added: readonly CatalogueProduct[]): void {
  const products = new Map(importedProducts.getState().products.map((product) => [product.id, product]));
  for (const product of added) products.set(product.id, product);
  keep([...products.values()]);
}

export const forgetProducts = (): void => keep([]);

function keep(products: readonly CatalogueProduct[]): void {
  importedProducts.setState({ products, kept: store(products) });
}

function store(products: readonly CatalogueProduct[]): boolean {
  try {
    if (products.length === 0) localStorage.removeItem(PRODUCTS_KEY);
    else localStorage.setItem(PRODUCTS_KEY, formatProducts(products));
    return true;
  } catch {
    // Storage is denied or full.
    return false;
  }
}

/** Each plan once and products with the places of theirs: Microsoft's list takes 200 KB instead of a megabyte. */
export function formatProducts(products: readonly CatalogueProduct[]): string {
  const places = new Map<string, number>();
  const plans: (readonly string[])[] = [];
  const placeOf = (plan: readonly string[]): number => {
    const key = JSON.stringify(plan);
    const place = places.get(key) ?? plans.push(plan) - 1;
    places.set(key, place);
    return place;
  };
  const listed = products.map((product) => [
    product.id,
    product.partNumber,
    product.displayName,
    product.plans.map(({ id, name, displayName }) => placeOf([id, name, displayName])),
  ]);
  return JSON.stringify({ plans, products: listed });
}

/** What is stored may have been written by anyone: whatever is no product is left out. */
export function parseProducts(text: string): readonly CatalogueProduct[] {
  const json: unknown = text === '' ? null : JSON.parse(text);
  if (typeof json !== 'object' || json === null || !('plans' in json) || !('products' in json)) return [];
  const plans = listOf(json.plans).map((item) => {
    const named = readNamed(item);
    return named && { id: planId(named.id), name: named.name, displayName: named.displayName };
  });
  return listOf(json.products).flatMap((item): readonly CatalogueProduct[] => {
    const named = readNamed(item);
    if (!named) return [];
    const own = listOf(listOf(item)[3]).flatMap((place) =>
      typeof place === 'number' ? (plans[place] ?? []) : [],
    );
    return [{ id: skuId(named.id), partNumber: named.name, displayName: named.displayName, plans: own }];
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function readNamed(item: unknown) {
  const [id, name, displayName] = listOf(item);
  if (typeof id !== 'string' || typeof name !== 'string' || typeof displayName !== 'string') return null;
  const guid = parseGuid(id);
  return guid === null ? null : { id: guid, name, displayName };
}
