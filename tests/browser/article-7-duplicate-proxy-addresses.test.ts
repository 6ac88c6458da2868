import { E3 } from './names.ts';
import { expect, test } from './test.ts';

const SHARED = 'smtp:help@contoso.onmicrosoft.com';

test.describe('License assignment fails silently for a user due to duplicate proxy addresses', () => {
  test.beforeEach(async ({ portal }) => {
    await portal.open('duplicate-proxy-addresses');
  });

  test('no error is recorded, neither on the group nor on the users', async ({ portal }) => {
    await expect(portal.licenses.groupsWithErrors).toBeHidden();
    const sales = await portal.group('Sales');
    await sales.expectApplied();
    await sales.menu('Members');
    await portal.page.getByRole('combobox', { name: 'License state' }).selectOption('Nothing recorded');
    await expect(sales.members.openers).toHaveText(["Grace O'Connor", 'Emily Carter']);

    const emily = await portal.user('Emily Carter');
    const silent = emily.problem('Nothing assigned, no error recorded', 'Sales');
    await expect(silent).toContainText(`The address ${SHARED} is also on Grace O'Connor.`);
    // PowerShell reports what is recorded, and nothing is.
    await expect(silent).not.toContainText('PowerShell');
    await expect(silent).toContainText('duplicate proxy addresses make an assignment fail silently');
  });

  test('resolve the proxy address, and force license processing on the group', async ({ portal }) => {
    const emily = await portal.user('Emily Carter');
    await emily.menu('Profile');
    await expect(emily.page.getByText("Also on Grace O'Connor")).toBeVisible();
    await emily.page.getByRole('button', { name: `Remove ${SHARED}` }).click();
    await emily.saveProfile();
    await emily.menu('Licenses');
    await expect(emily.page.getByText('No licenses')).toBeVisible();
    await portal.processing.expectNothingToDo();

    const sales = await portal.group('Sales');
    await sales.reprocess();
    await expect(portal.toasts).toContainText('Users successfully assigned licenses: 14.');
    for (const name of ["Grace O'Connor", 'Emily Carter']) {
      const user = await portal.user(name);
      await user.expectLicensed(E3, 'Inherited (Sales)');
    }
  });
});
