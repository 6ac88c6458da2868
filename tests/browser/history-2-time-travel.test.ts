import { E3 } from './names.ts';
import { HistoryPage, PastBar, UndoRedo } from './pages/history-page.ts';
import { command } from './pages/command.ts';
import { expect, test } from './test.ts';

test.beforeEach(async ({ portal }) => {
  await portal.open('conflicting-service-plans');
  const engineering = await portal.group('Engineering');
  await engineering.removeLicense(E3);
  await engineering.expectApplied();
  await portal.go('Audit logs');
});

test('a row of the audit log shows the whole portal at its moment, read-only, until one returns', async ({
  page,
  portal,
}) => {
  const past = new PastBar(page);
  await page
    .getByRole('button', { name: 'Show this moment: Set group license, Engineering' })
    .first()
    .click();
  await expect(past.root).toContainText('You are looking at the past.');
  await expect(past.root).toContainText('Engineering');
  await expect(page.getByRole('region', { name: 'License processing' })).toContainText('At rest');

  const engineering = await portal.group('Engineering');
  await engineering.expectInError(3);
  await engineering.reprocess();
  await expect(portal.toasts).toContainText('You’re looking at a past moment.');
  await engineering.expectInError(3);

  await past.goBack();
  await engineering.expectApplied();
});

test('the details of an entry lead to its moment as well', async ({ page }) => {
  await page
    .getByRole('grid', { name: 'Audit log entries' })
    .getByRole('row', { name: /Set group license/ })
    .first()
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Show this moment' }).click();
  await expect(new PastBar(page).root).toBeVisible();
});

test('to continue from a moment starts a branch; one changes between branches and compares them', async ({
  page,
  portal,
}) => {
  const past = new PastBar(page);
  await page
    .getByRole('button', { name: 'Show this moment: Change user license, Wei Zhang' })
    .first()
    .click();
  await past.continueAs('What if');
  const { undo } = new UndoRedo(page);
  await expect(undo).toHaveAccessibleName(/^Undo: Remove /);
  await undo.click();
  const engineering = await portal.group('Engineering');
  await engineering.expectInError(3);

  await portal.go('History');
  const history = new HistoryPage(page);
  await expect(history.steps.row('Tenant opened')).toContainText('Present');
  const compared = await history.compare(
    { grid: 'steps', name: 'Tenant opened' },
    { grid: 'branches', name: 'Main' },
  );
  await expect(compared.users.row('Wei Zhang')).toContainText('Conflicting service plans');
  await expect(compared.groups.row('Engineering')).toContainText(`− ${E3}`);
  await expect(compared.products.row(E3)).toBeVisible();

  await portal.go('History');
  await history.switchTo('Main');
  await expect(history.branches.row('Main')).toContainText('Current');
  await history.goTo('Tenant opened');
  await expect(history.steps.row(`Remove ${E3} from Engineering`)).toContainText('Undone');
});

test('a moment is compared with the present', async ({ page }) => {
  const past = new PastBar(page);
  await page
    .getByRole('button', { name: 'Show this moment: Change user license, Wei Zhang' })
    .first()
    .click();
  const compared = await past.compare();
  await expect(compared.users.openers).not.toHaveCount(0);
  await expect(compared.users.row('Wei Zhang')).toBeHidden();
  await page.goBack();
  await expect(command(page, 'Compare')).toBeHidden();
  await expect(past.root).toBeVisible();
});
