import { expect, type Page } from '@playwright/test';

/** Opens a page of the resource's menu; the one before has gone when this is through. */
export async function openInMenu(page: Page, item: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Resource menu' });
  const link = menu.getByRole('link', { name: item, exact: true });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}
