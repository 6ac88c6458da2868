import type { Locator, Page } from '@playwright/test';

/** A list of the portal: rows go by the text of their first column, columns by their header. */
export class Grid {
  readonly root: Locator;
  /** The links and buttons that open the rows on the screen, in the order shown. */
  readonly openers: Locator;

  constructor(scope: Page | Locator, name: string) {
    this.root = scope.getByRole('grid', { name, exact: true });
    this.openers = this.root.getByRole('rowgroup').getByRole('link');
  }

  row(name: string): Locator {
    const cell = this.root.page().getByRole('gridcell', { name, exact: true });
    return this.root.getByRole('row').filter({ has: cell });
  }

  /** The cell of a row under a header. */
  async cell(row: string, header: string): Promise<Locator> {
    const column = await this.header(header).getAttribute('aria-colindex');
    return this.row(row)
      .getByRole('gridcell')
      .nth(Number(column) - 1);
  }

  header(name: string): Locator {
    return this.root.getByRole('columnheader', { name, exact: true });
  }

  async open(name: string): Promise<void> {
    const link = this.row(name).getByRole('link', { name, exact: true });
    await link.or(this.row(name).getByRole('button', { name, exact: true })).click();
  }

  async tick(...names: readonly string[]): Promise<void> {
    for (const name of names)
      await this.root.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
  }

  async sortBy(header: string): Promise<void> {
    await this.header(header).getByRole('button').click();
  }

  /** Scrolls to a row far away; how many rows fit on the screen, and how many were there after each change until it rests. */
  jump(row: number): Promise<{ readonly onScreen: number; readonly drawn: readonly number[] }> {
    return this.root.evaluate(async (grid, place) => {
      const box = grid.parentElement;
      const body = grid.querySelector('[role=rowgroup]');
      const height = body?.firstElementChild?.getBoundingClientRect().height;
      if (!box || !body || height === undefined) throw new Error('The grid has no rows');
      const drawn: number[] = [];
      await new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          drawn.push(body.childElementCount);
          if (drawn.length < 2) return;
          observer.disconnect();
          resolve();
        }).observe(body, { childList: true });
        box.scrollTop = place * height;
      });
      return { onScreen: Math.floor((box.clientHeight - height) / height), drawn };
    }, row);
  }
}
