import { expectNothingToReport } from './axe.ts';
import { Grid } from './pages/grid.ts';
import { stopOnSight } from './pages/stop-on-sight.ts';
import { expect, test } from './test.ts';

// Colours are judged at rest.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('from the settings to who differs and why, then the switch, by keyboard', async ({ page, portal }) => {
  await portal.open('duplicate-proxy-addresses', '/settings');
  await expect(page.getByText('the outcomes of 2 users would differ')).toBeVisible();
  await expectNothingToReport(page);
  await page.getByRole('link', { name: 'See who, and why' }).click();
  await expect(portal.title).toHaveText('Service version');
  const differences = new Grid(page, 'Users whose outcome would differ');
  await expect(differences.openers).toHaveText(["Grace O'Connor", 'Emily Carter']);
  await page.getByRole('button', { name: 'Both outcomes of Emily Carter with Sales' }).click();
  await expect(differences.root).toContainText('needs a proxy address that no other user has.');
  await expectNothingToReport(page);

  await page.getByRole('button', { name: 'Switch to “Current”' }).focus();
  await page.keyboard.press('Enter');

  await expect(page.getByText('Nothing was processed: a Reprocess is needed.')).toBeVisible();
  await expect(differences.root).toContainText('Failure turns silent');
  const sales = await portal.group('Sales');
  await sales.reprocess();
  await sales.expectInError(2);
});

test('in a large tenant it takes its time, lets the page live, and can be stopped', async ({
  page,
  portal,
}) => {
  const work = 'Reprocessing everything on two copies…';
  const wasStopped = page.getByText('The comparison was stopped before it was through.');
  await portal.open('large-tenant', '/settings');

  const stopped = await stopOnSight(page, { work, button: 'Cancel' });
  await page.getByRole('main').locator('[href="/settings/service-version"]').click();
  await stopped();
  await expect(wasStopped).toBeVisible();
  await expect(page.getByRole('progressbar', { name: work })).toBeHidden();

  const stoppedAgain = await stopOnSight(page, { work, button: 'Cancel' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await stoppedAgain();
  await expect(wasStopped).toBeVisible();
});
