import { expectNothingToReport } from './axe.ts';
import { E1, E3, EXCHANGE_PLAN_2, WORKPLACE_ANALYTICS } from './names.ts';
import { Grid } from './pages/grid.ts';
import { Picture } from './pages/picture.ts';
import { tabTo } from './pages/tab-to.ts';
import { expectNothingSent, watchRequests } from './pages/watch-requests.ts';
import { expect, test } from './test.ts';

// Colours are judged at rest.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('seats: the picture and its table, saved as SVG and PNG without a request', async ({ page, portal }) => {
  await portal.open('not-enough-licenses');
  await portal.product(E3);
  const picture = new Picture(page, 'How the licenses are used');
  await expect(picture.root).toContainText(
    `18 of 18 licenses of ${E3} are used: 4 directly, 14 by groups, 0 both ways; 0 are free.`,
  );
  await picture.root.getByRole('button', { name: 'Show as a table' }).click();
  const table = new Grid(page, 'How the licenses are used, as a table');
  await expect(await table.cell('By groups', 'Number')).toHaveText('14');
  await expectNothingToReport(page);

  const requests = await watchRequests(page);
  expect((await picture.save('SVG')).name).toBe(
    `How-the-licenses-of-${E3.replaceAll(' ', '-')}-are-used-picture.svg`,
  );
  expect(await picture.faultsOfSvg()).toEqual([]);
  const { width } = await picture.pngSize();
  expect(width).toBeGreaterThan(2 * (await picture.drawnWidth()));
  expectNothingSent(page, requests);
});

test('paths: what is blocked, and why; every plan at a tick', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans');
  const wei = await portal.user('Wei Zhang');
  await wei.menu('Assignment paths');
  const picture = new Picture(page, 'Assignment paths of Wei Zhang');
  await expect(picture.root).toContainText(
    `Wei Zhang gets 1 product over 1 path; 1 path is blocked: Engineering → ${E3} (Conflicting service plans).`,
  );
  await expect(picture.drawing.locator('text', { hasText: '9 more plans' })).toBeVisible();
  await expectNothingToReport(page);
  expect(await picture.faultsOfSvg()).toEqual([]);

  await page.getByRole('checkbox', { name: 'Show every service plan' }).press('Space');

  await expect(picture.drawing.locator('[data-plan]')).toHaveCount(31);
  await expect(picture.root.getByText('31 of 31 rows')).toBeVisible();
});

test('flows: one stop for Tab, arrows from band to band, each with its number', async ({ page, portal }) => {
  await portal.open('hr-department', '/licenses/flow');
  const picture = new Picture(page, 'Licenses from product to outcome');
  const bands = picture.drawing.getByRole('option');
  await expect(bands.first()).toHaveAccessibleName(`${E3} → HR Department: 1,000 assignments`);
  await expectNothingToReport(page);

  await tabTo(bands.first());
  await page.keyboard.press('End');
  await expect(bands.last()).toBeFocused();
  await expect(
    picture.root.getByRole('paragraph').filter({ hasText: 'Kiosk users → Licensed: 40' }),
  ).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(bands.last()).not.toBeFocused();
  expect(await picture.faultsOfSvg()).toEqual([]);
});

test('atlas: two products chosen in the lists, in the matrix and in the table', async ({ page, portal }) => {
  await portal.open('addon-prerequisite', '/licenses/atlas');
  const picture = new Picture(page, 'Products that exclude or need each other');
  const pair = (first: string, second: string) =>
    page.getByRole('heading', { name: `${first} and ${second}`, exact: true });
  await expect(pair(EXCHANGE_PLAN_2, WORKPLACE_ANALYTICS)).toBeVisible();
  await expectNothingToReport(page);
  expect(await picture.faultsOfSvg()).toEqual([]);

  await picture.drawing.locator('[data-mark]').nth(3).click();
  await expect(pair(E3, WORKPLACE_ANALYTICS)).toBeVisible();

  await page.getByRole('combobox', { name: 'First product' }).selectOption(EXCHANGE_PLAN_2);
  await expect(pair(EXCHANGE_PLAN_2, WORKPLACE_ANALYTICS)).toBeVisible();
  await expect(picture.root).toContainText(`${WORKPLACE_ANALYTICS} needs`);
});

test('atlas: the article’s two products exclude each other by two pairs of plans, each with its evidence', async ({
  page,
  portal,
}) => {
  await portal.open('conflicting-service-plans', '/licenses/atlas');
  const plans = new Grid(page, 'Service plans that exclude each other');

  await expect(page.getByRole('heading', { name: `${E1} and ${E3}`, exact: true })).toBeVisible();
  await expect(await plans.cell('Exchange Online (Plan 1)', `In ${E3}`)).toHaveText(EXCHANGE_PLAN_2);
  await expect(plans.root.getByText('Documented')).toHaveCount(2);
});
