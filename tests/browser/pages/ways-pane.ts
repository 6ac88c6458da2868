import { expect, type Locator, type Page } from '@playwright/test';

/** The ways out of some errors: each a card that can be applied. */
export class WaysPane {
  readonly root: Locator;
  readonly cards: Locator;
  readonly reason: Locator;
  readonly state: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('dialog', { name: 'Ways out' });
    this.cards = this.root.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Apply' }) });
    this.reason = this.root.getByRole('combobox', { name: 'Reason' });
    this.state = this.root.getByRole('status');
  }

  /** From a user's error or from the commands of a list of errors. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Ways out…' }).click();
    await expect(this.root).toBeVisible();
  }

  /** What the ways are called, in their order. */
  get titles(): Locator {
    return this.cards.getByRole('heading', { level: 4 });
  }

  card(title: string): Locator {
    return this.cards.filter({ has: this.page.getByRole('heading', { level: 4, name: title }) });
  }

  /** Asks for a way; it is confirmed in the dialog that this gives. */
  async ask(title: string): Promise<Locator> {
    await this.card(title).getByRole('button', { name: 'Apply' }).click();
    return this.page.getByRole('alertdialog', { name: 'Apply this way out?' });
  }

  async apply(title: string): Promise<void> {
    const dialog = await this.ask(title);
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await expect(this.state).toContainText('Applied and processed.');
  }

  async close(): Promise<void> {
    await this.root.getByRole('button', { name: 'Close' }).last().click();
    await expect(this.root).toBeHidden();
  }
}
