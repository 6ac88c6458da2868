import { expectNothingToReport } from './axe.ts';
import { answersInOddOrder, faultyAnswers, outdatedAnswers } from './pages/answers.ts';
import { ImportPage } from './pages/import-page.ts';
import { tabTo } from './pages/tab-to.ts';
import { expect, test } from './test.ts';

// Colours are judged at rest.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('axe has nothing to report on a preview with differences and pseudonyms, and on faults', async ({
  page,
  portal,
}) => {
  await portal.open('usage-location', '/import');
  const files = new ImportPage(page);
  await files.look(...outdatedAnswers());
  await expect(files.differences.getByRole('row', { name: /^Ada Sales/ })).toBeVisible();
  await files.anonymise();
  await expectNothingToReport(page);

  await files.cancel.click();
  await files.give(...faultyAnswers());
  await expect(files.faults).toBeVisible();
  await expectNothingToReport(page);
});

test('from files to the opened tenant with the keyboard alone', async ({ page, portal }) => {
  await portal.open('usage-location', '/import');
  const files = new ImportPage(page);
  // Asked for long before: the browser has to be told, and a key is faster.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(files.choose);
  await page.keyboard.press('Enter');
  const chosen = await chooser;
  await chosen.setFiles(
    answersInOddOrder().map(({ name, text }) => ({ name, mimeType: '', buffer: Buffer.from(text) })),
  );

  await expect(page.getByRole('heading', { name: 'What is in the files' })).toBeFocused();
  await tabTo(page.getByRole('switch', { name: 'Anonymise', exact: true }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('table', { name: 'Examples of pseudonyms' })).toBeVisible();
  await tabTo(files.open);
  await page.keyboard.press('Enter');

  await expect(portal.title).toHaveText('Licenses');
});
