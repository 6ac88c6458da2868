import { expectNothingToReport } from './axe.ts';
import { E3 } from './names.ts';
import { PlannerPage } from './pages/planner-page.ts';
import { expect, test } from './test.ts';

// Colours are judged at rest.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a group held back by one product is split in one step, and undone in one', async ({ page, portal }) => {
  await portal.open('multiple-products');
  await portal.group('Sales');
  const planner = await PlannerPage.opened(page);

  await expect(planner.figures(`Members with ${E3}`)).toHaveText([
    '8 of 14, 6 held back by another product',
    '8 of 14, 6 held back by another product',
    '14 of 14',
  ]);
  await expectNothingToReport(page);
  await planner.rename('Sales mobility');
  await planner.apply();

  await expect(page.getByText(/^The split was applied as one step/)).toBeVisible();
  await expect(page.getByText('No product holds the members back')).toBeVisible();
  await expectNothingToReport(page);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(planner.figures(`Members with ${E3}`).first()).toHaveText(
    '8 of 14, 6 held back by another product',
  );
});

test('a group that nothing holds back needs no plan', async ({ page, portal }) => {
  await portal.open('multiple-products');
  await portal.group('Finance');
  await PlannerPage.opened(page);

  await expect(page.getByText('No product holds the members back')).toBeVisible();
});
