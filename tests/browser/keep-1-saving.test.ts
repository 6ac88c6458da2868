import { Keeping } from './pages/keeping.ts';
import { expect, test } from './test.ts';

test('a reload finds what was done, what was undone, the queue, and that it was paused', async ({
  page,
  portal,
}) => {
  const keeping = new Keeping(page);
  await portal.open('hr-department', '/settings');
  await portal.processing.pause();
  await keeping.rename('Fabrikam');
  await keeping.rename('Northwind');
  await page.keyboard.press('Control+z');
  const group = await portal.group('HR Department');
  await group.menu('Licenses');
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /^Reprocess( ·|$)/ })
    .click();
  await expect(portal.processing.root).toContainText('1,000 users queued');
  await portal.processing.stepOneUser();
  await keeping.saved();

  await page.goto('/history');
  await keeping.expectTenant('Fabrikam');
  await expect(portal.processing.root).toContainText('Paused');
  await expect(portal.processing.root).toContainText('999 users queued');
  await expect(page.getByRole('grid', { name: 'Branches' })).toContainText('Rename tenant to Northwind');

  await portal.processing.resume();
  await expect(portal.processing.root).toContainText('Nothing queued');
});

test('a scenario that is only looked at is opened again and not kept', async ({ page, portal }) => {
  await portal.open('dynamic-group', '/groups');
  await page.goto('/tenants');
  await expect(page.getByText('Nothing is kept yet')).toBeVisible();
  await portal.go('Scenarios');
  await expect(page.getByRole('article', { name: 'Dynamic group' })).toContainText('Open now');
});

test('another visit opens what was open last', async ({ context, page, portal }) => {
  const keeping = new Keeping(page);
  await portal.open('usage-location', '/settings');
  await keeping.rename('Fabrikam');
  await keeping.saved();
  await page.close();
  const later = new Keeping(await context.newPage());
  await later.page.goto('/');
  await later.expectTenant('Fabrikam');
});

test.describe('a browser that forbids storage', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('Access is denied.', 'SecurityError');
          },
        });
    });
  });

  test('works, and says what it cannot keep', async ({ page, portal }) => {
    const keeping = new Keeping(page);
    await portal.open('usage-location', '/settings');
    await keeping.rename('Fabrikam');
    await keeping.expectTenant('Fabrikam');
    await expect(keeping.bars).toContainText('does not allow this site to store anything');
    await portal.go('Tenants');
    await expect(page.getByRole('main')).toContainText('does not allow this site to store anything');
  });
});

test('a browser without a database works, and says what it cannot keep', async ({ page, portal }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  const keeping = new Keeping(page);
  await portal.open('usage-location', '/settings');
  await keeping.rename('Fabrikam');
  await expect(keeping.bars).toContainText('has no storage for it');
});

test('full storage is told, and saving goes on by itself when there is room', async ({
  page,
  portal,
  baseURL,
}) => {
  const keeping = new Keeping(page);
  await portal.open('usage-location', '/settings');
  const browser = await page.context().newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await keeping.rename('While it is full');
  await expect(keeping.bars).toContainText('The storage of the browser is full');

  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await keeping.saved();
  await expect(keeping.bars).toBeHidden();
  await page.reload();
  await keeping.expectTenant('While it is full');
});

test('storage that is full already for a single value is told as full', async ({ page, portal }) => {
  const keeping = new Keeping(page);
  await portal.open('usage-location', '/settings');
  await keeping.rename('Fabrikam');
  await keeping.saved();
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
  });
  await keeping.rename('Northwind');
  await expect(keeping.bars).toContainText('The storage of the browser is full');
});

test('a database of a newer version is left alone, and told', async ({ page, portal }) => {
  const keeping = new Keeping(page);
  await page.goto('/');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('group-licensing-lab', 99);
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve(null);
        });
      }),
  );
  await portal.open('usage-location', '/settings');
  await keeping.rename('Fabrikam');
  await expect(keeping.bars).toContainText('A newer version of the lab');
});

test('a tenant that cannot be opened any more is told, and another one is there', async ({
  page,
  portal,
}) => {
  const keeping = new Keeping(page);
  await page.goto('/');
  await expect(portal.title).toHaveText('Welcome');
  await page.evaluate(() => sessionStorage.setItem('open', 'tenant:not-there'));
  await page.goto('/');
  await expect(keeping.bars).toContainText('It is not stored any more');
  await expect(portal.title).toHaveText('Welcome');
  await keeping.expectTenant('Contoso');
});
