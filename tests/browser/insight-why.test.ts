import { expectNothingToReport } from './axe.ts';
import { E1, E3 } from './names.ts';
import { WhyPanel } from './pages/why-panel.ts';
import { expect, test } from './test.ts';

// Colours are judged at rest.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a user in error unfolds in the group’s list, by keyboard alone, and the rules are copied as text', async ({
  page,
  portal,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await portal.open('conflicting-service-plans');
  const engineering = await portal.group('Engineering');
  await engineering.openUsersInError();
  const { usersInError } = engineering;

  await usersInError.header('Why').focus();
  for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);

  const panel = new WhyPanel(page, 'Wei Zhang', 'Engineering');
  await expect(panel.rule('Conflicting service plans')).toContainText('Failed');
  await expect(panel.rule('Conflicting service plans')).toContainText(
    `SharePoint Online (Plan 2) from Engineering’s ${E3} cannot meet SharePoint Online (Plan 1) from the direct ${E1}.`,
  );
  await expect(panel.root).toContainText(`in ${E1} on the direct license of Wei Zhang. Then Reprocess.`);
  await expectNothingToReport(page);

  for (const key of ['End', 'Enter', 'Enter']) await page.keyboard.press(key);
  const copied = () => page.evaluate(async () => navigator.clipboard.readText());
  await expect.poll(copied).toContain('5. Conflicting service plans: Failed (Rule R4.3');
  const below = await usersInError.row('Lena Hoffmann').boundingBox();
  const open = await panel.root.boundingBox();
  expect(below?.y).toBeGreaterThanOrEqual((open?.y ?? 0) + (open?.height ?? 0));

  for (const key of ['Escape', 'Home', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect(panel.root).toBeHidden();
});

test('a user’s page says why: in error, and where nothing failed', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans');
  const wei = await portal.user('Wei Zhang');
  await wei.menu('Licenses');
  const failed = new WhyPanel(page, 'Wei Zhang', 'Engineering');
  await failed.open();
  await expect(failed.root).toContainText('Then Reprocess.');
  await expectNothingToReport(page);
  await wei.removeDirect(E1);
  await expect(failed.root).toContainText('What is recorded is out of date.');
  await expect(failed.root).toContainText('Nothing but Reprocess.');

  await wei.reprocess();

  await wei.expectLicensed(E3, 'Engineering');
  const well = new WhyPanel(page, 'Wei Zhang', 'Engineering');
  await well.open();
  await expect(well.root).toContainText('Wei Zhang has what Engineering gives.');
  await expect(well.rule('Available licenses')).toContainText('Not reached');
});
