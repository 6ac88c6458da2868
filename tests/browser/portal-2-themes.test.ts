import { expect, test } from './test.ts';

const CANVAS = { light: 'rgb(245, 245, 245)', dark: 'rgb(20, 20, 20)', contrast: 'rgb(0, 0, 0)' };

test.beforeEach(async ({ portal }) => {
  await portal.open('conflicting-service-plans', '/settings');
});

test('the page follows the system: light, dark, more contrast', async ({ page }) => {
  const canvas = page.locator('html');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(canvas).toHaveCSS('background-color', CANVAS.light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(canvas).toHaveCSS('background-color', CANVAS.dark);
  await page.emulateMedia({ contrast: 'more' });
  await expect(canvas).toHaveCSS('background-color', CANVAS.contrast);
});

for (const { label, colour } of [
  { label: 'Light', colour: CANVAS.light },
  { label: 'Dark', colour: CANVAS.dark },
  { label: 'High contrast', colour: CANVAS.contrast },
]) {
  test(`${label} can be chosen against the system and survives a reload`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: label === 'Light' ? 'dark' : 'light' });
    await page.getByRole('combobox', { name: 'Theme' }).selectOption(label);
    await expect(page.locator('html')).toHaveCSS('background-color', colour);
    await page.reload();
    await expect(page.locator('html')).toHaveCSS('background-color', colour);

    await page.getByRole('combobox', { name: 'Theme' }).selectOption('Follow the system');
    await expect(page.locator('html')).not.toHaveCSS('background-color', colour);
  });
}
