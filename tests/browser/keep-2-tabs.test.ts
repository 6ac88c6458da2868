import type { BrowserContext, Page } from '@playwright/test';
import { expectNothingToReport } from './axe.ts';
import { Keeping } from './pages/keeping.ts';
import { expect, test } from './test.ts';

/** A tab in which something was done, and a second one on the same tenant. */
async function twoTabs(page: Page, context: BrowserContext): Promise<[Keeping, Keeping]> {
  const first = new Keeping(page);
  await first.portal.open('usage-location', '/settings');
  await first.rename('Fabrikam');
  await first.saved();
  const second = new Keeping(await context.newPage());
  await second.page.goto('/settings');
  await expect(second.bars).toContainText('open in another tab');
  return [first, second];
}

test('a second tab sees what happens in the first', async ({ page, context }) => {
  const [first, second] = await twoTabs(page, context);
  await expectNothingToReport(second.page);
  await first.rename('Northwind');
  await second.expectTenant('Northwind');
  await page.keyboard.press('Control+z');
  await second.expectTenant('Fabrikam');
  await first.portal.processing.pause();
  await expect(second.portal.processing.root).toContainText('Paused');
});

test('Work here instead: the tabs change places', async ({ page, context }) => {
  const [first, second] = await twoTabs(page, context);
  await second.bars.getByRole('button', { name: 'Work here instead' }).click();
  await expect(first.bars).toContainText('open in another tab');
  await expect(second.bars).toBeHidden();
  await second.rename('Northwind');
  await first.expectTenant('Northwind');
});

test('what is done in the second tab goes to a copy; both are kept', async ({ page, context }) => {
  const [first, second] = await twoTabs(page, context);
  await second.rename('Mine');
  await expect(second.bars).toContainText('went to a copy');
  await second.saved();
  await first.expectTenant('Fabrikam');
  await first.portal.go('Tenants');
  await expect(first.tenants.row('Fabrikam')).toContainText('Open now');
  await expect(first.tenants.row('Mine')).toBeVisible();
});

test('Open a copy', async ({ page, context }) => {
  const [first, second] = await twoTabs(page, context);
  await second.bars.getByRole('button', { name: 'Open a copy' }).click();
  await second.saved();
  await expect(second.bars).toBeHidden();
  await first.portal.go('Tenants');
  await expect(first.tenants.row('Fabrikam (2)')).toBeVisible();
});

test('when the first tab is closed, the second one writes', async ({ page, context }) => {
  const [, second] = await twoTabs(page, context);
  await page.close();
  await expect(second.bars).toBeHidden();
  await second.rename('Northwind');
  await second.saved();
  await second.page.reload();
  await second.expectTenant('Northwind');
});

test('without locks and messages a conflict is told, and both are kept', async ({ context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
    Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined });
  });
  const first = new Keeping(await context.newPage());
  await first.portal.open('usage-location', '/settings');
  await first.rename('Fabrikam');
  await first.saved();
  const second = new Keeping(await context.newPage());
  await second.page.goto('/settings');
  await second.expectTenant('Fabrikam');
  await first.rename('First');
  await first.saved();
  await second.rename('Second');
  await expect(second.bars).toContainText('went to a copy');
  await second.portal.go('Tenants');
  await expect(second.tenants.row('First')).toBeVisible();
  await expect(second.tenants.row('Second')).toBeVisible();
});
