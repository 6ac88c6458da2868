import { expect, type Page, type Request } from '@playwright/test';

const ICON = '**/favicon.svg';

/** Requests of the page and of its workers from now on, without the browser's own for the icon of the tab. */
export async function watchRequests(page: Page): Promise<readonly Request[]> {
  const requests: Request[] = [];
  await page.route(ICON, (route) => route.fulfill({ contentType: 'image/svg+xml', body: EMPTY_ICON }));
  page.context().on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) requests.push(request);
  });
  return requests;
}

const EMPTY_ICON = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** Code of the portal itself may have been asked for, and nothing was sent with it. */
export function expectNothingSent(page: Page, requests: readonly Request[]): void {
  const { origin } = new URL(page.url());
  for (const request of requests) {
    const url = new URL(request.url());
    if (url.protocol === 'blob:' && url.origin === origin) continue;
    expect([request.method(), url.origin, url.search, request.postData()]).toEqual(['GET', origin, '', null]);
    expect(url.pathname).toMatch(/^\/assets\/[\w.-]+\.(js|css)$/);
  }
}
