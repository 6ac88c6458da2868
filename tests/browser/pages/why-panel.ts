import type { Locator, Page } from '@playwright/test';

/** The rules between a user and a group: on the user's page, or below their row in a list. */
export class WhyPanel {
  readonly root: Locator;
  private readonly question: Locator;

  constructor(page: Page, user: string, group: string) {
    const name = `Why: ${user} and ${group}`;
    this.root = page.getByRole('region', { name, exact: true });
    this.question = page.getByRole('button', { name, exact: true });
  }

  async open(): Promise<void> {
    await this.question.click();
  }

  rule(title: string): Locator {
    return this.root
      .getByRole('list', { name: /^Rules/ })
      .locator('> li')
      .filter({ hasText: title })
      .first();
  }
}
