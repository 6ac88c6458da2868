import type { Locator, Page } from '@playwright/test';
import { E1, E3 } from './names.ts';
import { UserPage } from './pages/user-page.ts';
import { tabTo } from './pages/tab-to.ts';
import { expect, test } from './test.ts';

test('from Overview to a fixed user with Tab, Enter and arrows alone', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans');
  const { keyboard } = page;
  await tabTo(portal.licenses.groupsWithErrors);
  await keyboard.press('Enter');
  await openFirstRow(portal.licenses.errors.root, page);
  await expect(portal.title).toHaveText('Engineering');

  await tabTo(page.getByRole('link', { name: '3 users couldn’t be assigned licenses' }));
  await keyboard.press('Enter');
  await openFirstRow(page.getByRole('grid', { name: 'Users of Engineering with license errors' }), page, 2);
  await expect(portal.title).toHaveText('Wei Zhang');

  const wei = new UserPage(page, 'Wei Zhang');
  await tabTo(page.getByRole('button', { name: `Remove direct license of ${E1}` }));
  await keyboard.press('Enter');
  const question = page.getByRole('alertdialog', { name: `Remove ${E1}?` });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await tabTo(question.getByRole('button', { name: 'Remove', exact: true }));
  await keyboard.press('Enter');
  await expect(wei.license(E1)).toBeHidden();

  await tabTo(page.getByRole('button', { name: 'Assignments' }));
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Reprocess' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(wei.license(E3)).toContainText('Active');
});

test('service plans are switched off in a pane that keeps the focus and gives it back', async ({
  page,
  portal,
}) => {
  await portal.open('conflicting-service-plans');
  await portal.user('Wei Zhang');
  const { keyboard } = page;
  const pencil = page.getByRole('button', { name: `Change options of ${E1}` });
  await tabTo(pencil);
  await keyboard.press('Enter');
  const pane = page.getByRole('dialog', { name: 'Update license assignments' });
  for (const plan of ['Exchange Online (Plan 1)', 'SharePoint Online (Plan 1)']) {
    const service = pane.getByRole('switch', { name: plan });
    await tabTo(service);
    await keyboard.press('Space');
    await expect(service).not.toBeChecked();
  }
  await keyboard.press('Escape');
  await expect(pane).toBeHidden();
  await expect(pencil).toBeFocused();
});

/** Into the grid with Tab, past the box and what unfolds a row to the cell of the name with the arrow, open with Enter. */
async function openFirstRow(grid: Locator, page: Page, column = 1): Promise<void> {
  const row = grid.getByRole('rowgroup').getByRole('row').first();
  await tabTo(row.getByRole('gridcell').first());
  for (let presses = 0; presses < column; presses++) await page.keyboard.press('ArrowRight');
  await expect(row.getByRole('gridcell').nth(column)).toBeFocused();
  await page.keyboard.press('Enter');
}
