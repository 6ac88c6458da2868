import type { Locator, Page } from '@playwright/test';
import { openInMenu } from './resource-menu.ts';

/** The split of a group that licenses most. */
export class PlannerPage {
  private readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Planner, in the menu of the group that is open. */
  static async opened(page: Page): Promise<PlannerPage> {
    await openInMenu(page, 'Planner');
    return new PlannerPage(page);
  }

  /** A line of figures: now, with a Reprocess alone, and with the split. */
  figures(label: string): Locator {
    return this.page.getByRole('row', { name: label }).getByRole('cell');
  }

  async rename(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /^Name of the new group/ }).fill(name);
  }

  async apply(): Promise<void> {
    await this.page.getByRole('button', { name: 'Apply this split' }).press('Enter');
  }
}
