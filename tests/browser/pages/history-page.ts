import { expect, type Locator, type Page } from '@playwright/test';
import { command } from './command.ts';
import { Grid } from './grid.ts';

/** Undo and redo in the header. */
export class UndoRedo {
  readonly undo: Locator;
  readonly redo: Locator;
  /** "Undone: …", for a few seconds. */
  readonly said: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    const header = page.getByRole('banner');
    this.page = page;
    this.undo = header.getByRole('button', { name: /^(Undo|Nothing to undo)/ });
    this.redo = header.getByRole('button', { name: /^(Redo|Nothing to redo)/ });
    this.said = header.getByRole('status');
  }

  /** Ctrl+Z somewhere on the page. */
  async undoByKey(): Promise<void> {
    await this.page.getByRole('main').press('Control+z');
  }

  async redoByKey(): Promise<void> {
    await this.page.getByRole('main').press('Control+Shift+Z');
  }
}

/** The bar above every page while a moment of the past is shown. */
export class PastBar {
  readonly root: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('region', { name: 'Past moment' });
  }

  async goBack(): Promise<void> {
    await this.root.getByRole('button', { name: 'Return to the present' }).click();
    await expect(this.root).toBeHidden();
  }

  async continueAs(name: string): Promise<void> {
    await this.root.getByRole('button', { name: 'Continue from here' }).click();
    const pane = this.page.getByRole('dialog', { name: 'Continue from here' });
    await pane.getByRole('textbox', { name: 'Branch name' }).fill(name);
    await pane.getByRole('button', { name: 'Start branch' }).click();
    await expect(this.root).toBeHidden();
  }

  async compare(): Promise<ComparePage> {
    await this.root.getByRole('link', { name: 'Compare with the present' }).click();
    return ComparePage.opened(this.page);
  }
}

/** History: the steps of the branch, and the branches. */
export class HistoryPage {
  readonly steps: Grid;
  readonly branches: Grid;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.steps = new Grid(page, 'Steps');
    this.branches = new Grid(page, 'Branches');
  }

  async goTo(step: string): Promise<void> {
    await this.steps.tick(step);
    await command(this.page, 'Go to this step').click();
  }

  async switchTo(branch: string): Promise<void> {
    await this.branches.tick(branch);
    await command(this.page, 'Switch to branch').click();
  }

  async compare(
    ...points: readonly { readonly grid: 'steps' | 'branches'; readonly name: string }[]
  ): Promise<ComparePage> {
    for (const { grid, name } of points) await this[grid].tick(name);
    await command(this.page, 'Compare').click();
    return ComparePage.opened(this.page);
  }
}

/** Two points in time side by side. */
export class ComparePage {
  readonly users: Grid;
  readonly products: Grid;
  readonly groups: Grid;

  constructor(page: Page) {
    this.users = new Grid(page, 'Users that differ');
    this.products = new Grid(page, 'Products that differ');
    this.groups = new Grid(page, 'Groups that differ');
  }

  static async opened(page: Page): Promise<ComparePage> {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare');
    await expect(page.getByRole('progressbar', { name: 'Comparing…' })).toBeHidden();
    return new ComparePage(page);
  }
}
