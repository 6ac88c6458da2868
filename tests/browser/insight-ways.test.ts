import { expectNothingToReport } from './axe.ts';
import { E1, E3 } from './names.ts';
import { UndoRedo } from './pages/history-page.ts';
import { stopOnSight } from './pages/stop-on-sight.ts';
import { WaysPane } from './pages/ways-pane.ts';
import { expect, test } from './test.ts';

// Colours are judged at rest.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const PLANS_OFF = `Disable Exchange Online (Plan 1) and SharePoint Online (Plan 1) on the directly assigned ${E1}, then Reprocess`;
const REMOVE = `Remove the directly assigned ${E1}, then Reprocess`;

test('R5.2 a user in error: the article’s fixes and others, one of them applied, one step that Undo takes back', async ({
  page,
  portal,
}) => {
  await portal.open('conflicting-service-plans');
  const wei = await portal.user('Wei Zhang');
  await wei.menu('Licenses');
  const ways = new WaysPane(page);
  await ways.open();

  await expect(ways.titles).toHaveText([
    PLANS_OFF,
    REMOVE,
    'Remove the user from the group Engineering',
    `Disable Exchange Online (Plan 2) and SharePoint Online (Plan 2) in the ${E3} license of the entire group Engineering`,
  ]);
  await expect(ways.cards.getByText('In the article', { exact: true })).toHaveCount(3);
  await expect(ways.card('Remove the user from the group Engineering')).toContainText('Not in the article');
  await expect(ways.card(PLANS_OFF)).toContainText('The user in error goes without 2 services');
  await expectNothingToReport(page);

  const dialog = await ways.ask(REMOVE);
  await expect(dialog).toContainText('Undo takes all of it back');
  await expectNothingToReport(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await ways.apply(REMOVE);
  await ways.close();

  await wei.expectLicensed(E3, 'Engineering');
  await expect(wei.license(E1)).toBeHidden();
  await new UndoRedo(page).undo.click();
  await expect(wei.license(E1)).toContainText('Active');
  await expect(wei.problem('Conflicting service plans', 'Engineering')).toBeVisible();
});

test('a group in error, by keyboard alone: open, read, apply', async ({ page, portal }) => {
  await portal.open('not-enough-licenses');
  await portal.go('Groups with errors');
  await page.getByRole('grid').getByRole('link').first().click();
  await page.getByRole('link', { name: /couldn’t be assigned licenses$/ }).click();
  const ways = new WaysPane(page);
  await page.getByRole('button', { name: 'Ways out…' }).focus();
  await page.keyboard.press('Enter');
  await expect(ways.titles.first()).toContainText(/^Buy \d+ licenses? of .*, then Reprocess$/);
  const first = ways.cards.first();
  await expect(first).toContainText('Nobody loses anything');

  await first.getByRole('button', { name: 'Apply' }).focus();
  for (const key of ['Enter', 'Shift+Tab', 'Enter']) await page.keyboard.press(key);

  await expect(ways.state).toContainText('Applied and processed.');
  await page.keyboard.press('Escape');
  await expect(page.getByText('No users in error', { exact: true })).toBeVisible();
});

test('all errors of one reason in the tenant; with a paused queue one is told how to go on', async ({
  page,
  portal,
}) => {
  await portal.open('conflicting-service-plans');
  await portal.processing.pause();
  const engineering = await portal.group('Engineering');
  await engineering.reprocess();
  await portal.go('Groups with errors');
  const ways = new WaysPane(page);
  await ways.open();
  await expect(ways.state).toContainText('Some users are still to be processed');

  await ways.state.getByRole('button', { name: /^Process \d+ users now$/ }).click();

  await expect(ways.reason).toContainText('Conflicting service plans');
  await expect(ways.root.getByRole('heading', { name: 'Clears all 3 errors' })).toBeVisible();
  await expect(ways.titles).toHaveCount(4);
  await expectNothingToReport(page);
});

test('100,000 users in error: the search goes on beside the page and can be stopped', async ({
  page,
  portal,
}) => {
  test.slow();
  await page.goto('/licenses/errors?scenario=large-tenant');
  await expect(portal.title).toBeVisible({ timeout: 60_000 });
  const ways = new WaysPane(page);
  await ways.open();

  await expect(ways.reason).toBeVisible();
  await expect(ways.titles.first()).toBeVisible({ timeout: 60_000 });

  const stopped = await stopOnSight(page, { work: 'Trying every way out…', button: 'Stop and show' });
  await ways.reason.selectOption({ label: 'Not enough licenses' });
  await stopped();
  await expect(ways.state).toContainText('You stopped the search');
});
