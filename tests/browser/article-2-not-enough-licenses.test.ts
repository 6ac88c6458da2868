import { E3 } from './names.ts';
import { expect, test } from './test.ts';

test.describe('Not enough licenses', () => {
  test.beforeEach(async ({ portal }) => {
    await portal.open('not-enough-licenses');
  });

  test('All products shows how many are available; the product shows who consumes them', async ({
    portal,
  }) => {
    await portal.go('All products');
    const { products } = portal.licenses;
    await expect(await products.cell(E3, 'Total')).toHaveText('18');
    await expect(await products.cell(E3, 'Assigned')).toHaveText('18');
    await expect(await products.cell(E3, 'Available')).toHaveText('0');

    const e3 = await portal.product(E3);
    await expect(e3.seats('Available')).toHaveText('0');
    await expect(portal.page.getByText('18 of 18 users', { exact: true })).toBeVisible();
    await expect(await e3.users.cell('Ruth Abramson', 'Assignment paths')).toHaveText('Direct');
    await e3.path.selectOption('Inherited');
    await expect(await e3.users.cell('Kofi Mensah', 'Assignment paths')).toHaveText(
      'Inherited (Project Falcon)',
    );
    await expect(await e3.users.cell('Amara Okafor', 'Assignment paths')).toHaveText('Inherited (Sales)');

    await e3.menu('Licensed groups');
    await expect(e3.groups.openers).toHaveText(['Sales', 'Project Falcon']);
    await expect(await e3.groups.cell('Sales', 'Users in error')).toHaveText('3');
  });

  test('purchase more licenses, and Reprocess', async ({ portal }) => {
    await portal.go('All products');
    await portal.licenses.setSeats(E3, 21);
    await expect(await portal.licenses.products.cell(E3, 'Available')).toHaveText('3');

    const sales = await portal.group('Sales');
    await portal.processing.expectNothingToDo();
    await sales.expectInError(3);

    await sales.reprocess();
    await sales.expectApplied();
    const grace = await portal.user("Grace O'Connor");
    await grace.expectLicensed(E3, 'Inherited (Sales)');
  });

  test('free up licenses of other users, and Reprocess', async ({ portal }) => {
    const e3 = await portal.product(E3);
    await e3.path.selectOption('Direct');
    await e3.removeFrom('users', 'Ruth Abramson', 'Marcus Bell', 'Joanna Nowak');
    await expect(e3.seats('Available')).toHaveText('3');

    const sales = await portal.group('Sales');
    await portal.processing.expectNothingToDo();
    await sales.expectInError(3);

    await sales.reprocess();
    await sales.expectApplied();
    const rafael = await portal.user('Rafael Souza');
    await rafael.expectLicensed(E3, 'Inherited (Sales)');
  });

  test('free up licenses of another group, and Reprocess', async ({ portal }) => {
    const e3 = await portal.product(E3);
    await e3.menu('Licensed groups');
    await e3.removeFrom('groups', 'Project Falcon');
    await expect(e3.seats('Available')).toHaveText('3');

    const sales = await portal.group('Sales');
    await sales.expectInError(3);
    await sales.reprocess();
    await sales.expectApplied();
  });

  test('a seat too few licenses only the first in line', async ({ portal }) => {
    await portal.go('All products');
    await portal.licenses.setSeats(E3, 20);
    const sales = await portal.group('Sales');
    await sales.reprocess();
    await sales.expectInError(1);
    await sales.openUsersInError();
    await expect(sales.usersInError.openers).toHaveText(['Emily Carter']);
  });
});
