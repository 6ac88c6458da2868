import { expectNothingToReport } from './axe.ts';
import { E3 } from './names.ts';
import { HistoryPage, PastBar, UndoRedo } from './pages/history-page.ts';
import { expect, test } from './test.ts';

// Colours are judged at rest: a pane that still slides in is half transparent.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(async ({ portal }) => {
  await portal.open('conflicting-service-plans');
  const engineering = await portal.group('Engineering');
  await engineering.removeLicense(E3);
  await engineering.expectApplied();
});

test('axe has nothing to report on the history, what was undone in it, and a comparison', async ({
  page,
  portal,
}) => {
  await new UndoRedo(page).undo.click();
  await portal.go('History');
  const history = new HistoryPage(page);
  await expect(history.steps.row(`Remove ${E3} from Engineering`)).toContainText('Undone');
  await expectNothingToReport(page);
  await history.compare(
    { grid: 'steps', name: 'Tenant opened' },
    { grid: 'steps', name: `Remove ${E3} from Engineering` },
  );
  await expectNothingToReport(page);
});

test('axe has nothing to report while the past is shown, and on the way out of it', async ({
  page,
  portal,
}) => {
  await portal.go('Audit logs');
  await page
    .getByRole('button', { name: /^Show this moment: Change user license/ })
    .first()
    .click();
  const past = new PastBar(page);
  await expect(past.root).toContainText('You are looking at the past.');
  await expectNothingToReport(page);
  await past.root.getByRole('button', { name: 'Continue from here' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('');
  await page.getByRole('dialog').getByRole('button', { name: 'Start branch' }).click();
  await expect(page.getByText('A branch name has 1 to 100 characters.')).toBeVisible();
  await expectNothingToReport(page);
});

for (const width of [1366, 1024, 640]) {
  test(`nothing of the history is wider than a page of ${width} pixels`, async ({ page, portal }) => {
    await portal.go('History');
    await page.setViewportSize({ width, height: 768 });
    const wider = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(wider).toBe(0);
    await new HistoryPage(page).compare(
      { grid: 'steps', name: 'Tenant opened' },
      { grid: 'branches', name: 'Main' },
    );
    await expect.poll(wider).toBe(0);
  });
}
