import { ImportPage, saved } from './pages/import-page.ts';
import { expectNothingSent, watchRequests } from './pages/watch-requests.ts';
import { expect, test } from './test.ts';

test('a tenant that was saved is the same when it is opened and saved again; nothing is sent', async ({
  page,
  portal,
}) => {
  await portal.open('conflicting-service-plans');
  await portal.go('Import and export');
  await page.waitForLoadState('networkidle');
  const requests = await watchRequests(page);
  const files = new ImportPage(page);

  const first = await files.save('Download: Tenant document (JSON)');
  expect(first.name).toBe('Contoso-tenant.json');
  await files.look(first);
  await expect(files.differences).toBeHidden();
  await files.openTenant();
  await portal.go('Import and export');
  const second = await files.save('Download: Tenant document (JSON)');

  expect(second).toEqual(first);
  expectNothingSent(page, requests);
});

test('a saved document under pseudonyms has nobody in it', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans', '/import');
  const files = new ImportPage(page);
  await page.getByRole('switch', { name: 'Anonymise the file' }).click();
  await page.getByRole('checkbox', { name: 'With the audit log' }).uncheck();

  const file = await files.save('Download: Tenant document (JSON)');

  expect(file.name).toBe('anonymised-tenant.json');
  expect(file.text).not.toMatch(/Wei|Zhang|Contoso|Engineering/i);
  expect(JSON.parse(file.text)).toMatchObject({ auditLog: [] });
  await expect(page.getByRole('banner')).toContainText('Contoso');
});

test('lists are saved where they are shown, and all of them on the page', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans');
  const engineering = await portal.group('Engineering');
  await engineering.menu('Licenses');
  await page.getByRole('link', { name: '3 users couldn’t be assigned licenses' }).click();
  const errors = await saved(page, () => page.getByRole('button', { name: 'Download CSV' }).click());
  expect(errors.name).toBe('Engineering-users-in-error.csv');
  expect(errors.text).toMatch(/Wei Zhang,.*MutuallyExclusiveViolation/);

  await portal.go('Audit logs');
  const log = await saved(page, () => page.getByRole('button', { name: 'Download JSON' }).click());
  expect(log.name).toBe('Contoso-audit-log.json');
  expect(JSON.parse(log.text)).toHaveProperty('value');

  await portal.go('Import and export');
  const files = new ImportPage(page);
  expect((await files.save('Download: Users in error (CSV)')).text).toBe(errors.text);
  expect((await files.save('Download: Licenses (CSV)')).text).toContain('Wei Zhang');
  expect((await files.save('Download: Audit log (JSON)')).text).toBe(log.text);
});

test('what was done is a script, without what was undone', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans', '/import');
  const files = new ImportPage(page);
  await expect(page.getByText('Nothing done yet')).toBeVisible();
  const engineering = await portal.group('Engineering');
  await engineering.reprocess();
  await portal.go('Import and export');

  await expect(files.script).toHaveValue(/# 1\. Trigger group license recalculation: Engineering/);
  await expect(files.script).toHaveValue(/Invoke-MgLicenseUser/);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('CLI for Microsoft 365');
  await expect(files.script).toHaveValue(/m365 request/);
  const script = await files.save('Download script');
  expect(script.name).toBe('changes-m365.sh');
  expect(script.text).toMatch(/^#!\/bin\/sh/);

  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('Nothing done yet')).toBeVisible();
});
