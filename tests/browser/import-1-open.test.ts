import { formatDocument, formatDocumentText } from '../../src/document/format-document.ts';
import { buildScenario } from '../../src/scenarios/scenarios.ts';
import { answersInOddOrder, faultyAnswers, productList } from './pages/answers.ts';
import { Grid } from './pages/grid.ts';
import { ImportPage } from './pages/import-page.ts';
import type { NavigationItem } from './pages/portal.ts';
import { expectNothingSent, watchRequests } from './pages/watch-requests.ts';
import { expect, test } from './test.ts';

const PAGES: readonly NavigationItem[] = ['All products', 'Groups', 'Users', 'Audit logs', 'Licenses'];

test('without a network a document is opened under pseudonyms, and no name of it is on any page', async ({
  page,
  portal,
  context,
}) => {
  const directory = await buildScenario('nested-group');
  const { users, groups, organization } = formatDocument(directory);
  const names = [organization, ...users, ...groups]
    .map(({ displayName }) => displayName)
    .filter((name) => name.length > 3);
  await portal.open('usage-location');
  const files = new ImportPage(page);
  await portal.go('Import and export');
  await files.look(...answersInOddOrder());
  await files.openTenant();
  for (const item of PAGES) await portal.go(item);
  await portal.go('Import and export');
  // Whoever turns to the page has all of its code.
  await Promise.all([page.waitForEvent('worker'), files.choose.hover()]);
  await page.waitForLoadState('networkidle');
  const requests = await watchRequests(page);
  await context.setOffline(true);

  await files.look({ name: 'tenant.json', text: formatDocumentText(directory) });
  await expect(page.getByText('“contoso” stays open until then.')).toBeVisible();
  await files.anonymise();
  await files.openTenant();

  for (const item of PAGES) {
    await portal.go(item);
    const text = await page.locator('body').innerText();
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  }
  expect(requests).toEqual([]);
});

test('answers of Graph in pages, in any order, are a tenant; nothing is sent', async ({ page, portal }) => {
  await portal.open('usage-location', '/import');
  await page.waitForLoadState('networkidle');
  const requests = await watchRequests(page);
  const files = new ImportPage(page);

  await files.look(...answersInOddOrder());
  await expect(page.getByRole('row', { name: '9.json Users (1)' })).toBeVisible();
  expectNothingSent(page, requests);
  await files.openTenant();

  await portal.go('Users');
  await expect(new Grid(page, 'Users').openers).toHaveText(['Ada', 'Bo']);
  await portal.group('Sales');
  expectNothingSent(page, requests);
});

test('a faulty answer is told by file and path, and what was open stays', async ({ page, portal }) => {
  await portal.open('usage-location', '/import');
  const files = new ImportPage(page);

  await files.give(...faultyAnswers());

  await expect(files.faults.getByRole('row', { name: 'users.json value[0].accountEnabled' })).toBeVisible();
  await expect(page.getByText('1 fault was found.')).toBeVisible();
  await portal.go('Users');
  await expect(page.getByRole('banner')).toContainText('Contoso');
});

test('an import is cancelled while it works, and the next one works', async ({ page, portal }) => {
  await portal.open('usage-location', '/import');
  const files = new ImportPage(page);
  const document = formatDocument(await buildScenario('nested-group'));
  const [someone] = document.users;
  const many = Array.from({ length: 20_000 }, (_, number) => ({
    ...someone,
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    userPrincipalName: `user${number}@contoso.com`,
    proxyAddresses: [],
  }));

  await files.give({
    name: 'large.json',
    text: JSON.stringify({ ...document, users: many, groups: [], queue: [], auditLog: [] }),
  });
  await files.cancel.click();
  await expect(files.choose).toBeFocused();

  await files.look(...answersInOddOrder());
  await files.openTenant();
});

test('a list of product names names what the catalogue does not know, and sells it', async ({
  page,
  portal,
}) => {
  await portal.open('usage-location', '/import');
  const files = new ImportPage(page);
  await files.look(...answersInOddOrder());
  await files.openTenant();
  await portal.product('SUITE');

  await portal.go('Import and export');
  await files.look(productList());
  await page.getByRole('button', { name: 'Use these names' }).click();
  await portal.go('All products');
  await expect(portal.licenses.products.row('The Whole Suite')).toBeVisible();
  await page.getByRole('button', { name: 'Purchase' }).click();
  const pane = page.getByRole('dialog', { name: 'Purchase a product' });
  await pane.getByRole('combobox', { name: 'Product' }).fill('Nobody');
  await expect(page.getByRole('option', { name: 'Nobody’s Product' })).toBeVisible();

  await page.reload();
  await portal.open('usage-location', '/import');
  await expect(page.getByText('2 products of imported lists are known by name')).toBeVisible();
});
