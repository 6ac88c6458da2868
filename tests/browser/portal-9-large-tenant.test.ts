import { Grid } from './pages/grid.ts';
import { expect, test } from './test.ts';

test('a tenant of 100,000 users opens, sorts, filters, scrolls and is found in', async ({ page, portal }) => {
  test.slow();
  await page.goto('/users?scenario=large-tenant');
  const users = new Grid(page, 'Users');
  await expect(page.getByText('100,000 of 100,000 users')).toBeVisible({ timeout: 60_000 });

  await users.sortBy('User principal name');
  await expect(users.header('User principal name')).toHaveAttribute('aria-sort', 'ascending');
  await expect(users.root.getByRole('row').nth(1)).toContainText('aaron.');
  await users.sortBy('User principal name');
  await expect(users.root.getByRole('row').nth(1)).toContainText('zara.');

  await users.openers.first().focus();
  await page.keyboard.press('Control+End');
  const last = users.root.getByRole('row').and(page.locator('[aria-rowindex="100001"]'));
  await expect(last).toBeInViewport();
  await expect(last).toContainText('aaron.');

  await page.getByRole('combobox', { name: 'License state' }).selectOption('In error');
  await page.getByRole('searchbox', { name: 'Search users', exact: true }).fill('zara');
  await expect(users.root.getByRole('row').nth(1)).toContainText('zara.');
  await expect(page.getByText(/^[\d,]+ of 100,000 users$/)).not.toHaveText('100,000 of 100,000 users');

  await portal.go('Licenses');
  await portal.licenses.groupsWithErrors.click();
  await portal.licenses.errors.sortBy('Users in error');
  await portal.licenses.errors.openers.first().click();
  await expect(page.getByRole('link', { name: /users? couldn’t be assigned licenses$/ })).toBeVisible();
});

test('a jump draws the rows on the screen first, and those around them when it rests', async ({ page }) => {
  test.slow();
  await page.goto('/users?scenario=large-tenant');
  await expect(page.getByText('100,000 of 100,000 users')).toBeVisible({ timeout: 60_000 });
  const users = new Grid(page, 'Users');

  const { onScreen, drawn } = await users.jump(50_000);

  // One row may be cut at either end, and the one with the tab stop is always there.
  expect(drawn[0]).toBeLessThanOrEqual(onScreen + 3);
  expect(drawn.at(-1)).toBeGreaterThan(onScreen + 8);
});
