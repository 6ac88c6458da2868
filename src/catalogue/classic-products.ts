import type { CatalogueProduct } from './catalogue-product.ts';
import { PRODUCT_ROWS, ROWS_OF_2019 } from './product-rows.ts';
import type { PartNumber } from './products.ts';
import { readRow } from './read-row.ts';

/* Sold beside Office 365 at the article's time. Their plans have hardly changed: the rows of 2026 serve. */
const BESIDE = [
  'EMS',
  'MCOMEETADV',
  'MCOEV',
  'MCOPSTN1',
  'WORKPLACE_ANALYTICS',
  'EXCHANGEARCHIVE_ADDON',
] as const satisfies readonly PartNumber[];

export type ClassicPartNumber = (typeof ROWS_OF_2019)[number][0] | (typeof BESIDE)[number];

/** The products of the article's time: Office 365 Enterprise E1, E3 and E5 as published in 2019, EMS and add-ons. */
export const CLASSIC_PRODUCTS: readonly CatalogueProduct[] = [
  ...ROWS_OF_2019,
  ...BESIDE.flatMap((partNumber) => PRODUCT_ROWS.filter((row) => row[0] === partNumber)),
].map((row) => readRow(row, 'preview'));

/** A product of the article's time, for those who write its part number in code. */
export function classicProduct(partNumber: ClassicPartNumber): CatalogueProduct {
  const product = CLASSIC_PRODUCTS.find((candidate) => candidate.partNumber === partNumber);
  if (!product) throw new Error(`No product ${partNumber} in the catalogue of 2019`);
  return product;
}
