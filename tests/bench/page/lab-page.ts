import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { groupIdOf } from '../../../src/scenarios/deterministic-id.ts';
import type { Timed } from './probe.ts';

const GROUP = groupIdOf('Everybody');
const LICENSES = `/groups/${GROUP}/licenses`;

/** The lab with its large tenant: what a person does to the 100,000 users in error. */
export class LabPage {
  private readonly page: Page;
  private readonly address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
  }

  /** Chooses the scenario in the gallery; ready when its first page is drawn. */
  async choose(): Promise<Timed> {
    await this.page.goto(`${this.address}/scenarios`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    return this.page.evaluate(() => {
      const card = [...document.querySelectorAll('li')].find(
        (item) => item.querySelector('h2, h3, h4')?.textContent === 'A large tenant',
      );
      const button = card?.querySelector('button');
      return globalThis.probe.time(
        () => button?.click(),
        () => location.pathname === '/licenses/overview' && document.querySelector('main h1') !== null,
      );
    });
  }

  /** From the group's licenses to its users in error. */
  async open(): Promise<Timed> {
    await this.visit(LICENSES);
    await this.page.locator(`a[href="${LICENSES}/errors"]`).waitFor();
    return this.page.evaluate(
      (href) =>
        globalThis.probe.time(
          () => document.querySelector<HTMLElement>(`a[href="${href}"]`)?.click(),
          () => (document.querySelector('[role=grid] [aria-rowindex="2"] a')?.textContent ?? '') !== '',
        ),
      `${LICENSES}/errors`,
    );
  }

  sortBy(column: string): Promise<Timed> {
    return this.page.evaluate((text) => {
      const heads = [...document.querySelectorAll<HTMLElement>('[role=columnheader] button')];
      const head = heads.find(({ textContent }) => textContent === text);
      return globalThis.probe.time(
        () => head?.click(),
        () => document.querySelector('[role=grid]')?.getAttribute('aria-busy') === null,
      );
    }, column);
  }

  /** One more key in the search box; what was typed before stands there. */
  find(text: string): Promise<Timed> {
    return this.page.evaluate((value) => {
      const box = document.querySelector<HTMLInputElement>('main input[type=search]');
      return globalThis.probe.time(
        () => {
          // As typed: React has put a property of its own before the element's.
          if (box) Reflect.set(HTMLInputElement.prototype, 'value', value, box);
          box?.dispatchEvent(new Event('input', { bubbles: true }));
        },
        () => document.querySelector('[role=grid]')?.getAttribute('aria-busy') === null,
      );
    }, text);
  }

  async count(): Promise<number> {
    return Number(await this.page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
  }

  scroll(path: readonly number[]): Promise<readonly number[]> {
    return this.page.evaluate((offsets) => {
      const box = document.querySelector('[role=grid]')?.parentElement;
      if (!box) throw new Error('There is no grid');
      return globalThis.probe.scroll(box, offsets);
    }, path);
  }

  /** A user of the list, until the user's licenses are drawn; then back. */
  async openUser(): Promise<Timed> {
    const timed = await this.page.evaluate(() =>
      globalThis.probe.time(
        () => document.querySelector<HTMLElement>('[role=grid] [aria-rowindex="2"] a')?.click(),
        () =>
          location.pathname.startsWith('/users/') &&
          document.querySelector('main table, main [role=grid]') !== null &&
          document.querySelector('main h1') !== null,
      ),
    );
    await this.visit(`${LICENSES}/errors`);
    await this.page.locator('[role=grid] [aria-rowindex="2"] a').waitFor();
    return timed;
  }

  /** Reprocesses all 100,000 and clicks something else all the while, each time the last click is answered. */
  async reprocess(): Promise<Timed & { readonly clicks: readonly number[] }> {
    const { page } = this;
    const queue = page.getByRole('button', { name: 'Queue', exact: true });
    const box = await queue.boundingBox();
    if (!box) throw new Error('There is no processing bar');
    await page.evaluate(() => globalThis.probe.takeClicks());
    const work = page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('[role=toolbar] button')];
      const button = buttons.find(({ textContent }) => textContent === 'Reprocess');
      return globalThis.probe.time(
        () => button?.click(),
        () => document.querySelector('main [role=progressbar]') === null,
      );
    });
    const goesOn = (): Promise<boolean> => Promise.race([work.then(() => false), rest(40).then(() => true)]);
    while (await goesOn()) {
      await page.mouse.click(box.x + 20, box.y + box.height / 2);
      await page.evaluate(() => globalThis.probe.answered());
    }
    const clicks = await page.evaluate(() => globalThis.probe.takeClicks());
    return { ...(await work), clicks };
  }

  /** Reprocesses, and pauses at once: from the click to the frame that says so. */
  async pause(): Promise<number> {
    const { page } = this;
    await page.evaluate(() => globalThis.probe.takeClicks());
    await page.getByRole('button', { name: /^Reprocess( ·|$)/ }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    await rest(50);
    const clicks = await page.evaluate(() => globalThis.probe.takeClicks());
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.locator('main [role=progressbar]').waitFor({ state: 'detached', timeout: 120_000 });
    return clicks.at(-1) ?? 0;
  }

  /** Goes to an address inside the lab, without loading it again. */
  private async visit(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
    await this.page.waitForURL((url) => url.pathname === path);
    await this.page.locator('main h1').waitFor();
    await rest(300);
  }
}
