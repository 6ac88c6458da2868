import { expect, test } from 'vitest';
import { planId, skuId } from '../../src/engine/ids.ts';
import { Notices } from '../../src/transfer/notices.ts';
import { formatProductCsv, parseProductCsv } from '../../src/transfer/product-csv.ts';
import { nameOfPlan, nameOfProduct, productNamesOf } from '../../src/transfer/product-names.ts';
import { purchasable } from '../../src/transfer/purchasable.ts';
import { guid } from '../support/arbitrary-document.ts';

const HEAD =
  'Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names';
const [A, B] = [skuId(guid('sku', 0)), skuId(guid('sku', 1))];
const [MAIL, SITES] = [planId(guid('plan', 0)), planId(guid('plan', 1))];
const SUITE = {
  id: A,
  partNumber: 'SUITE',
  displayName: 'The Suite',
  plans: [
    { id: MAIL, name: 'MAIL', displayName: 'Mail for All' },
    { id: SITES, name: 'SITES', displayName: 'Sites' },
  ],
};
const LINES = [`The Suite,SUITE,${A},MAIL,${MAIL},Mail for All`, `The Suite,SUITE,${A},SITES,${SITES},Sites`];

function parsed(...lines: readonly string[]) {
  const notices = new Notices();
  const result = parseProductCsv(lines.join('\r\n'), 'list.csv', notices);
  const remarks = notices
    .list()
    .map(({ code, subject, count, examples }) => `${code} ${subject} ${count}: ${examples.join(' | ')}`);
  return {
    products: result.ok ? result.value : result.reason.map(({ code, message }) => `${code}: ${message}`),
    remarks,
  };
}

test.for([
  { name: 'as it is published', lines: [HEAD, ...LINES] },
  { name: 'with semicolons', lines: [HEAD, ...LINES].map((line) => line.replaceAll(',', ';')) },
  { name: 'with tabs', lines: [HEAD, ...LINES].map((line) => line.replaceAll(',', '\t')) },
  { name: 'with a mark', lines: [`\uFEFF${HEAD}`, ...LINES] },
  {
    name: 'in quotes',
    lines: [HEAD, ...LINES].map((line) =>
      line
        .split(',')
        .map((cell) => `"${cell}"`)
        .join(),
    ),
  },
  {
    name: 'with stray blanks',
    lines: [HEAD, ...LINES.map((line) => line.replaceAll('SUITE', '\tSUITE\u00a0 '))],
  },
  { name: 'with empty lines', lines: ['', HEAD, '', ...LINES, ',,,,,', ''] },
  { name: 'ids in capitals', lines: [HEAD, ...LINES.map((line) => line.replaceAll(A, A.toUpperCase()))] },
  {
    name: 'columns in another order, with one more',
    lines: [HEAD, ...LINES].map((line) => [...line.split(',').toReversed(), 'more'].join()),
  },
])('the product list is read: $name', ({ lines }) => {
  expect(parsed(...lines)).toEqual({ products: [SUITE], remarks: [] });
});

test.for([
  { name: 'a line twice', line: LINES[0] ?? '', remark: 'csv.repeated list.csv 1: 4' },
  { name: 'no GUID', line: `The Suite,SUITE,6fd2,MAIL,${MAIL},Mail`, remark: 'csv.line list.csv 1: 4' },
  { name: 'no plan', line: `The Suite,SUITE,${A}`, remark: 'csv.line list.csv 1: 4' },
  {
    name: 'another string id for the same product',
    line: `The Suite,SUITE_2,${A},MAIL,${MAIL},Mail for All`,
    remark: `csv.conflict String_Id 1: ${A}: SUITE / SUITE_2`,
  },
])('a line that cannot be used is told, by its number or by what it disputes: $name', ({ line, remark }) => {
  const { products, remarks } = parsed(HEAD, ...LINES, line);

  expect(products).toEqual([SUITE]);
  expect(remarks).toContain(remark);
});

test('the line of a fault counts the lines inside of quotes', () => {
  const { remarks } = parsed(HEAD, `"The\nSuite",SUITE,${A},MAIL,${MAIL},Mail`, 'x,y,z,u,v,w');

  expect(remarks).toEqual(['csv.line list.csv 1: 4']);
});

test('of names that disagree the one that most lines have is taken, and none that shouts', () => {
  const { products } = parsed(
    HEAD,
    ...LINES,
    `Box,BOX,${B},MAIL,${MAIL},MAIL FOR ALL`,
    `Box,BOX,${B},SITES,${SITES},Sites (Plan 1)`,
    `Other,OTHER,${guid('sku', 2)},SITES,${SITES},Sites (Plan 1)`,
  );

  expect(products).toMatchObject([
    { plans: [{ displayName: 'Mail for All' }, { displayName: 'Sites (Plan 1)' }] },
    {},
    {},
  ]);
});

test('one string id for two products is told, and both are kept', () => {
  const { products, remarks } = parsed(HEAD, ...LINES, `Suite again,SUITE,${B},MAIL,${MAIL},Mail for All`);

  expect(products).toHaveLength(2);
  expect(remarks).toEqual([`csv.conflict GUID 1: SUITE: ${A} / ${B}`]);
});

test.for([
  { name: 'no columns', lines: ['a,b,c,d', ...LINES], products: /csv\.columns: / },
  {
    name: 'a column less',
    lines: [HEAD.replace(',GUID', ',ID'), ...LINES],
    products: /csv\.columns: .* GUID"$/,
  },
  { name: 'no line', lines: [HEAD], products: /csv\.empty: / },
  { name: 'no line that can be read', lines: [HEAD, 'a,b,c,d,e,f'], products: /csv\.empty: / },
])('a list that is none is refused: $name', ({ lines, products }) => {
  expect(JSON.stringify(parsed(...lines).products[0])).toMatch(products);
});

test('what was read is written so that it is read again', () => {
  const product = { ...SUITE, displayName: 'The "Suite", for all; of us', plans: SUITE.plans };

  expect(parsed(formatProductCsv([product]))).toEqual({ products: [product], remarks: [] });
});

test('imported names stand in for those that the catalogue does not have, and offer what it does not sell', () => {
  const e3 = skuId('6fd2c87f-b296-42f0-b197-1e91e994b900');
  const names = productNamesOf([SUITE, { ...SUITE, id: e3, displayName: 'Something else' }]);

  expect(nameOfProduct(names, A, 'SUITE')).toBe('The Suite');
  expect(nameOfProduct(names, e3, 'ENTERPRISEPACK')).toBe('Office 365 Enterprise E3');
  expect(nameOfProduct(names, B, 'BOX')).toBe('BOX');
  expect([nameOfPlan(names, 'MAIL'), nameOfPlan(names, 'YAMMER_ENTERPRISE'), nameOfPlan(names, 'X')]).toEqual(
    ['Mail for All', 'Yammer Enterprise', 'X'],
  );
  expect(purchasable(names, [])).toEqual([SUITE]);
});

test('nothing is offered that the tenant has, or whose plans are known there under other names', () => {
  const names = productNamesOf([SUITE]);
  const units = { enabled: 1, warning: 0, suspended: 0, lockedOut: 0 };

  expect(purchasable(names, [{ id: A, partNumber: 'SUITE', units, plans: [] }])).toEqual([]);
  expect(
    purchasable(names, [{ id: B, partNumber: 'BOX', units, plans: [{ id: MAIL, name: 'POST' }] }]),
  ).toEqual([]);
});
