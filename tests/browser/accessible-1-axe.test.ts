import { ADDRESSES } from './addresses.ts';
import { expectNothingToReport } from './axe.ts';
import { expect, test } from './test.ts';

// Colours are judged at rest: a pane that still slides in is half transparent.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const { address } of ADDRESSES) {
  test(`axe has nothing to report on ${address}, light and dark`, async ({ page, portal }) => {
    await portal.open('conflicting-service-plans', address);
    await expectNothingToReport(page);
  });
}

test('axe has nothing to report on a page that does not exist', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans', '/nowhere');
  await expectNothingToReport(page);
});

test('axe has nothing to report on what the search finds, and on what it does not', async ({
  page,
  portal,
}) => {
  await portal.open('conflicting-service-plans', '/users');
  await portal.search.fill('an');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectNothingToReport(page);
  await portal.search.fill('nobody at all');
  await expect(page.getByText('Nothing found for')).toBeVisible();
  await expectNothingToReport(page);
});

test('axe has nothing to report in high contrast', async ({ page, portal }) => {
  await page.emulateMedia({ contrast: 'more' });
  await portal.open('conflicting-service-plans');
  const engineering = await portal.group('Engineering');
  await engineering.menu('Licenses');
  await expectNothingToReport(page);
});

test('axe has nothing to report on the assignments pane, a refusal in it included', async ({
  page,
  portal,
}) => {
  await portal.open('conflicting-service-plans');
  const engineering = await portal.group('Engineering');
  const pane = await engineering.assignments();
  await expectNothingToReport(page);
  await pane.choose('Office 365 Enterprise E1');
  await pane.trySave();
  await expect(pane.refusal).toContainText('conflicts with');
  await expectNothingToReport(page);
});

test('axe has nothing to report on the panes of a group', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans', '/groups');
  await page.getByRole('button', { name: 'New group' }).click();
  await expect(page.getByRole('dialog', { name: 'New group' })).toBeVisible();
  await expectNothingToReport(page);
  await page.getByRole('button', { name: 'Cancel' }).click();

  const engineering = await portal.group('Engineering');
  await engineering.menu('Members');
  await page.getByRole('button', { name: 'Add members' }).click();
  await page.getByRole('dialog').getByRole('option').first().click();
  await expectNothingToReport(page);
});

test('axe has nothing to report on the panes of a product', async ({ page, portal }) => {
  await portal.open('not-enough-licenses', '/licenses/products');
  await portal.product('Office 365 Enterprise E3');
  for (const [button, title] of [
    ['Buy or cut seats', 'Buy or cut seats'],
    ['Assign', 'Assign licenses'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await expectNothingToReport(page);
    await page.keyboard.press('Escape');
  }
});

for (const { address, opener, title } of [
  { address: '/users', opener: 'New user', title: 'New user' },
  { address: '/licenses/products', opener: 'Purchase', title: 'Purchase a product' },
  { address: '/settings', opener: 'Add location rule', title: 'Usage locations' },
  { address: '/settings', opener: 'Add dependency', title: 'Dependency' },
]) {
  test(`axe has nothing to report on the pane of ${opener}`, async ({ page, portal }) => {
    await portal.open('conflicting-service-plans', address);
    await page.getByRole('button', { name: opener, exact: true }).click();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await expectNothingToReport(page);
  });
}

test('axe has nothing to report on the details of an entry of the audit log', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans', '/audit');
  await page.getByRole('searchbox', { name: 'Target contains' }).fill('Wei Zhang');
  await page.getByRole('grid').getByRole('rowgroup').getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNothingToReport(page);
});

test('axe has nothing to report on toasts, the open queue and the history of notifications', async ({
  page,
  portal,
}) => {
  await portal.open('conflicting-service-plans');
  const engineering = await portal.group('Engineering');
  await portal.processing.pause();
  await engineering.reprocess();
  await portal.processing.showQueue();
  await expect(portal.toasts).toContainText('Applying license changes');
  await expectNothingToReport(page);
  await portal.notifications();
  await expectNothingToReport(page);
});
