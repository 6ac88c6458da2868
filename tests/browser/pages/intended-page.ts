import type { Locator, Page } from '@playwright/test';
import { command } from './command.ts';
import { Grid } from './grid.ts';
import { saved } from './import-page.ts';
import { openInMenu } from './resource-menu.ts';

/** A group's people beside its template. */
export class IntendedPage {
  readonly people: Grid;
  readonly page: Page;

  private constructor(page: Page, group: string) {
    this.page = page;
    this.people = new Grid(page, `Intended and actual licenses of ${group}`);
  }

  /** Intended and actual, in the menu of the group that is open. */
  static async opened(page: Page, group: string): Promise<IntendedPage> {
    await openInMenu(page, 'Intended and actual');
    return new IntendedPage(page, group);
  }

  /** The tile of a finding, which counts its people and shows only them. */
  tile(finding: string): Locator {
    return this.page.getByRole('group', { name: 'Findings' }).getByRole('button', { name: finding });
  }

  async reprocess(): Promise<void> {
    await command(this.page, 'Reprocess').click();
  }

  async downloadCsv(): Promise<{ readonly name: string; readonly text: string }> {
    return saved(this.page, () => command(this.page, 'Download CSV').click());
  }
}
