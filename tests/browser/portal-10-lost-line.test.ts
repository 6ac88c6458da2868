// Requests fail here, and the console says so: the test that asks for a quiet one is of no use.
import { expect, test, type Page } from '@playwright/test';

const SCRIPTS = '**/assets/*.js';

/** Only scripts that the page itself names come: all that is asked for later is lost. */
async function loseLater(page: Page): Promise<void> {
  const html = await (await page.request.get('/')).text();
  const named = [...html.matchAll(/src="([^"]+\.js)"/g)].map(([, path]) => path);
  expect(named.length).toBeGreaterThan(0);
  await page.route(SCRIPTS, (route) =>
    named.includes(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
  );
}

test('a first visit whose line breaks says so, and starts when it is there again', async ({ page }) => {
  await loseLater(page);
  await page.goto('/');

  await expect(page.getByRole('alert')).toContainText('The lab could not be loaded');

  await page.unroute(SCRIPTS);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a scenario in the address of an open page that does not come says so, and the page stays', async ({
  page,
}) => {
  await page.goto('/groups');
  await expect(page.getByRole('heading', { level: 1, name: 'Groups' })).toBeVisible();
  await page.route(SCRIPTS, (route) => route.abort());

  await page.evaluate(() => {
    history.pushState(null, '', '/groups?scenario=hr-department');
    dispatchEvent(new PopStateEvent('popstate'));
  });

  await expect(page.getByText('“hr-department” could not be loaded')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Groups' })).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});
