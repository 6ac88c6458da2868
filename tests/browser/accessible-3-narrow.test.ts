import { ADDRESSES } from './addresses.ts';
import { expect, test } from './test.ts';

test.use({ viewport: { width: 1024, height: 768 } });

test('at 1024 pixels no page scrolls sideways', async ({ page, portal }) => {
  await portal.open('conflicting-service-plans', '/');
  for (const { address, heading } of ADDRESSES) {
    await page.goto(address);
    await expect(portal.title).toHaveText(heading);
    for (const part of [page.locator('html'), page.getByRole('main')]) {
      const spill = await part.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(spill, address).toBe(0);
    }
  }
});
