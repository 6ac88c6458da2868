import { expect, type Locator, type Page } from '@playwright/test';
import type { ScenarioId } from '../../../src/scenarios/scenarios.ts';
import { GroupPage } from './group-page.ts';
import { Grid } from './grid.ts';
import { LicensesPage } from './licenses-page.ts';
import { ProcessingBar } from './processing-bar.ts';
import { ProductPage } from './product-page.ts';
import { UserPage } from './user-page.ts';

/** The main navigation, each item with the heading of its page. */
const HEADINGS = {
  Home: 'Welcome',
  Licenses: 'Licenses',
  'All products': 'All products',
  'Groups with errors': 'Groups with errors',
  Groups: 'Groups',
  Users: 'All users',
  'Audit logs': 'Audit logs',
  History: 'History',
  'Graph explorer': 'Graph explorer',
  Scenarios: 'Scenarios',
  Tenants: 'Tenants',
  'Import and export': 'Import and export',
  Settings: 'Settings',
} as const;

export type NavigationItem = keyof typeof HEADINGS;

export const NAVIGATION = Object.keys(HEADINGS) as NavigationItem[];

/** The frame around every page, and the ways to a page that a person takes. */
export class Portal {
  readonly page: Page;
  readonly title: Locator;
  readonly navigation: Locator;
  readonly breadcrumb: Locator;
  readonly search: Locator;
  readonly toasts: Locator;
  readonly bell: Locator;
  readonly processing: ProcessingBar;
  readonly licenses: LicensesPage;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.navigation = page.getByRole('navigation', { name: 'Main navigation' });
    this.breadcrumb = page.getByRole('navigation', { name: 'Breadcrumb' });
    this.search = page.getByRole('combobox', { name: 'Search users, groups and products' });
    this.toasts = page.getByRole('region', { name: 'Notifications' });
    this.bell = page.getByRole('button', { name: /^Notifications/ });
    this.processing = new ProcessingBar(page);
    this.licenses = new LicensesPage(page);
  }

  /** Opens an address with a scenario, as a link from outside does. */
  async open(scenario: ScenarioId, address = '/licenses/overview'): Promise<void> {
    await this.page.goto(`${address}?scenario=${scenario}`);
    // A large tenant takes its time on a busy machine.
    await expect(this.title).toBeVisible({ timeout: 30_000 });
  }

  /** A page of the main navigation; the one before has gone when this is through. */
  async go(item: NavigationItem): Promise<void> {
    await this.navigation.getByRole('link', { name: item, exact: true }).click();
    await expect(this.title).toHaveText(HEADINGS[item]);
  }

  /** Groups > the group. */
  async group(name: string): Promise<GroupPage> {
    await this.go('Groups');
    await new Grid(this.page, 'Groups').open(name);
    await expect(this.title).toHaveText(name);
    return new GroupPage(this.page, name);
  }

  /** Users > the user. */
  async user(name: string): Promise<UserPage> {
    await this.go('Users');
    await this.page.getByRole('searchbox', { name: 'Search users', exact: true }).fill(name);
    const users = new Grid(this.page, 'Users');
    await expect(users.openers.first()).toHaveText(name);
    await users.open(name);
    await expect(this.title).toHaveText(name);
    return new UserPage(this.page, name);
  }

  /** Licenses > All products > the product. */
  async product(name: string): Promise<ProductPage> {
    await this.go('All products');
    await this.licenses.products.open(name);
    await expect(this.title).toHaveText(name);
    return new ProductPage(this.page);
  }

  /** The history of notifications, as a pane. */
  async notifications(): Promise<Locator> {
    await this.bell.click();
    return this.page.getByRole('dialog', { name: 'Notifications' });
  }
}
