import { E5 } from './names.ts';
import { expect, test } from './test.ts';

const HEADING = "Usage location isn't allowed";

test.describe("Usage location isn't allowed", () => {
  test.beforeEach(async ({ portal }) => {
    await portal.open('usage-location');
  });

  test('the user page names the plan and the location', async ({ portal }) => {
    const marketing = await portal.group('Marketing');
    await marketing.openUsersInError();
    await expect(marketing.usersInError.openers).toHaveText(['Mei Lin Chen']);
    const meiLin = await portal.user('Mei Lin Chen');
    const problem = meiLin.problem(HEADING, 'Marketing');
    await expect(problem).toContainText(`in ${E5} isn’t available in China, the user’s usage location.`);
    await expect(problem).toContainText('ProhibitedInUsageLocationViolation');
  });

  test('remove the user from the licensed group', async ({ portal }) => {
    const marketing = await portal.group('Marketing');
    await marketing.removeMembers('Mei Lin Chen');
    await expect(marketing.members.row('Mei Lin Chen')).toBeHidden();
    await marketing.expectApplied();
  });

  test('correct the usage location under Profile, Settings, and Reprocess', async ({ portal }) => {
    const meiLin = await portal.user('Mei Lin Chen');
    await meiLin.setUsageLocation('Singapore');
    await meiLin.menu('Licenses');
    await expect(meiLin.license(E5)).toContainText('Error');
    await portal.processing.expectNothingToDo();

    const marketing = await portal.group('Marketing');
    await marketing.expectInError(1);
    await marketing.reprocess();
    await marketing.expectApplied();
    const after = await portal.user('Mei Lin Chen');
    await after.expectLicensed(E5, 'Inherited (Marketing)');
  });

  test('a user without a usage location inherits the location of the directory', async ({ portal }) => {
    const noah = await portal.user('Noah Becker');
    await noah.expectLicensed(E5, 'Inherited (Marketing)');
    await noah.menu('Profile');
    await expect(noah.usageLocation).toHaveValue('');
    await expect(noah.usageLocation).toHaveAccessibleDescription(/directory’s location \(United States\)/);
  });
});
