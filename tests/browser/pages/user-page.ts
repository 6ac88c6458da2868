import { expect, type Locator, type Page } from '@playwright/test';
import { command } from './command.ts';
import { confirm } from './confirm.ts';
import { AssignmentsPane } from './panes.ts';
import { openInMenu } from './resource-menu.ts';

/** A user: what they have and from where, what failed and why, and their profile. */
export class UserPage {
  readonly licenses: Locator;
  readonly page: Page;

  constructor(page: Page, name: string) {
    this.page = page;
    this.licenses = page.getByRole('table', { name: `Licenses of ${name}`, exact: true });
  }

  /** Waits for the page of the user: one of a group has a menu like it, and may have their name. */
  async menu(item: 'Profile' | 'Groups' | 'Licenses' | 'Assignment paths' | 'Audit logs'): Promise<void> {
    await expect(
      this.page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'All users' }),
    ).toBeVisible();
    await openInMenu(this.page, item);
  }

  /** The first assignment path of a product. */
  license(product: string): Locator {
    const name = this.page.getByRole('link', { name: product, exact: true });
    return this.licenses.getByRole('row').filter({ has: name });
  }

  /** The explanation of what a group could not do for the user. */
  problem(heading: string, group: string): Locator {
    return this.page.getByRole('region', { name: `${heading} – ${group}` });
  }

  async expectLicensed(product: string, from: string): Promise<void> {
    await this.menu('Licenses');
    await expect(this.license(product)).toContainText('Active');
    await expect(this.license(product)).toContainText(from);
    await expect(this.page.getByRole('heading', { name: 'License errors' })).toBeHidden();
  }

  /** The pencil of a direct assignment. */
  async options(product: string): Promise<AssignmentsPane> {
    await this.page.getByRole('button', { name: `Change options of ${product}`, exact: true }).click();
    return AssignmentsPane.opened(this.page);
  }

  async assignments(): Promise<AssignmentsPane> {
    await this.menu('Licenses');
    await command(this.page, 'Assignments').click();
    return AssignmentsPane.opened(this.page);
  }

  async removeDirect(product: string): Promise<void> {
    await this.menu('Licenses');
    await this.page.getByRole('button', { name: `Remove direct license of ${product}`, exact: true }).click();
    await confirm(this.page, 'Remove');
  }

  async reprocess(): Promise<void> {
    await this.menu('Licenses');
    await command(this.page, 'Reprocess').click();
  }

  /** Profile > Settings > Usage location. */
  get usageLocation(): Locator {
    return this.page
      .getByRole('region', { name: 'Settings' })
      .getByRole('combobox', { name: 'Usage location' });
  }

  async setUsageLocation(country: string): Promise<void> {
    await this.menu('Profile');
    await this.usageLocation.fill(country);
    await this.page.getByRole('option', { name: country }).click();
    await this.saveProfile();
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  async saveProfile(): Promise<void> {
    await command(this.page, 'Save').click();
    await expect(this.page.getByText(/^Saved\./)).toBeVisible();
  }
}
