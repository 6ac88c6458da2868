import type { Locator, Page } from '@playwright/test';
import { SCENARIOS } from '../../src/scenarios/scenarios.ts';
import { Grid } from './pages/grid.ts';
import { expect, test } from './test.ts';

/** A scenario's card in the gallery. */
const card = (page: Page, title: string): Locator => page.getByRole('article', { name: title, exact: true });

test('the gallery lists every scenario, by source and by words', async ({ page, portal }) => {
  await portal.open('not-enough-licenses', '/scenarios');
  await expect(page.getByRole('article')).toHaveCount(SCENARIOS.length);
  await expect(card(page, 'Not enough licenses')).toContainText('Open now');

  await page.getByRole('combobox', { name: 'Filter by source' }).selectOption('The article');
  await expect(page.getByRole('article')).toHaveCount(7);
  await page.getByRole('searchbox', { name: 'Search scenarios' }).fill('proxy');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Search scenarios' }).fill('nothing like that');
  await expect(page.getByText('No scenario matches the filters')).toBeVisible();
});

test('every scenario opens where its story starts', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans', '/scenarios');
  const titles = await page.getByRole('article').getByRole('heading').allInnerTexts();
  expect(titles).toHaveLength(SCENARIOS.length);
  for (const [place, { id, start }] of SCENARIOS.entries()) {
    // The large one has a test of its own.
    if (id === 'large-tenant' || id === 'conflicting-service-plans') continue;
    const title = titles[place] ?? '';
    await card(page, title)
      .getByRole('button', { name: `Open scenario: ${title}` })
      .click();
    await expect(page).toHaveURL(start);
    await expect(portal.title).toBeVisible();
    await portal.go('Scenarios');
    await expect(card(page, title)).toContainText('Open now');
  }
});

test('Start over puts everything back, and what was done stays among the tenants', async ({
  page,
  portal,
}) => {
  await portal.open('not-enough-licenses');
  await portal.go('All products');
  await portal.licenses.setSeats('Office 365 Enterprise E3', 99);
  await portal.go('Scenarios');
  await page.getByRole('button', { name: 'Start over: Not enough licenses' }).click();
  await expect(portal.title).toHaveText('Licenses');
  await portal.go('All products');
  await expect(await portal.licenses.products.cell('Office 365 Enterprise E3', 'Total')).toHaveText('18');

  await portal.go('Tenants');
  await new Grid(page, 'Tenants').open('Contoso');
  await portal.go('All products');
  await expect(await portal.licenses.products.cell('Office 365 Enterprise E3', 'Total')).toHaveText('99');
});

test('where nothing can be saved, Start over asks before work is lost', async ({ page, portal }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  await portal.open('not-enough-licenses');
  await portal.go('All products');
  await portal.licenses.setSeats('Office 365 Enterprise E3', 99);
  await expect(page.getByRole('region', { name: 'Saving' })).toContainText('What you do now is not kept');
  await portal.go('Scenarios');
  const reset = page.getByRole('button', { name: 'Start over: Not enough licenses' });
  const dialog = page.getByRole('alertdialog', { name: 'Replace the tenant?' });
  await reset.click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await portal.go('All products');
  await expect(await portal.licenses.products.cell('Office 365 Enterprise E3', 'Total')).toHaveText('99');

  await portal.go('Scenarios');
  await reset.click();
  await dialog.getByRole('button', { name: 'Open scenario' }).click();
  await expect(portal.title).toHaveText('Licenses');
  await portal.go('All products');
  await expect(await portal.licenses.products.cell('Office 365 Enterprise E3', 'Total')).toHaveText('18');
});

test('Home tells the open scenario and tours the article', async ({ page, portal }) => {
  await portal.open('usage-location', '/');
  const open = page.getByRole('region', { name: /^Open scenario: Usage location/ });
  await expect(open).toContainText('Mei Lin Chen');
  await page
    .getByRole('region', { name: 'The article’s tour' })
    .getByRole('button', { name: 'Not enough licenses' })
    .click();
  await expect(portal.title).toHaveText('Licenses');
  await expect(portal.licenses.groupsWithErrors).toHaveText('1 group has license assignment errors');
});
