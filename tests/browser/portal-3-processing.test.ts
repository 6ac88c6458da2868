import { command } from './pages/command.ts';
import { EMS } from './names.ts';
import { expect, test } from './test.ts';

test('the background service can be paused, watched and stepped one user at a time', async ({ portal }) => {
  const { processing, page } = portal;
  await portal.open('multiple-products');
  await portal.go('All products');
  await portal.licenses.setSeats(EMS, 16);
  await processing.pause();
  const sales = await portal.group('Sales');
  await sales.reprocess();
  await expect(processing.root).toContainText('14 users queued');
  await processing.showQueue();
  await expect(processing.jobs).toHaveText([/Sales.*0 of 14 processed/]);

  const viktor = await portal.user('Viktor Hansen');
  await viktor.reprocess();
  await expect(processing.root).toContainText('15 users queued');
  await expect(processing.jobs).toHaveText([/Sales/, /Reprocess 1 user/]);

  await processing.stepOneUser();
  await expect(processing.root).toContainText('14 users queued');
  await expect(processing.jobs.first()).toContainText('1 of 14 processed');
  const emily = await portal.user('Emily Carter');
  await expect(emily.license(EMS)).toContainText('Not enough licenses');
  await expect(command(page, 'Reprocess')).toHaveAccessibleDescription(
    'The user’s groups are being processed.',
  );

  await processing.processEverything();
  await expect(processing.root).toContainText('Nothing queued');
  await expect(processing.root).toContainText('Paused');
  await expect(page.getByText('The queue is empty')).toBeVisible();
  await emily.expectLicensed(EMS, 'Inherited (Sales)');
});

test('paused work waits until it is resumed', async ({ portal }) => {
  await portal.open('nested-group');
  await portal.processing.pause();
  const finance = await portal.group('Finance');
  await finance.addMembers('Elena Popescu');
  await expect(await finance.members.cell('Elena Popescu', 'License state')).toHaveText('Nothing recorded');
  await expect(portal.processing.root).toContainText('1 user queued');

  await portal.processing.resume();
  await expect(await finance.members.cell('Elena Popescu', 'License state')).toHaveText('Active');
  await expect(portal.processing.root).toContainText('Idle');
});
