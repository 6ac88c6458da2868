import type { Locator, Page } from '@playwright/test';
import { Grid } from './grid.ts';
import { openInMenu } from './resource-menu.ts';

/** Who gets the last seats of a product. */
export class LastSeatsPage {
  readonly users: Grid;
  readonly seed: Locator;
  readonly show: Locator;

  constructor(page: Page) {
    this.users = new Grid(page, 'Users who want a seat');
    this.seed = page.getByRole('spinbutton', { name: 'Seed' });
    this.show = page.getByRole('combobox', { name: 'Show' });
  }

  /** Last seats, in the menu of the product that is open. */
  static async opened(page: Page): Promise<LastSeatsPage> {
    await openInMenu(page, 'Last seats');
    return new LastSeatsPage(page);
  }

  /** The share of random orders that license a user, in words. */
  async share(name: string): Promise<string | null> {
    return (await this.users.cell(name, 'Random orders')).textContent();
  }
}
