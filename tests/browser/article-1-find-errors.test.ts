import { E3 } from './names.ts';
import { GroupPage } from './pages/group-page.ts';
import { UserPage } from './pages/user-page.ts';
import { expect, test } from './test.ts';

test.describe('How to find license assignment errors', () => {
  test('users in an error state: the group, Licenses, the notification, the list, a user', async ({
    portal,
  }) => {
    await portal.open('not-enough-licenses');
    const sales = await portal.group('Sales');
    await sales.menu('Licenses');
    await expect(sales.notification).toHaveText('3 users couldn’t be assigned licenses');

    await sales.notification.click();
    await expect(sales.usersInError.openers).toHaveText(["Grace O'Connor", 'Rafael Souza', 'Emily Carter']);
    const failed = await sales.usersInError.cell('Rafael Souza', 'Failed assignments');
    await expect(failed).toHaveText(E3);
    const reason = await sales.usersInError.cell('Rafael Souza', 'Top reason for failure');
    await expect(reason).toHaveText('Not enough licenses CountViolation');

    await sales.usersInError.open('Rafael Souza');
    await expect(portal.title).toHaveText('Rafael Souza');
    const problem = new UserPage(portal.page, 'Rafael Souza').problem('Not enough licenses', 'Sales');
    await expect(problem).toContainText('No license of Office 365 Enterprise E3 is available.');
  });

  test('all groups with an error: Licenses, Overview, the info box, the list, a group', async ({
    portal,
  }) => {
    await portal.open('not-enough-licenses', '/');
    await portal.go('Licenses');
    await expect(portal.licenses.groupsWithErrors).toHaveText('1 group has license assignment errors');

    await portal.licenses.groupsWithErrors.click();
    await expect(portal.title).toHaveText('Groups with errors');
    await expect(portal.licenses.errors.openers).toHaveText(['Sales']);
    await expect(await portal.licenses.errors.cell('Sales', 'Users in error')).toHaveText('3');

    await portal.licenses.errors.open('Sales');
    await expect(portal.title).toHaveText('Sales');
    await new GroupPage(portal.page, 'Sales').expectInError(3);
  });

  test('the info box is gone when no group needs attention', async ({ portal }) => {
    await portal.open('migrate-to-group');
    await expect(portal.page.getByText('No groups need attention')).toBeVisible();
    await expect(portal.licenses.groupsWithErrors).toBeHidden();
  });
});
