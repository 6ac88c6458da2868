import { E3 } from './names.ts';
import { UndoRedo } from './pages/history-page.ts';
import { expect, test } from './test.ts';

const REMOVE = `Remove ${E3} from Engineering`;

test('a licence change and the processing it caused are undone and done again, by button and by key', async ({
  page,
  portal,
}) => {
  await portal.open('conflicting-service-plans');
  const header = new UndoRedo(page);
  const { undo, redo, said } = header;
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  const engineering = await portal.group('Engineering');
  await engineering.expectInError(3);
  await engineering.removeLicense(E3);
  await engineering.expectApplied();

  await undo.click();
  await expect(said).toHaveText(`Undone: ${REMOVE}`);
  await expect(undo).toHaveAccessibleName('Nothing to undo');
  await expect(undo).toBeFocused();
  await engineering.expectInError(3);
  await expect(engineering.licenses.row(E3)).toBeVisible();

  await redo.click();
  await expect(said).toHaveText(`Done again: ${REMOVE}`);
  await engineering.expectApplied();

  await header.undoByKey();
  await engineering.expectInError(3);
  await header.redoByKey();
  await engineering.expectApplied();
  await expect(undo).toHaveAccessibleName(`Undo: ${REMOVE} (Ctrl+Z)`);
});

test('several users deleted in one go are one step', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans', '/users');
  const { undo } = new UndoRedo(page);
  const count = page.getByText(/^\d+ of \d+ users$/);
  const before = (await count.textContent()) ?? '';
  for (const name of ['Wei Zhang', 'Arjun Patel'])
    await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
  await page.getByRole('button', { name: 'Delete user' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(undo).toHaveAccessibleName(/^Undo: Delete user .* \(and 1 more\)/);
  await expect(count).not.toHaveText(before);
  await undo.click();
  await expect(count).toHaveText(before);
});
