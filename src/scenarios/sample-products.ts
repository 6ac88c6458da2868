import { planId, skuId } from '../engine/ids.ts';
import type { Product } from '../engine/product.ts';
import { deterministicId } from './deterministic-id.ts';

const APPLICATIONS = `
  Assets Badges Bookings Catering Contracts Drawings Expenses Fleet Gifts
  Helpdesk Ideas Library Parking Quality Shifts Timesheets Travel Visitors`
  .trim()
  .split(/\s+/);

/** A product of Contoso's own; `application` is its name for people. */
type SampleProduct = Omit<Product, 'units'> & { readonly application: string };

/** Eighteen products where the catalogue has too few: samples, and named so. Nothing that is sold has these ids. */
export const SAMPLE_PRODUCTS: readonly SampleProduct[] = APPLICATIONS.map((application) => {
  const partNumber = `CONTOSO_SAMPLE_${application.toUpperCase()}`;
  return {
    application,
    id: skuId(deterministicId('product', partNumber)),
    partNumber,
    plans: ['CORE', 'MOBILE', 'REPORTS'].map((part) => {
      const name = `${partNumber}_${part}`;
      return { id: planId(deterministicId('plan', name)), name };
    }),
  };
});
