import { AUDIO_CONFERENCING, E3, EXCHANGE_PLAN_2 } from './names.ts';
import { expect, test } from './test.ts';

test.describe('Other products depend on this license', () => {
  test.beforeEach(async ({ portal }) => {
    await portal.open('dependent-products');
  });

  test('a user removed from the group keeps the license, and is in error', async ({ portal }) => {
    const marketing = await portal.group('Marketing');
    await marketing.openUsersInError();
    await expect(marketing.usersInError.openers).toHaveText(['Hannah Lindqvist', 'Jamal Washington']);
    const { usersInError } = marketing;
    await expect(await usersInError.cell('Hannah Lindqvist', 'Membership')).toHaveText('No longer a member');
    await expect(await usersInError.cell('Hannah Lindqvist', 'Top reason for failure')).toContainText(
      'DependencyViolation',
    );

    const hannah = await portal.user('Hannah Lindqvist');
    const problem = hannah.problem('Other products depend on this license', 'Marketing');
    await expect(problem).toContainText('No longer a member');
    await expect(problem).toContainText('in Microsoft Workplace Analytics (Direct) depends on it.');
    await expect(hannah.license(E3)).toContainText('Active, change failed');
  });

  test('assign the required plan through some other method, and Reprocess', async ({ portal }) => {
    const hannah = await portal.user('Hannah Lindqvist');
    const pane = await hannah.assignments();
    await pane.choose(EXCHANGE_PLAN_2);
    await pane.save();
    await expect(hannah.license(E3)).toContainText('Active, change failed');
    await portal.processing.expectNothingToDo();

    const marketing = await portal.group('Marketing');
    await marketing.reprocess();
    await marketing.expectInError(1);
    const after = await portal.user('Hannah Lindqvist');
    await after.expectLicensed(EXCHANGE_PLAN_2, 'Direct');
    await expect(after.license(E3)).toBeHidden();
  });

  test('disable the dependent service, and Reprocess', async ({ portal }) => {
    const jamal = await portal.user('Jamal Washington');
    const options = await jamal.options(AUDIO_CONFERENCING);
    await options.turnOff('Audio Conferencing');
    await options.save();
    await expect(jamal.license(E3)).toContainText('Active, change failed');

    const marketing = await portal.group('Marketing');
    await marketing.reprocess();
    await marketing.expectInError(1);
    const after = await portal.user('Jamal Washington');
    await after.expectLicensed(AUDIO_CONFERENCING, 'Direct');
    await expect(after.license(E3)).toBeHidden();
  });
});
