import type { Locator, Page } from '@playwright/test';

/**
 * A button of the page's toolbar; a toast about the same thing has one of a similar name. What a button says it would do
 * stands behind a dot.
 */
export function command(page: Page, name: string): Locator {
  return page.getByRole('toolbar').getByRole('button', { name: new RegExp(`^${name}( ·.*)?$`) });
}
