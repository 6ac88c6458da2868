import { expect, type Locator, type Page } from '@playwright/test';

/** The Graph explorer: write a request, send it, read the answer. */
export class GraphPage {
  readonly page: Page;
  readonly request: Locator;
  readonly response: Locator;
  readonly history: Locator;
  readonly address: Locator;
  readonly body: Locator;

  constructor(page: Page) {
    this.page = page;
    this.request = page.getByRole('region', { name: 'Request', exact: true });
    this.response = page.getByRole('region', { name: 'Response', exact: true });
    this.history = page.getByRole('region', { name: 'History', exact: true });
    this.address = this.request.getByRole('combobox', { name: 'Address' });
    this.body = this.request.getByRole('textbox', { name: 'Request body' });
  }

  async write(method: string, address: string, body?: unknown): Promise<void> {
    await this.request.getByRole('combobox', { name: 'Method' }).selectOption(method);
    await this.address.fill(address);
    if (body !== undefined) await this.body.fill(JSON.stringify(body));
  }

  async send(status: string): Promise<void> {
    await this.request.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(this.response.getByRole('status').first()).toHaveText(status);
  }

  async sample(name: string): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Sample requests' })
      .getByRole('button', { name, exact: false })
      .click();
  }
}

/** The pane that shows what was done as requests. */
export class BehindTheClick {
  readonly root: Locator;
  readonly entries: Locator;
  private readonly toggle: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('complementary', { name: 'Behind the click' });
    this.entries = this.root.getByRole('article');
    this.toggle = page.getByRole('banner').getByRole('button', { name: 'Behind the click' });
  }

  async open(): Promise<void> {
    await this.toggle.click();
    await expect(this.root).toBeVisible();
  }
}
