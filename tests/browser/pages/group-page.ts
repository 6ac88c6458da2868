import { expect, type Locator, type Page } from '@playwright/test';
import { command } from './command.ts';
import { confirm } from './confirm.ts';
import { Grid } from './grid.ts';
import { AssignmentsPane, MembersPane } from './panes.ts';
import { openInMenu } from './resource-menu.ts';

/** A group: its licences, its members and its users in error. */
export class GroupPage {
  readonly licenses: Grid;
  readonly members: Grid;
  readonly usersInError: Grid;
  /** "3 users couldn't be assigned licenses", on Licenses. */
  readonly notification: Locator;
  readonly page: Page;

  constructor(page: Page, name: string) {
    this.page = page;
    this.licenses = new Grid(page, `Licenses of ${name}`);
    this.members = new Grid(page, `Members of ${name}`);
    this.usersInError = new Grid(page, `Users of ${name} with license errors`);
    this.notification = page.getByRole('link', { name: /users? couldn’t be assigned licenses$/ });
  }

  async menu(item: 'Overview' | 'Properties' | 'Members' | 'Licenses' | 'Audit logs'): Promise<void> {
    await openInMenu(this.page, item);
  }

  /** Licenses, with so many users in error. */
  async expectInError(count: number): Promise<void> {
    await this.menu('Licenses');
    await expect(this.notification).toHaveText(new RegExp(`^${count} users? `));
  }

  /** Licenses, with nothing waiting and nobody in error. */
  async expectApplied(): Promise<void> {
    await this.menu('Licenses');
    await expect(this.page.getByText('Latest license changes have been applied to all users')).toBeVisible();
    await expect(this.notification).toBeHidden();
  }

  /** Licenses > the notification. */
  async openUsersInError(): Promise<void> {
    await this.menu('Licenses');
    await this.notification.click();
    await expect(this.usersInError.root).toBeVisible();
  }

  /** Licenses > Reprocess, in the toolbar. */
  async reprocess(): Promise<void> {
    await this.menu('Licenses');
    await command(this.page, 'Reprocess').click();
  }

  /** Licenses > Assignments. */
  async assignments(): Promise<AssignmentsPane> {
    await this.menu('Licenses');
    await command(this.page, 'Assignments').click();
    return AssignmentsPane.opened(this.page);
  }

  /** Licenses > the product, which opens its options. */
  async options(product: string): Promise<AssignmentsPane> {
    await this.menu('Licenses');
    await this.licenses.open(product);
    return AssignmentsPane.opened(this.page);
  }

  async removeLicense(product: string): Promise<void> {
    await this.menu('Licenses');
    await this.licenses.tick(product);
    await command(this.page, 'Remove').click();
    await confirm(this.page, 'Remove');
  }

  async addMembers(...names: readonly string[]): Promise<void> {
    await this.menu('Members');
    await command(this.page, 'Add members').click();
    await new MembersPane(this.page).add(...names);
  }

  async removeMembers(...names: readonly string[]): Promise<void> {
    await this.menu('Members');
    await this.members.tick(...names);
    await command(this.page, 'Remove').click();
    await confirm(this.page, 'Remove');
  }
}
