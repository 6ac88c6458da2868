import { AUDIO_CONFERENCING, E1, E3, E5, EMS, EXCHANGE_PLAN_2, WORKPLACE_ANALYTICS } from './names.ts';
import { command } from './pages/command.ts';
import { Grid } from './pages/grid.ts';
import { GroupPage } from './pages/group-page.ts';
import { expect, test } from './test.ts';

test('assign licenses to a group: who leaves Kiosk users is licensed by HR Department without Reprocess', async ({
  portal,
}) => {
  await portal.open('hr-department');
  const hr = await portal.group('HR Department');
  await hr.expectInError(10);
  await hr.openUsersInError();
  const name = await hr.usersInError.openers.first().innerText();

  const kiosk = await portal.group('Kiosk users');
  await kiosk.removeMembers(name);
  const again = await portal.group('HR Department');
  await again.expectInError(9);

  const user = await portal.user(name);
  await user.expectLicensed(E3, 'Inherited (HR Department)');
  await user.expectLicensed(EMS, 'Inherited (HR Department)');
  await expect(user.license(E1)).toBeHidden();
});

test('migrate to group-based licensing: nobody needs an extra license and nobody loses one', async ({
  portal,
}) => {
  await portal.open('migrate-to-group');
  const group = await portal.group('Office 365 E3 users');
  const pane = await group.assignments();
  await pane.choose(E3);
  await pane.save();
  await group.expectApplied();
  await portal.go('All products');
  await expect(await portal.licenses.products.cell(E3, 'Assigned')).toHaveText('1,000');

  const e3 = await portal.product(E3);
  await e3.removeFromEveryUser();
  await expect(e3.seats('Assigned')).toHaveText('1,000');
  await e3.path.selectOption('Direct');
  await expect(portal.page.getByText('0 of 1,000 users')).toBeVisible();
});

test('change the license assignments: E1 goes and E3 comes in one change', async ({ portal }) => {
  await portal.open('change-e1-to-e3');
  const office = await portal.group('Office users');
  const pane = await office.assignments();
  await pane.choose(E3);
  await pane.trySave();
  await expect(pane.refusal).toContainText('SharePoint Online (Plan 2)');
  await expect(pane.refusal).toContainText('conflicts with');

  await pane.clear(E1);
  await pane.save();
  await office.expectApplied();
  await expect(office.licenses.row(E3)).toContainText('Active');
  const amara = await portal.user('Amara Okafor');
  await amara.expectLicensed(E3, 'Inherited (Office users)');
  await amara.expectLicensed(AUDIO_CONFERENCING, 'Direct');
  await expect(amara.license(E1)).toBeHidden();
});

test('missing dependent service plans: an add-on is accepted with its prerequisite in the same group', async ({
  portal,
}) => {
  await portal.open('addon-prerequisite');
  const analysts = await portal.group('Analysts');
  const pane = await analysts.assignments();
  await pane.choose(WORKPLACE_ANALYTICS);
  await pane.trySave();
  await expect(pane.refusal).toContainText(
    'License operation failed. Make sure that the group has necessary services before adding or removing a dependent service.',
  );
  await expect(pane.refusal).toContainText('Exchange Online (Plan 2)');

  await pane.choose(EXCHANGE_PLAN_2);
  await pane.save();
  await analysts.expectApplied();
  const marcus = await portal.user('Marcus Bell');
  await marcus.expectLicensed(WORKPLACE_ANALYTICS, 'Inherited (Analysts)');
  await marcus.expectLicensed(E3, 'Inherited (All employees)');
});

test('delete a licensed group: refused, and what it leaves on users is reached from Overview', async ({
  portal,
}) => {
  await portal.open('delete-licensed-group');
  await portal.go('Groups');
  const groups = new Grid(portal.page, 'Groups');
  await groups.tick('Project Falcon');
  await command(portal.page, 'Delete group').click();
  const dialog = portal.page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog.getByRole('alert')).toContainText(
    'Unable to delete the group because there is a product license assigned to the group.',
  );
  await dialog.getByRole('link', { name: 'Licenses of Project Falcon' }).click();

  const falcon = new GroupPage(portal.page, 'Project Falcon');
  await falcon.removeLicense(E3);
  await expect(falcon.notification).toHaveText('2 users couldn’t be assigned licenses');
  await portal.go('Groups');
  await groups.tick('Project Falcon');
  await command(portal.page, 'Delete group').click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(groups.row('Project Falcon')).toBeHidden();

  await portal.go('Licenses');
  await portal.page.getByRole('main').getByRole('link', { name: 'Project Falcon' }).click();
  const left = new Grid(portal.page, 'Users who still have something from Project Falcon');
  await expect(left.openers).toHaveText(['Wei Zhang', 'Samuel Brooks']);

  const wei = await portal.user('Wei Zhang');
  await wei.removeDirect(WORKPLACE_ANALYTICS);
  await wei.reprocess();
  await expect(portal.page.getByText('No licenses', { exact: true })).toBeVisible();
});

test('a new service of a product is on in every existing assignment', async ({ portal }) => {
  await portal.open('new-service-plan');
  const stream = 'Microsoft Stream for Office 365 E5';
  const e5 = await portal.product(E5);
  await e5.menu('Service plans');
  await e5.addPlan('STREAM_O365_E5');
  await expect(e5.plans.row(stream)).toBeVisible();

  const mailOnly = await portal.group('O365 E5 - Exchange only');
  const options = await mailOnly.options(E5);
  await expect(options.service('Exchange Online (Plan 2)')).toBeChecked();
  await expect(options.service('SharePoint Online (Plan 2)')).not.toBeChecked();
  await options.turnOff(stream);
  await options.save();
  await mailOnly.expectApplied();

  for (const [name, state] of [
    ['Wei Zhang', 'Off'],
    ['Viktor Hansen', 'On'],
  ] as const) {
    const user = await portal.user(name);
    await user.license(E5).getByText('Service plans').click();
    const plans = portal.page.getByRole('list', { name: `Service plans of ${E5}` });
    await expect(plans.getByRole('listitem').filter({ hasText: stream })).toContainText(state);
  }
});

test('only first-level members are licensed, and nobody in a nested group is in error', async ({
  portal,
}) => {
  await portal.open('nested-group');
  const finance = await portal.group('Finance');
  await finance.menu('Members');
  await expect(await finance.members.cell('Payroll', 'License state')).toHaveText(
    'Not licensed: nested group',
  );
  await finance.reprocess();
  await finance.expectApplied();
  const elena = await portal.user('Elena Popescu');
  await expect(portal.page.getByText('No licenses', { exact: true })).toBeVisible();

  const again = await portal.group('Finance');
  await again.addMembers('Elena Popescu');
  await expect(await again.members.cell('Elena Popescu', 'License state')).toHaveText('Active');
  await portal.user('Elena Popescu');
  await elena.expectLicensed(E3, 'Inherited (Finance)');
});

test('dynamic groups: another department is another group and another license', async ({ portal }) => {
  await portal.open('dynamic-group');
  const sales = await portal.group('Sales licenses');
  await sales.menu('Members');
  await expect(sales.members.row('Emily Carter')).toBeVisible();
  await expect(portal.page.getByRole('button', { name: 'Add members' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  const emily = await portal.user('Emily Carter');
  await emily.menu('Profile');
  await emily.field('Department').fill('Marketing');
  await emily.saveProfile();
  await emily.expectLicensed(E1, 'Inherited (Marketing licenses)');
  await expect(emily.license(E3)).toBeHidden();
});
