import { NAVIGATION } from './pages/portal.ts';
import { E3 } from './names.ts';
import { tabTo } from './pages/tab-to.ts';
import { expect, test } from './test.ts';

test.beforeEach(async ({ portal }) => {
  await portal.open('conflicting-service-plans', '/');
});

test('the main navigation leads everywhere and says where one is', async ({ portal }) => {
  for (const item of NAVIGATION) {
    await portal.go(item);
    await expect(portal.navigation.getByRole('link', { name: item, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }
});

test('the navigation folds to icons with names, and stays so after a reload', async ({ portal }) => {
  await portal.page.getByRole('button', { name: 'Collapse navigation' }).click();
  await portal.page.reload();
  await expect(portal.page.getByRole('button', { name: 'Expand navigation' })).toBeVisible();
  await portal.go('Users');
});

test('the breadcrumb tells the way here and leads back', async ({ portal }) => {
  const product = await portal.product(E3);
  await product.menu('Licensed groups');
  await expect(portal.breadcrumb.getByRole('listitem')).toHaveText(['Home', 'Licenses', 'All products', E3]);
  await portal.breadcrumb.getByRole('link', { name: 'All products' }).click();
  await expect(portal.title).toHaveText('All products');
  await portal.breadcrumb.getByRole('link', { name: 'Home' }).click();
  await expect(portal.title).toHaveText('Welcome');
});

test('back and forward work as on any site', async ({ portal }) => {
  const { page, title } = portal;
  await portal.group('Engineering');
  await page.goBack();
  await expect(title).toHaveText('Groups');
  await page.goForward();
  await expect(title).toHaveText('Engineering');
});

test('the skip link leads past the navigation', async ({ portal }) => {
  const { page } = portal;
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the search finds a user, a group and a product with the keyboard alone', async ({ portal }) => {
  const { keyboard } = portal.page;
  for (const { query, found } of [
    { query: 'lena.hoff', found: 'Lena Hoffmann' },
    { query: 'engineer', found: 'Engineering' },
    { query: 'ENTERPRISEPACK', found: E3 },
  ]) {
    await tabTo(portal.search);
    await keyboard.type(query);
    await expect(portal.page.getByRole('option', { name: found })).toBeVisible();
    await keyboard.press('Enter');
    await expect(portal.title).toHaveText(found);
    await expect(portal.search).toHaveValue('');
    await portal.page.reload();
  }
});

test('the search says when it finds nothing', async ({ portal }) => {
  await portal.search.fill('nobody at all');
  await expect(portal.page.getByText('Nothing found for “nobody at all”')).toBeVisible();
});

test('notifications: the bell counts, the history tells what was done, refused and processed', async ({
  portal,
}) => {
  const arjun = await portal.user('Arjun Patel');
  await arjun.setUsageLocation('Norway');
  const engineering = await portal.group('Engineering');
  await engineering.reprocess();
  const pane = await engineering.assignments();
  await pane.choose('Office 365 Enterprise E1');
  await pane.trySave();
  await expect(pane.refusal).toContainText('conflicts with');
  await pane.root.getByRole('button', { name: 'Cancel' }).click();

  await expect(portal.bell).toHaveAccessibleName('Notifications, 3 new');
  const history = await portal.notifications();
  await expect(history.getByRole('listitem')).toContainText([
    /Update license assignments.*Failed/,
    /Reprocess group licenses.*Done.*Finished for Engineering/,
    /Update user.*Done.*Arjun Patel/,
  ]);
  await history.getByRole('button', { name: 'Close' }).click();
  await expect(portal.bell).toHaveAccessibleName('Notifications');
});

test('a toast does not lie over a pane that is opened after it', async ({ portal }) => {
  const engineering = await portal.group('Engineering');
  await portal.processing.pause();
  // Paused work keeps its toast.
  await engineering.reprocess();
  const toast = await portal.toasts.getByText('Applying license changes').boundingBox();
  if (!toast) throw new Error('There is no toast');

  const { root } = await engineering.assignments();

  const isInFront = (pane: Element, { x, y }: typeof toast): boolean =>
    pane.contains(document.elementFromPoint(x, y));
  await expect.poll(() => root.evaluate(isInFront, toast)).toBe(true);
});
