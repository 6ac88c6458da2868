import { E3, EMS } from './names.ts';
import { expect, test } from './test.ts';

test.describe("What happens when there's more than one product license on a group?", () => {
  test.beforeEach(async ({ portal }) => {
    await portal.open('multiple-products');
  });

  test('one product that is short keeps the others from being assigned', async ({ portal }) => {
    const sales = await portal.group('Sales');
    await sales.expectInError(6);
    await sales.openUsersInError();
    const { usersInError } = sales;
    await expect(await usersInError.cell('Emily Carter', 'Failed assignments')).toContainText(E3);
    await expect(await usersInError.cell('Emily Carter', 'Failed assignments')).toContainText(EMS);
    await expect(await usersInError.cell('Emily Carter', 'Top reason for failure')).toHaveText(
      'Not enough licenses CountViolation',
    );

    const emily = await portal.user('Emily Carter');
    const problem = emily.problem('Not enough licenses', 'Sales');
    await expect(problem.getByRole('listitem').filter({ hasText: 'Other' }).first()).toContainText(E3);
    await expect(problem.getByRole('listitem').filter({ hasText: 'CountViolation' })).toContainText(EMS);
    await expect(problem).toContainText('A group’s products are assigned together or not at all');
    await expect(emily.license(E3)).toContainText('Other');
    await expect(emily.license(EMS)).toContainText('Not enough licenses');
  });

  test('only the short product has to be bought: after Reprocess both are assigned', async ({ portal }) => {
    await portal.go('All products');
    await expect(await portal.licenses.products.cell(EMS, 'Available')).toHaveText('0');
    await portal.licenses.setSeats(EMS, 16);
    const sales = await portal.group('Sales');
    await sales.expectInError(6);

    await sales.reprocess();
    await sales.expectApplied();
    const emily = await portal.user('Emily Carter');
    await emily.expectLicensed(E3, 'Inherited (Sales)');
    await emily.expectLicensed(EMS, 'Inherited (Sales)');
  });
});
