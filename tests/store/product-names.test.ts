import { afterEach, expect, test, vi } from 'vitest';
import type { CatalogueProduct } from '../../src/catalogue/catalogue-product.ts';
import { PRODUCTS } from '../../src/catalogue/products.ts';
import { planId, skuId } from '../../src/engine/ids.ts';
import { importedProducts, recallProducts } from '../../src/store/imported-products.ts';
import { addProducts, forgetProducts, formatProducts, parseProducts } from '../../src/store/product-names.ts';
import { guid } from '../support/arbitrary-document.ts';

afterEach(forgetProducts);

const product = (number: number, displayName: string): CatalogueProduct => ({
  id: skuId(guid('sku', number)),
  partNumber: `PART_${number}`,
  displayName,
  plans: [{ id: planId(guid('plan', number)), name: `PLAN_${number}`, displayName: `Plan ${number}` }],
});

test('products are read as they were written, and their plans are written once', () => {
  const text = formatProducts([...PRODUCTS, product(1, 'One')]);

  expect(parseProducts(text)).toEqual([...PRODUCTS, product(1, 'One')]);
  expect(text.length).toBeLessThan(JSON.stringify(PRODUCTS).length / 2);
});

test.for([
  { name: 'nothing', text: '' },
  { name: 'another value', text: '7' },
  { name: 'lists that are none', text: '{"plans":{},"products":3}' },
  { name: 'products that are none', text: '{"plans":[],"products":[null,["x"],["id","A","B",[]]]}' },
])('what is no list of products is left out: $name', ({ text }) => {
  expect(parseProducts(text)).toEqual([]);
});

test('a plan that is none is left out of its product', () => {
  const text = JSON.stringify({
    plans: [['x', 'A', 'B']],
    products: [[guid('sku', 1), 'A', 'B', [0, 5, 'z']]],
  });

  expect(parseProducts(text)).toMatchObject([{ partNumber: 'A', plans: [] }]);
});

test('a list is added to what is there, the newer name counts, and the browser keeps them', () => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });

  addProducts([product(1, 'One'), product(2, 'Two')]);
  addProducts([product(2, 'Second')]);

  const { products, kept } = importedProducts.getState();
  expect(products.map(({ displayName }) => displayName)).toEqual(['One', 'Second']);
  expect(kept).toBe(true);
  expect(parseProducts(stored.get('product-names') ?? '')).toEqual(products);
  forgetProducts();
  expect(stored.size).toBe(0);
});

test('the next visit begins with what was kept', async () => {
  vi.stubGlobal('localStorage', { getItem: () => formatProducts([product(1, 'One')]) });

  await recallProducts();

  expect(importedProducts.getState()).toEqual({ products: [product(1, 'One')], kept: true });
});

test.for([
  { name: 'nothing', getItem: () => null },
  { name: 'something else', getItem: () => '{' },
  {
    name: 'no storage at all',
    getItem: () => {
      throw new Error('SecurityError');
    },
  },
])('a visit that finds $name has no names', async ({ getItem }) => {
  vi.stubGlobal('localStorage', { getItem });

  await recallProducts();

  expect(importedProducts.getState().products).toEqual([]);
});

test('where nothing can be kept they are there for the visit', () => {
  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  });

  addProducts([product(1, 'One')]);

  expect(importedProducts.getState()).toMatchObject({ products: [{ displayName: 'One' }], kept: false });
});
