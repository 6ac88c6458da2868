import { expect, type Locator, type Page } from '@playwright/test';

/** The background service in hand, at the foot of every page. */
export class ProcessingBar {
  readonly root: Locator;
  private readonly queueButton: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('region', { name: 'License processing' });
    this.queueButton = this.root.getByRole('button', { name: 'Queue' });
  }

  async pause(): Promise<void> {
    await this.root.getByRole('button', { name: 'Pause' }).click();
    await expect(this.root).toContainText('Paused');
  }

  async resume(): Promise<void> {
    await this.root.getByRole('button', { name: 'Resume' }).click();
  }

  async stepOneUser(): Promise<void> {
    await this.root.getByRole('button', { name: 'Step one user' }).click();
  }

  async processEverything(): Promise<void> {
    await this.root.getByRole('button', { name: 'Process everything' }).click();
  }

  async showQueue(): Promise<void> {
    await this.queueButton.click();
    await expect(this.queueButton).toHaveAttribute('aria-expanded', 'true');
  }

  /** The jobs of the open queue, next one first. */
  get jobs(): Locator {
    return this.root.getByRole('listitem');
  }

  /** R5.2: nothing was started by what was done before. */
  async expectNothingToDo(): Promise<void> {
    await expect(this.root).toContainText('Nothing queued');
  }
}
