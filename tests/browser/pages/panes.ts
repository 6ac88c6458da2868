import { expect, type Locator, type Page } from '@playwright/test';

/** A context pane: named by its title, gone when what it is for has been done. */
class Pane {
  readonly root: Locator;
  /** Why the last attempt was refused. */
  readonly refusal: Locator;

  constructor(page: Page, title: string) {
    this.root = page.getByRole('dialog', { name: title, exact: true });
    this.refusal = this.root.getByRole('alert');
  }

  protected async press(name: string): Promise<void> {
    await this.root.getByRole('button', { name, exact: true }).click();
  }

  protected async finish(button: string): Promise<void> {
    await this.press(button);
    await expect(this.root).toBeHidden();
  }
}

/** "Update license assignments" of a user or a group. */
export class AssignmentsPane extends Pane {
  constructor(page: Page) {
    super(page, 'Update license assignments');
  }

  /** The pane that is about to open. */
  static async opened(page: Page): Promise<AssignmentsPane> {
    const pane = new AssignmentsPane(page);
    await expect(pane.root).toBeVisible();
    return pane;
  }

  product(name: string): Locator {
    return this.root.getByRole('checkbox', { name, exact: true });
  }

  service(plan: string): Locator {
    return this.root.getByRole('switch', { name: plan, exact: true });
  }

  async choose(...products: readonly string[]): Promise<void> {
    for (const name of products) await this.product(name).check();
  }

  async clear(product: string): Promise<void> {
    await this.product(product).uncheck();
  }

  async turnOff(...plans: readonly string[]): Promise<void> {
    for (const plan of plans) {
      await expect(this.service(plan)).toBeChecked();
      await this.service(plan).click();
      await expect(this.service(plan)).not.toBeChecked();
    }
  }

  /** Presses Save, which may be refused. */
  async trySave(): Promise<void> {
    await this.press('Save');
  }

  async save(): Promise<void> {
    await this.finish('Save');
  }
}

/** Chooses users and groups by searching for them. */
export class MembersPane extends Pane {
  constructor(page: Page, title = 'Add members') {
    super(page, title);
  }

  async add(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.root.getByRole('searchbox').fill(name);
      await this.root.getByRole('option').filter({ hasText: name }).click();
    }
    await this.finish('Select');
  }
}

/** "Buy or cut seats". */
export class SeatsPane extends Pane {
  constructor(page: Page) {
    super(page, 'Buy or cut seats');
  }

  async setEnabled(seats: number): Promise<void> {
    await this.root.getByRole('spinbutton', { name: 'Enabled' }).fill(String(seats));
    await this.finish('Save');
  }
}

/** "Remove license from users" or from groups. */
export class RemoveLicensePane extends Pane {
  constructor(page: Page, from: 'users' | 'groups') {
    super(page, `Remove license from ${from}`);
  }

  async remove(): Promise<void> {
    await this.press('Remove license');
    await expect(this.root.getByRole('status')).toContainText('removed');
    // The cross in the corner is called the same.
    await this.root.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(this.root).toBeHidden();
  }
}

/** "Add service plan" to a product. */
export class AddPlanPane extends Pane {
  constructor(page: Page) {
    super(page, 'Add service plan');
  }

  async add(stringId: string): Promise<void> {
    await this.root.getByRole('combobox', { name: /^Service plan/ }).fill(stringId);
    await this.root.getByRole('option').filter({ hasText: stringId }).click();
    await this.finish('Add');
  }
}
