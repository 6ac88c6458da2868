import { expectNothingToReport } from './axe.ts';
import { E3 } from './names.ts';
import { LastSeatsPage } from './pages/last-seats-page.ts';
import { expect, test } from './test.ts';

/** Visio Plan 2, of which the large tenant has bought too few. */
const VISIO = 'c5928f49-12ba-48f7-ada3-0d743a3601d5';

// Colours are judged at rest.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('join order stands beside random orders; another seed draws others; a row leads to the user', async ({
  page,
  portal,
}) => {
  await portal.open('not-enough-licenses');
  await portal.product(E3);
  const seats = await LastSeatsPage.opened(page);

  await expect(seats.users.row('Emily Carter')).toContainText(/Licensed in \d\d% of orders \(\d+ of 200\)/);
  await expect(page.getByText('Microsoft does not document in which order')).toBeVisible();
  await expectNothingToReport(page);
  const before = await seats.share('Emily Carter');
  await page.getByText('How it is found').click();
  await seats.seed.focus();
  await page.keyboard.press('ArrowUp');
  await expect(seats.seed).toHaveValue('2');
  await expect(seats.users.row('Emily Carter')).not.toContainText(before ?? '');
  await seats.show.selectOption('Without it now');
  await seats.users.sortBy('Random orders');
  await expect(seats.users.openers).toHaveCount(3);
  await expectNothingToReport(page);

  await seats.users.open('Emily Carter');
  await expect(portal.title).toHaveText('Emily Carter');
});

test('a product with a seat for everybody says so', async ({ page, portal }) => {
  await portal.open('multiple-products');
  await portal.product(E3);
  await LastSeatsPage.opened(page);

  await expect(page.getByText('There is a seat for everybody')).toBeVisible();
  await expectNothingToReport(page);
});

test('in a tenant of a hundred thousand the draw has fewer orders, says so, and the page lives', async ({
  page,
  portal,
}) => {
  await portal.open('large-tenant', `/licenses/products/${VISIO}/last-seats`);
  const seats = new LastSeatsPage(page);

  await expect(page.getByRole('progressbar', { name: /random orders/ })).toBeVisible();
  await expect(page.getByText(/^Only \d+ orders instead of 200/)).toBeVisible({ timeout: 50_000 });
  await expect(seats.users.openers.first()).toBeVisible();
});
