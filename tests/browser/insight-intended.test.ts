import { groupIdOf } from '../../src/scenarios/deterministic-id.ts';
import { expectNothingToReport } from './axe.ts';
import { E3 } from './names.ts';
import { IntendedPage } from './pages/intended-page.ts';
import { expect, test } from './test.ts';

// Colours are judged at rest.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a silent failure is found, explained, saved as CSV, and leads on to the user', async ({
  page,
  portal,
}) => {
  await portal.open('duplicate-proxy-addresses');
  await portal.group('Sales');
  const sales = await IntendedPage.opened(page, 'Sales');
  await expect(sales.tile('As intended')).toContainText('12');
  await expectNothingToReport(page);

  await sales.tile('Silent failure').focus();
  await page.keyboard.press('Enter');

  await expect(sales.people.openers).toHaveText(["Grace O'Connor", 'Emily Carter']);
  await expect(page.getByText('The error lists of the portal don’t show these users.').first()).toBeVisible();
  await page.getByText('What the findings mean').click();
  await expectNothingToReport(page);
  const file = await sales.downloadCsv();
  expect(file.name).toBe('Sales-intended-and-actual.csv');
  expect(file.text).toMatch(/Emily Carter,Silent failure,.*Nothing,,Change nothing/);

  await sales.people.open('Emily Carter');
  await expect(portal.title).toHaveText('Emily Carter');
});

test('what a Reprocess would change is said before, and is so afterwards', async ({ page, portal }) => {
  await portal.open('reprocess-after-freeing');
  const ruth = await portal.user('Ruth Abramson');
  await ruth.removeDirect(E3);
  await portal.group('Sales');
  const sales = await IntendedPage.opened(page, 'Sales');

  await sales.tile('Out of date').click();
  await expect(sales.people.openers).toHaveCount(1);
  await expect(sales.people.root).toContainText('License as intended');
  await sales.reprocess();

  await expect(sales.tile('Out of date')).toContainText('0');
  await expect(page.getByText('Nobody matches the filters')).toBeVisible();
});

test('hundred thousand members are looked at while the page lives', async ({ page, portal }) => {
  await portal.open('large-tenant', `/groups/${groupIdOf('Everybody')}/licenses`);
  const everybody = await IntendedPage.opened(page, 'Everybody');

  await expect(everybody.tile('As intended')).toBeVisible({ timeout: 50_000 });
  await everybody.tile('Error recorded').click();
  await expect(everybody.people.openers.first()).toBeVisible();
  await expect(page.getByText(/^[\d,]+ of 100,000 users$/)).toBeVisible();
});
