import type { Locator, Page } from '@playwright/test';
import { command } from './command.ts';
import { Grid } from './grid.ts';
import { AddPlanPane, RemoveLicensePane } from './panes.ts';
import { openInMenu } from './resource-menu.ts';

/** A product: who consumes its licences, and its service plans. */
export class ProductPage {
  readonly users: Grid;
  readonly groups: Grid;
  readonly plans: Grid;
  readonly path: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.users = new Grid(page, 'Licensed users');
    this.groups = new Grid(page, 'Licensed groups');
    this.plans = new Grid(page, 'Service plans');
    this.path = page.getByRole('combobox', { name: 'Assignment path' });
  }

  async menu(item: 'Licensed users' | 'Licensed groups' | 'Service plans'): Promise<void> {
    await openInMenu(this.page, item);
  }

  /** A number of the seats at the top. */
  seats(label: 'Total' | 'Assigned' | 'Available'): Locator {
    const figure = this.page.locator('dl > div').filter({ hasText: label });
    return figure.getByRole('definition');
  }

  async removeFrom(kind: 'users' | 'groups', ...names: readonly string[]): Promise<void> {
    await (kind === 'users' ? this.users : this.groups).tick(...names);
    await this.removeFromTicked(kind);
  }

  async removeFromEveryUser(): Promise<void> {
    await this.users.root.getByRole('checkbox', { name: 'Select all rows' }).check();
    await this.removeFromTicked('users');
  }

  async addPlan(stringId: string): Promise<void> {
    await command(this.page, 'Add service plan').click();
    await new AddPlanPane(this.page).add(stringId);
  }

  private async removeFromTicked(kind: 'users' | 'groups'): Promise<void> {
    await command(this.page, 'Remove license').click();
    await new RemoveLicensePane(this.page, kind).remove();
  }
}
