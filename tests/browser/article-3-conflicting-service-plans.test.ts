import { E1, E3 } from './names.ts';
import { expect, test } from './test.ts';

const FROM_GROUP = 'Inherited (Engineering)';

test.describe('Conflicting service plans', () => {
  test.beforeEach(async ({ portal }) => {
    await portal.open('conflicting-service-plans');
  });

  test('the user page names the plans that conflict, where they come from, and PowerShell’s name', async ({
    portal,
  }) => {
    const engineering = await portal.group('Engineering');
    await engineering.openUsersInError();
    await expect(engineering.usersInError.openers).toHaveText(['Wei Zhang', 'Lena Hoffmann', 'Arjun Patel']);

    const wei = await portal.user('Wei Zhang');
    const problem = wei.problem('Conflicting service plans', 'Engineering');
    await expect(problem.getByRole('listitem')).toContainText([
      `${E3}: Conflicting service plans MutuallyExclusiveViolation`,
      `Exchange Online (Plan 2) in ${E3} conflicts with Exchange Online (Plan 1) in ${E1} (Direct).`,
      `SharePoint Online (Plan 2) in ${E3} conflicts with SharePoint Online (Plan 1) in ${E1} (Direct).`,
    ]);
    await expect(problem).toContainText('PowerShell reports this error as MutuallyExclusiveViolation');
    await expect(wei.license(E1)).toContainText('Active');
    await expect(wei.license(E3)).toContainText('Error');
  });

  test('disable the two plans on the directly assigned E1, and Reprocess', async ({ portal }) => {
    const wei = await portal.user('Wei Zhang');
    const options = await wei.options(E1);
    await options.turnOff('SharePoint Online (Plan 1)', 'Exchange Online (Plan 1)');
    await options.save();
    await portal.processing.expectNothingToDo();
    await expect(wei.problem('Conflicting service plans', 'Engineering')).toContainText(
      'Nothing stands in the way any more.',
    );
    await expect(wei.license(E3)).toContainText('Error');

    const engineering = await portal.group('Engineering');
    await engineering.expectInError(3);
    await engineering.reprocess();
    await engineering.expectInError(2);
    const fixed = await portal.user('Wei Zhang');
    await fixed.expectLicensed(E3, FROM_GROUP);
    await fixed.expectLicensed(E1, 'Direct');
  });

  test('disable the plans in the E3 license of the entire group', async ({ portal }) => {
    const engineering = await portal.group('Engineering');
    const options = await engineering.options(E3);
    await options.turnOff('SharePoint Online (Plan 2)', 'Exchange Online (Plan 2)');
    await options.save();
    // A change of the template is processed by itself (R5.1).
    await engineering.expectApplied();

    const lena = await portal.user('Lena Hoffmann');
    await lena.expectLicensed(E3, FROM_GROUP);
    await lena.expectLicensed(E1, 'Direct');
  });

  test('remove the redundant E1 license from the user, and Reprocess', async ({ portal }) => {
    const arjun = await portal.user('Arjun Patel');
    await arjun.removeDirect(E1);
    await expect(arjun.license(E1)).toBeHidden();
    await expect(arjun.license(E3)).toContainText('Error');
    await portal.processing.expectNothingToDo();

    await arjun.reprocess();
    await arjun.expectLicensed(E3, FROM_GROUP);
    const engineering = await portal.group('Engineering');
    await engineering.expectInError(2);
  });

  test('the service never resolves a conflict by itself: Reprocess alone changes nothing', async ({
    portal,
  }) => {
    const engineering = await portal.group('Engineering');
    await engineering.reprocess();
    await expect(portal.toasts).toContainText('Users for whom license assignment failed: 3.');
    await engineering.expectInError(3);
  });
});
