import { confirm } from './pages/confirm.ts';
import { expect, test } from './test.ts';

test.beforeEach(async ({ portal }) => {
  await portal.open('duplicate-proxy-addresses', '/settings');
});

test('the tenant can be renamed, and the header shows it', async ({ page }) => {
  await page.getByRole('textbox', { name: 'Tenant name' }).fill('Fabrikam');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(page.getByRole('banner')).toContainText('Fabrikam');
  await page.getByRole('textbox', { name: 'Tenant name' }).fill('x'.repeat(257));
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(page.getByText('A tenant needs a name of at most 256 characters.')).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Fabrikam');
});

test('in the current version the proxy address error is recorded, once someone reprocesses', async ({
  page,
  portal,
}) => {
  await page.getByRole('combobox', { name: 'Service version' }).selectOption('Current');
  await expect(page.getByText(/is recorded as an error/)).toBeVisible();
  const sales = await portal.group('Sales');
  await sales.expectApplied();

  await sales.reprocess();
  await sales.expectInError(2);
  const emily = await portal.user('Emily Carter');
  await expect(emily.problem('Proxy address is already being used', 'Sales')).toContainText(
    'UniquenessViolation',
  );
});

test('plan relations can be edited and put back', async ({ page }) => {
  const families = page.getByRole('region', { name: 'Conflicting plans' });
  const count = await families.getByRole('listitem').count();
  await families
    .getByRole('button', { name: /^Remove Family of/ })
    .first()
    .click();
  await confirm(page, 'Remove');
  await expect(families.getByRole('listitem')).toHaveCount(count - 1);
  await expect(page.getByText('These relations have been edited in this tenant.')).toBeVisible();

  await page.getByRole('button', { name: 'Reset to built-in' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reset to built-in' }).click();
  await expect(families.getByRole('listitem')).toHaveCount(count);
});
