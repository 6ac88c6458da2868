import type { Locator, Page } from '@playwright/test';
import { command } from './command.ts';
import { Grid } from './grid.ts';
import { SeatsPane } from './panes.ts';

/** Licenses > Overview, All products and Groups with errors. */
export class LicensesPage {
  /** The overview's info box. */
  readonly groupsWithErrors: Locator;
  readonly products: Grid;
  readonly errors: Grid;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.groupsWithErrors = page.getByRole('link', { name: /groups? (has|have) license assignment errors$/ });
    this.products = new Grid(page, 'Products');
    this.errors = new Grid(page, 'Groups with license assignment errors');
  }

  /** On All products: buys or cuts, so that there are so many seats. */
  async setSeats(product: string, seats: number): Promise<void> {
    await this.products.tick(product);
    await command(this.page, 'Buy or cut seats').click();
    await new SeatsPane(this.page).setEnabled(seats);
  }
}
