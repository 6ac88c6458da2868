import { expect, test } from './test.ts';

test('the log is filtered by activity, target, actor and status, and tells why an entry failed', async ({
  page,
  portal,
}) => {
  await portal.open('conflicting-service-plans', '/audit');
  const filter = (name: string) => page.getByRole('combobox', { name });
  await filter('Activity').selectOption('Change user license');
  await page.getByRole('searchbox', { name: 'Target contains' }).fill('Wei');
  await expect(page.getByText(/^2 of \d+ entries$/)).toBeVisible();
  await filter('Initiated by (actor)').selectOption('Microsoft Azure AD Group-Based Licensing');
  await filter('Status').selectOption('Failure');
  await expect(page.getByText(/^1 of \d+ entries$/)).toBeVisible();
  const entries = page.getByRole('grid', { name: 'Audit log entries' }).getByRole('rowgroup');
  await expect(entries.getByRole('row')).toContainText(['Change user license']);

  await entries.getByRole('button').click();
  const details = page.getByRole('dialog', { name: 'Change user license' });
  await expect(details).toContainText('Conflicting service plans');
  await expect(details).toContainText('SharePoint Online (Plan 1)');
  await details.getByRole('button', { name: 'Close' }).click();

  await filter('Status').selectOption('Success');
  await expect(page.getByText('No entry matches the filters')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters', exact: true }).last().click();
  await expect(page.getByText(/^(\d+) of \1 entries$/)).toBeVisible();
});

test('Reprocess is told with its outcome: N succeeded, M failed', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans');
  const engineering = await portal.group('Engineering');
  await engineering.reprocess();
  await expect(portal.toasts).toContainText('Finished for Engineering.');
  await engineering.menu('Audit logs');
  const grid = page.getByRole('grid', { name: 'Audit log entries' });
  await expect(grid.getByRole('rowgroup').getByRole('row').first()).toContainText(
    'Finish applying group based license to users',
  );
  await grid.getByRole('rowgroup').getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toContainText(
    'Users successfully assigned licenses: 5, Users for whom license assignment failed: 3.',
  );
});
