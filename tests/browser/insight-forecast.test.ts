import { groupIdOf } from '../../src/scenarios/deterministic-id.ts';
import { expectNothingToReport } from './axe.ts';
import { E1, E3 } from './names.ts';
import { Forecast } from './pages/forecast.ts';
import { GroupPage } from './pages/group-page.ts';
import { command } from './pages/command.ts';
import { stopOnSight } from './pages/stop-on-sight.ts';
import { expect, test } from './test.ts';

// Colours are judged at rest.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('R4.3 what a change of a group’s licenses would do is said in its pane, and comes true', async ({
  page,
  portal,
}) => {
  await portal.open('conflicting-service-plans');
  const engineering = await portal.group('Engineering');
  const pane = await engineering.options(E3);
  const forecast = new Forecast(page);
  await pane.turnOff('Exchange Online (Plan 2)', 'SharePoint Online (Plan 2)');

  await expect(forecast.line('Errors that go')).toHaveText('3 errors go');
  await expect(forecast.line('Licensed')).toHaveText('3 users get a product');
  await forecast.showWho('Services lost');
  await expect(forecast.root).toContainText('Exchange Online (Plan 2) and SharePoint Online (Plan 2)');
  await expectNothingToReport(page);
  await pane.save();

  await expect(engineering.notification).toBeHidden();
});

test('R5.2 Reprocess reads what it would do, before and after the obstacle is gone', async ({
  page,
  portal,
}) => {
  await portal.open('conflicting-service-plans');
  const engineering = await portal.group('Engineering');
  await engineering.menu('Licenses');
  await expect(command(page, 'Reprocess')).toHaveText('Reprocess · 0 of 3 would be licensed');

  const wei = await portal.user('Wei Zhang');
  await wei.removeDirect(E1);
  await expect(command(page, 'Reprocess')).toHaveText('Reprocess · 1 of 1 would be licensed');
  await wei.reprocess();

  await expect(wei.license(E3)).toContainText('Active');
  await expect(command(page, 'Reprocess')).toHaveText('Reprocess');
});

test('leaving a group is a question that says who loses what; axe has nothing to report on it', async ({
  page,
  portal,
}) => {
  await portal.open('hr-department');
  const hr = await portal.group('HR Department');
  await hr.menu('Members');
  await page.getByRole('grid').getByRole('checkbox').nth(1).check();
  await command(page, 'Remove').click();

  const forecast = new Forecast(page);
  await expect(forecast.line('No longer licensed')).toHaveText('1 user loses a product');
  await expectNothingToReport(page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();

  await expect(page.getByRole('alertdialog')).toBeHidden();
});

test('a forecast for a hundred thousand can be skipped, and nothing waits for it', async ({
  page,
  portal,
}) => {
  test.slow();
  await portal.open('large-tenant', `/groups/${groupIdOf('Everybody')}/licenses`);
  const pane = await new GroupPage(page, 'Everybody').assignments();
  const stopped = await stopOnSight(page, {
    work: 'Working out what this would do…',
    button: 'Cancel',
  });
  await pane.choose('Visio Plan 2');
  await stopped();

  const forecast = new Forecast(page);
  await expect(forecast.root).toContainText('The forecast was skipped.');
  await expect(pane.root.getByRole('button', { name: 'Save' })).toBeEnabled();
});
