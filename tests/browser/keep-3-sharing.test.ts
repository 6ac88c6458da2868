import { expectNothingToReport } from './axe.ts';
import { Keeping } from './pages/keeping.ts';
import { expect, test } from './test.ts';

test('a link opens the tenant, its history and the page, and keeps it as another tenant', async ({
  page,
  portal,
  browser,
  baseURL,
}) => {
  const keeping = new Keeping(page);
  await portal.open('usage-location', '/settings');
  await keeping.rename('Fabrikam');
  await portal.group('Marketing');
  const link = await keeping.makeLink();

  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = new Keeping(await context.newPage());
  await other.page.goto(link);
  await expect(other.portal.title).toHaveText('Marketing');
  await other.expectTenant('Fabrikam');
  await other.saved();
  expect(new URL(other.page.url()).hash).toBe('');
  await other.page.getByRole('button', { name: /^Undo: Rename tenant/ }).click();
  await other.expectTenant('Contoso');
  await context.close();
});

test('a link in an open page: the open tenant stays among those that are kept', async ({ page, portal }) => {
  const keeping = new Keeping(page);
  await portal.open('usage-location', '/settings');
  await keeping.rename('Fabrikam');
  const link = await keeping.makeLink();
  await keeping.rename('Northwind');
  await keeping.saved();
  await page.evaluate((hash) => void (location.hash = hash), new URL(link).hash);
  await keeping.expectTenant('Fabrikam');
  await portal.go('Tenants');
  await expect(keeping.tenants.row('Northwind')).toBeVisible();
  await expect(keeping.tenants.row('Fabrikam')).toContainText('Open now');
});

test('a broken link is told and leaves the open tenant alone', async ({ page, portal }) => {
  const keeping = new Keeping(page);
  await portal.open('usage-location', '/settings');
  await keeping.rename('Fabrikam');
  const link = await keeping.makeLink();
  for (const hash of [
    new URL(link).hash.slice(0, -20),
    '#s=1.',
    '#s=9.abc',
    '#s=1.<img src=x onerror=alert(1)>',
  ]) {
    await page.evaluate((fragment) => void (location.hash = fragment), hash);
    await expect(keeping.bars).toContainText('The link cannot be opened');
    await keeping.expectTenant('Fabrikam');
    await expectNothingToReport(page);
    await keeping.bars.getByRole('button', { name: 'Dismiss' }).click();
    await expect(keeping.bars).toBeHidden();
  }
});

test('a visit with a broken link opens what was open last, and says so', async ({ page, portal }) => {
  const keeping = new Keeping(page);
  await portal.open('usage-location', '/settings');
  await keeping.rename('Fabrikam');
  await keeping.saved();
  await page.goto('about:blank');
  await page.goto('/#s=1.broken');
  await expect(keeping.bars).toContainText('It is incomplete or damaged');
  await keeping.expectTenant('Fabrikam');
});

test('a file holds the same, and is opened on the page of tenants', async ({ page, portal }) => {
  const keeping = new Keeping(page);
  await portal.open('usage-location', '/settings');
  await keeping.rename('Fabrikam');
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
  await expectNothingToReport(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    keeping.share.getByRole('button', { name: 'Download file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Fabrikam.lab.json');
  const file = await download.path();
  await keeping.share.getByRole('button', { name: 'Close', exact: true }).last().click();
  await portal.go('Tenants');
  await page.getByLabel('Open a file', { exact: true }).last().setInputFiles(file);
  await expect(portal.title).toHaveText('Settings');
  await keeping.expectTenant('Fabrikam');
  await portal.go('Tenants');
  await expect(keeping.tenants.openers.or(keeping.tenants.row('Fabrikam'))).toHaveCount(2);

  await page
    .getByLabel('Open a file', { exact: true })
    .last()
    .setInputFiles({
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    });
  await expect(page.getByRole('main')).toContainText('other.json: This is not a file of the lab.');
});

test('?embed=1: the page alone, wherever one goes in it', async ({ page }) => {
  await page.goto('/groups?scenario=usage-location&embed=1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Groups');
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Main navigation' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'License processing' })).toBeVisible();
  await page.getByRole('link', { name: 'Marketing' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Marketing');
  await expect(page).toHaveURL(/embed=1/);
  await expectNothingToReport(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Marketing');
  await expect(page.getByRole('banner')).toHaveCount(0);
});
