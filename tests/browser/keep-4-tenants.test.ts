import { command } from './pages/command.ts';
import { Keeping } from './pages/keeping.ts';
import { expect, test } from './test.ts';

test('several tenants side by side: open, rename, duplicate, delete', async ({ page, portal }) => {
  const keeping = new Keeping(page);
  await portal.open('usage-location', '/settings');
  await keeping.rename('Fabrikam');
  await portal.go('Scenarios');
  await page
    .getByRole('button', { name: 'Open scenario: HR department' })
    .or(page.getByRole('button', { name: /^Open scenario: .*HR/ }))
    .first()
    .click();
  await portal.go('Settings');
  await keeping.rename('Northwind');
  await keeping.saved();

  await portal.go('Tenants');
  await expect(keeping.tenants.row('Northwind')).toContainText('Open now');
  await keeping.tenants.tick('Fabrikam');
  await command(page, 'Rename').click();
  const pane = page.getByRole('dialog', { name: 'Rename' });
  await pane.getByRole('textbox', { name: 'New name' }).fill('Woodgrove');
  await pane.getByRole('button', { name: 'Rename' }).click();
  await expect(keeping.tenants.row('Woodgrove')).toContainText('Usage location');

  await command(page, 'Duplicate').click();
  await expect(keeping.tenants.row('Woodgrove (2)')).toBeVisible();
  await keeping.tenants.open('Woodgrove');
  await keeping.expectTenant('Woodgrove');
  // Who goes back before the page of the opened tenant has come is on the list as they left it, with what they ticked.
  await expect(portal.title).toHaveText('Welcome');

  await portal.go('Tenants');
  await keeping.tenants.tick('Woodgrove (2)', 'Northwind');
  await command(page, 'Delete').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(keeping.tenants.row('Northwind')).toBeHidden();
  await expect(keeping.tenants.row('Woodgrove')).toBeVisible();

  await keeping.tenants.tick('Woodgrove');
  await command(page, 'Delete').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Nothing is kept yet')).toBeVisible();
  await keeping.expectTenant('Contoso');
});

test('Clean slate: nothing private is left, on the screen, in the browser, in any tab', async ({
  page,
  context,
  portal,
}) => {
  const keeping = new Keeping(page);
  await portal.open('usage-location', '/settings');
  await keeping.rename('Private Ltd');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await keeping.saved();
  const other = new Keeping(await context.newPage());
  await other.page.goto('/groups');
  await other.expectTenant('Private Ltd');

  await portal.go('Tenants');
  await command(page, 'Clean slate').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete everything' }).click();
  for (const tab of [keeping, other]) {
    await expect(tab.portal.title).toHaveText('Welcome');
    await tab.expectTenant('Contoso');
    await expect(tab.page.getByText('Private Ltd')).toHaveCount(0);
  }
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    local: Object.keys(localStorage).filter((key) => key !== 'open'),
    private: [localStorage, sessionStorage].some((area) => area.getItem('open')?.startsWith('tenant')),
  }));
  expect(left).toEqual({ databases: 0, local: [], private: false });
});
