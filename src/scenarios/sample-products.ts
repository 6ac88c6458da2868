import { planId, skuId } from '../engine/ids.ts';
import type { Product } from '../engine/product.ts';
import { deterministicId } from './deterministic-id.ts';

const APPLICATIONS = [
  'ASSETS',
  'BADGES',
  'BOOKINGS',
  'CATERING',
  'CONTRACTS',
  'DRAWINGS',
  'EXPENSES',
  'FLEET',
  'GIFTS',
  'HELPDESK',
  'IDEAS',
  'LIBRARY',
  'PARKING',
  'QUALITY',
  'SHIFTS',
  'TIMESHEETS',
  'TRAVEL',
  'VISITORS',
] as const;

/** Eighteen products of Contoso's own, where the catalogue has too few: samples, and named so. Nothing sold has these ids. */
export const SAMPLE_PRODUCTS: readonly Omit<Product, 'units'>[] = APPLICATIONS.map((application) => {
  const partNumber = `CONTOSO_SAMPLE_${application}`;
  return {
    id: skuId(deterministicId('product', partNumber)),
    partNumber,
    plans: ['CORE', 'MOBILE', 'REPORTS'].map((part) => {
      const name = `${partNumber}_${part}`;
      return { id: planId(deterministicId('plan', name)), name };
    }),
  };
});
