import { E3 } from './names.ts';
import { expect, test } from './test.ts';

test.describe('How do you force license processing in a group to resolve errors?', () => {
  test.beforeEach(async ({ portal }) => {
    await portal.open('reprocess-after-freeing');
  });

  test('freed licenses do nothing until Reprocess is selected', async ({ portal }) => {
    const e3 = await portal.product(E3);
    await e3.path.selectOption('Direct');
    await e3.removeFrom('users', 'Ruth Abramson', 'Pieter van Dijk', 'Elena Popescu', 'Marcus Bell');
    await expect(e3.seats('Available')).toHaveText('4');
    await portal.processing.expectNothingToDo();
    const sales = await portal.group('Sales');
    await sales.expectInError(4);

    await sales.reprocess();
    await sales.expectApplied();
    await portal.go('All products');
    await expect(await portal.licenses.products.cell(E3, 'Available')).toHaveText('0');
  });

  test('the status line and the notification follow the work to its outcome', async ({ portal }) => {
    await portal.go('All products');
    await portal.licenses.setSeats(E3, 18);
    const sales = await portal.group('Sales');
    await portal.processing.pause();
    await sales.reprocess();
    const { page, toasts } = portal;
    await expect(toasts).toContainText('Applying license changes for Sales…');
    await expect(page.getByText('Queued: 14 users wait to be processed')).toBeVisible();
    await sales.expectInError(4);

    await portal.processing.stepOneUser();
    await expect(
      page.getByRole('status').getByText('Applying license changes', { exact: true }),
    ).toBeVisible();
    await expect(page.getByText('1 of 14 processed')).toBeVisible();
    await expect(toasts).toContainText('Applying license changes for Sales…');

    const history = await portal.notifications();
    await expect(history.getByRole('listitem').first()).toContainText('In progress');
    await history.getByRole('button', { name: 'Close' }).click();

    await portal.processing.processEverything();
    await expect(toasts).toContainText(
      'Finished for Sales. Users successfully assigned licenses: 14. Users for whom license assignment failed: 0.',
    );
    await expect(toasts).not.toContainText('Applying license changes for Sales…');
    await sales.expectApplied();
    await portal.notifications();
    await expect(history.getByRole('listitem').first()).toContainText('Done');
  });
});
