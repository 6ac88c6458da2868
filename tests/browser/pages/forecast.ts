import type { Locator, Page } from '@playwright/test';

/** "What this would do", in a pane or a dialog. */
export class Forecast {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('region', { name: 'What this would do' });
  }

  /** What stands beside one of its names. */
  line(name: string): Locator {
    return this.root
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator('xpath=following-sibling::dd[1]');
  }

  async showWho(name: string): Promise<void> {
    await this.line(name).getByText('Who', { exact: true }).click();
  }
}
