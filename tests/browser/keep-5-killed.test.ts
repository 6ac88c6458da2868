import type { BrowserContext, Page } from '@playwright/test';
import fc from 'fast-check';
import { openStored } from '../../src/keep/open-kept.ts';
import type { StoredTenant } from '../../src/keep/storage.ts';
import { presentStep, type History } from '../../src/store/history.ts';
import { itemsOf } from '../../src/engine/chunks.ts';
import { Keeping } from './pages/keeping.ts';
import { expect, test } from './test.ts';

const TIMES = 200;
/** Side by side, each with storage of its own. */
const PARTS = 4;

/** What happens in one life of the page: names that are given, whether one waits for the mark, and when it ends. */
const lives = fc.sample(
  fc.record({
    names: fc.nat(1),
    undo: fc.boolean(),
    wait: fc.boolean(),
    milliseconds: fc.nat(120),
    crash: fc.boolean(),
  }),
  { seed: 20261122, numRuns: TIMES },
);

for (let place = 0; place < PARTS; place++) {
  const part = lives.slice((place * TIMES) / PARTS, ((place + 1) * TIMES) / PARTS);

  test(`the page is killed ${part.length} of ${TIMES} times at any moment, and all that was saved is found: ${place + 1}`, async ({
    context,
  }) => {
    test.setTimeout(600_000);
    const start = new Keeping(await context.newPage());
    await start.portal.open('hr-department', '/settings');
    await start.page.getByRole('combobox', { name: 'Speed' }).selectOption('Ten users a second');
    await start.rename('Name 0');
    await queueWork(start);
    await start.saved();
    await start.page.close();

    /** Names in the order in which they were given, and those that were there when the page said that all was saved. */
    const given = ['Name 0'];
    const saved = ['Name 0'];
    let before = await kept(context);
    for (const [life, { names, undo, wait, milliseconds, crash }] of part.entries()) {
      const keeping = new Keeping(await context.newPage());
      await keeping.page.goto('/settings');
      await expect(keeping.portal.title).toHaveText('Settings');
      await alone(keeping.page);
      const own = Array.from({ length: names }, (_, count) => `Name ${life + 1}.${count}`);
      for (const name of own) {
        await keeping.rename(name);
        given.push(name);
      }
      if (undo) await keeping.page.keyboard.press('Control+z');
      if (wait) {
        await keeping.saved();
        // What an earlier life was killed with before it was saved is no part of this.
        saved.push(...own);
      }
      await moment(keeping.page, milliseconds);
      await kill(keeping.page, crash);

      if (life % 10 === 9) {
        const now = await kept(context);
        expect(namesIn(now)).toEqual(expect.arrayContaining(saved));
        expectLonger(before, now);
        before = now;
      }
    }
    const names = namesIn(await kept(context));
    expect(names).toEqual(given.filter((name) => names.includes(name)));
  });
}

/** Work that goes on through all of it. */
async function queueWork(keeping: Keeping): Promise<void> {
  const group = await keeping.portal.group('HR Department');
  await group.menu('Licenses');
  await keeping.page
    .getByRole('toolbar')
    .getByRole('button', { name: /^Reprocess( ·|$)/ })
    .click();
  await expect(keeping.portal.processing.root).toContainText('users queued');
}

/** Until this page alone writes the tenant. */
async function alone(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return held.length === 1 && pending.length === 0;
  });
}

const moment = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((time) => new Promise<void>((resolve) => void setTimeout(resolve, time)), milliseconds);

async function kill(page: Page, crash: boolean): Promise<void> {
  if (crash) {
    const browser = await page.context().newCDPSession(page);
    // It has nobody left to answer.
    void browser.send('Page.crash').catch(() => undefined);
    await page.waitForEvent('crash');
  }
  await page.close({ runBeforeUnload: false });
}

/** What the database holds, done again from the beginning: a reload would find exactly that. */
async function kept(context: BrowserContext): Promise<History> {
  const page = await context.newPage();
  await page.goto('/favicon.svg');
  const stored = await page.evaluate(readDatabase);
  await page.close();
  expect(stored).toHaveLength(1);
  const opened = await openStored(stored[0] as StoredTenant, () => Promise.resolve());
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
  return opened.value.snapshot.history;
}

/** Runs in the page. */
async function readDatabase(): Promise<unknown[]> {
  const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('It cannot be read.')));
    });
  const database = await done(indexedDB.open('group-licensing-lab'));
  const tx = database.transaction(['tenants', 'lines']);
  const [tenants, lines] = await Promise.all([
    done<unknown[]>(tx.objectStore('tenants').getAll()),
    done<unknown[]>(tx.objectStore('lines').getAll()),
  ]);
  database.close();
  return tenants.map((tenant) => ({ tenant, pieces: [], lines }));
}

function namesIn(history: History): readonly string[] {
  return history.steps.flatMap(({ moves }) =>
    [...itemsOf(moves)].flatMap(({ command }) => (command.type === 'tenant.rename' ? [command.name] : [])),
  );
}

/** Whatever there was is still there, step by step and move by move. */
function expectLonger(before: History, now: History): void {
  expect(now.steps.length).toBeGreaterThanOrEqual(before.steps.length);
  for (const { id, moves } of before.steps) {
    const known = now.steps[id];
    expect([...itemsOf(known?.moves ?? moves)].slice(0, moves.length)).toEqual([...itemsOf(moves)]);
  }
  expect(presentStep(now)).toBeDefined();
}
