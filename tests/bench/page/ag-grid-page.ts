import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Timed } from './probe.ts';

/** AG Grid Community with the same list. */
export class AgGridPage {
  private readonly page: Page;
  private readonly address: string;
  private ascending = false;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
  }

  async start(): Promise<void> {
    await this.page.goto(this.address);
    await this.page.waitForFunction(() => document.title === 'Ready', undefined, { timeout: 120_000 });
    await rest(300);
  }

  open(): Promise<Timed> {
    return this.page.evaluate(() =>
      globalThis.probe.time(
        () => globalThis.contestant.open(),
        () => globalThis.contestant.isDrawn(),
      ),
    );
  }

  /** Ascending at first, then the other way. */
  sortBy(column: string): Promise<Timed> {
    this.ascending = !this.ascending;
    return this.page.evaluate(
      ([name, direction]) =>
        globalThis.probe.time(
          () => globalThis.contestant.sort(name, direction),
          () => globalThis.contestant.isDrawn(),
        ),
      [column, this.ascending ? 'asc' : 'desc'] as const,
    );
  }

  find(text: string): Promise<Timed> {
    return this.page.evaluate(
      (value) =>
        globalThis.probe.time(
          () => globalThis.contestant.find(value),
          () => globalThis.contestant.isDrawn(),
        ),
      text,
    );
  }

  count(): Promise<number> {
    return this.page.evaluate(() => globalThis.contestant.count());
  }

  scroll(path: readonly number[]): Promise<readonly number[]> {
    return this.page.evaluate((offsets) => {
      const box = document.querySelector('.ag-grid-viewport');
      if (!box) throw new Error('There is no grid');
      return globalThis.probe.scroll(box, offsets);
    }, path);
  }
}
