import { expect, type Locator, type Page } from '@playwright/test';
import { Grid } from './grid.ts';
import { Portal } from './portal.ts';

/** How the portal saves and shares: the mark, the bars, the page of tenants, the pane with the link. */
export class Keeping {
  readonly page: Page;
  readonly portal: Portal;
  readonly bars: Locator;
  readonly name: Locator;
  readonly tenants: Grid;
  readonly share: Locator;
  readonly link: Locator;

  constructor(page: Page) {
    this.page = page;
    this.portal = new Portal(page);
    this.bars = page.getByRole('region', { name: 'Saving' });
    this.name = page.getByRole('textbox', { name: /^Tenant name/ });
    this.tenants = new Grid(page, 'Tenants');
    this.share = page.getByRole('dialog', { name: 'Share' });
    this.link = this.share.getByRole('textbox', { name: 'Link' });
  }

  /** What was done is saved. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole('img', { name: 'Saved in this browser' })).toBeVisible();
  }

  /** Settings > the tenant's name; nothing is waited for. */
  async rename(name: string): Promise<void> {
    await this.name.fill(name);
    await this.page.getByRole('main').getByRole('button', { name: 'Rename', exact: true }).click();
  }

  async expectTenant(name: string): Promise<void> {
    await expect(this.page.getByRole('banner')).toContainText(name);
  }

  /** The link to the tenant and the page that is open. */
  async makeLink(): Promise<string> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
    await expect(this.link).toHaveValue(/#s=1\./);
    const link = await this.link.inputValue();
    await this.page.keyboard.press('Escape');
    await expect(this.share).toBeHidden();
    return link;
  }
}
