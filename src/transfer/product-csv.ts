import Papa from 'papaparse';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import { parseGuid, planId, skuId, type PlanId, type SkuId } from '../engine/ids.ts';
import { ok, refused, type Result } from '../engine/result.ts';
import { fileFault, type ImportFault } from './import-fault.ts';
import { Notices } from './notices.ts';
import { Votes } from './votes.ts';

/** Columns of Microsoft's "Product names and service plan identifiers for licensing", in their order there. */
const COLUMNS = [
  'Product_Display_Name',
  'String_Id',
  'GUID',
  'Service_Plan_Name',
  'Service_Plan_Id',
  'Service_Plans_Included_Friendly_Names',
] as const;
type Column = (typeof COLUMNS)[number];

const HEADINGS: ReadonlyMap<string, Column> = new Map(COLUMNS.map((name) => [keyOf(name), name]));

function keyOf(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z]/g, '');
}

/** Whether the first lines of a text have the columns that name a product and a plan. */
export function looksLikeProductCsv(text: string): boolean {
  const { data } = Papa.parse<string[]>(text.slice(0, 20_000), { ...OPTIONS, preview: 5 });
  return data.some((row) => missing(row).length <= 2 && row.length >= 4);
}

const OPTIONS = { delimitersToGuess: [',', ';', '\t', '|'] };

/** One service plan of one product: a line that could be read. */
type Line = {
  readonly product: SkuId;
  readonly plan: PlanId;
  readonly cells: Readonly<Record<Column, string>>;
};

/**
 * Reads Microsoft's product list: products in their order, each with its plans. Lines without a product or plan are
 * left out and, like names that disagree, told to `notices`; only a list without its columns or lines is refused.
 */
export function parseProductCsv(
  text: string,
  file: string,
  notices = new Notices(),
): Result<readonly CatalogueProduct[], readonly ImportFault[]> {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), OPTIONS);
  const head = data.findIndex((row) => missing(row).length <= 2 && row.length >= 4);
  const heading = data[head] ?? data[0] ?? [];
  const absent = missing(heading);
  if (head === -1 || absent.length > 0) {
    const named = absent.length > 0 ? absent : [...COLUMNS];
    return refused(named.map((name) => fileFault(file, 'csv.columns', name)));
  }
  const lines = readLines(data, head, file, notices);
  if (lines.length === 0) return refused([fileFault(file, 'csv.empty')]);
  return ok(productsOf(lines, notices));
}

const missing = (row: readonly string[]): readonly Column[] => {
  const found = new Set(row.map((cell) => HEADINGS.get(keyOf(cell))));
  return COLUMNS.filter((name) => !found.has(name));
};

function readLines(data: readonly string[][], head: number, file: string, notices: Notices): readonly Line[] {
  const places = new Map<Column, number>();
  for (const [place, cell] of (data[head] ?? []).entries()) {
    const name = HEADINGS.get(keyOf(cell));
    if (name && !places.has(name)) places.set(name, place);
  }
  const cellOf = (row: readonly string[], name: Column): string => clean(row[places.get(name) ?? -1] ?? '');
  const seen = new Set<string>();
  const lines: Line[] = [];
  let at = 1;
  for (const [place, row] of data.entries()) {
    const line = at;
    at += 1 + row.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    if (place <= head || row.every((cell) => clean(cell) === '')) continue;
    const cells = {
      Product_Display_Name: cellOf(row, 'Product_Display_Name'),
      String_Id: cellOf(row, 'String_Id'),
      GUID: cellOf(row, 'GUID'),
      Service_Plan_Name: cellOf(row, 'Service_Plan_Name'),
      Service_Plan_Id: cellOf(row, 'Service_Plan_Id'),
      Service_Plans_Included_Friendly_Names: cellOf(row, 'Service_Plans_Included_Friendly_Names'),
    };
    const [product, plan] = [parseGuid(cells.GUID), parseGuid(cells.Service_Plan_Id)];
    if (product === null || plan === null || cells.String_Id === '' || cells.Service_Plan_Name === '') {
      notices.add('csv.line', file, `${line}`);
      continue;
    }
    const key = `${product} ${plan}`;
    if (seen.has(key)) notices.add('csv.repeated', file, `${line}`);
    seen.add(key);
    lines.push({ product: skuId(product), plan: planId(plan), cells });
  }
  return lines;
}

/** Blanks of every kind as one space, none at the ends. */
const clean = (cell: string): string => cell.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();

/** Lines of one product and one plan may disagree about names: the name most of them have is taken. */
function productsOf(lines: readonly Line[], notices: Notices): readonly CatalogueProduct[] {
  const partNumbers = new Votes();
  const productNames = new Votes();
  const planIds = new Votes();
  const planNames = new Votes();
  const plans = new Map<SkuId, Set<PlanId>>();
  for (const { product, plan, cells } of lines) {
    partNumbers.cast(product, cells.String_Id);
    productNames.cast(product, cells.Product_Display_Name || cells.String_Id);
    planIds.cast(plan, cells.Service_Plan_Name);
    planNames.cast(plan, cells.Service_Plans_Included_Friendly_Names || cells.Service_Plan_Name);
    plans.set(product, (plans.get(product) ?? new Set()).add(plan));
  }
  for (const [votes, subject] of [
    [partNumbers, 'String_Id'],
    [productNames, 'Product_Display_Name'],
    [planIds, 'Service_Plan_Name'],
  ] as const) {
    for (const [key, names] of votes.disputed())
      notices.add('csv.conflict', subject, `${key}: ${names.join(' / ')}`);
  }
  for (const [name, keys] of sharedNames(partNumbers))
    notices.add('csv.conflict', 'GUID', `${name}: ${keys.join(' / ')}`);
  for (const [name, keys] of sharedNames(planIds))
    notices.add('csv.conflict', 'Service_Plan_Id', `${name}: ${keys.join(' / ')}`);
  return [...plans].map(([id, ids]) => ({
    id,
    partNumber: partNumbers.winner(id),
    displayName: productNames.winner(id),
    plans: [...ids].map((plan) => ({
      id: plan,
      name: planIds.winner(plan),
      displayName: planNames.winner(plan),
    })),
  }));
}

/** Names that are in use for more than one id. */
function sharedNames(votes: Votes): readonly (readonly [string, readonly string[]])[] {
  const byName = new Map<string, string[]>();
  for (const key of votes.keys()) {
    const name = votes.winner(key);
    byName.set(name, [...(byName.get(name) ?? []), key]);
  }
  return [...byName].filter(([, keys]) => keys.length > 1);
}

/** Writes products as such a list; `parseProductCsv` reads the same ones. */
export function formatProductCsv(products: readonly CatalogueProduct[]): string {
  const rows = products.flatMap(({ id, partNumber, displayName, plans }) =>
    plans.map((plan) => [displayName, partNumber, id, plan.name, plan.id, plan.displayName]),
  );
  return Papa.unparse([[...COLUMNS], ...rows], { newline: '\r\n' });
}
