/*
 * The page with 100,000 users in error, in a real browser, with and without a processor four times slower; beside it,
 * in the same run, AG Grid Community with the same rows.
 * npm run bench:page                        a table of medians
 * npm run bench:page -- --json --runs 3     one line for each figure
 * npm run bench:page -- --slowdowns 1       without the slower processor
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { median } from '../measure.ts';
import { AgGridPage } from './ag-grid-page.ts';
import { LabPage } from './lab-page.ts';
import { installProbe } from './probe.ts';
import { scrollPath } from './scroll-path.ts';

const { CHROMIUM } = process.env;
const KEYS = ['z', 'za', 'zar', 'zara'];
const SORTED = 'User principal name';
const FACTORS = '1,4';

type Measured = ReadonlyMap<string, number>;

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    slowdowns: { type: 'string', default: FACTORS },
  },
});

async function measure(runs: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-page-'));
  const lab = await serve(undefined, join(folder, 'lab'), 4186);
  const other = await serve('tests/bench/page/ag-grid', join(folder, 'ag-grid'), 4187);
  const browser = await chromium.launch(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM });
  try {
    for (const factor of options.slowdowns.split(',').map(Number)) {
      const ours: Measured[] = [];
      const theirs: Measured[] = [];
      for (let run = 0; run < runs; run++) {
        ours.push(await inBrowser(browser, (page) => measureLab(page, lab.address, factor)));
        theirs.push(await inBrowser(browser, (page) => measureAgGrid(page, other.address, factor)));
      }
      report(factor, medians(ours), medians(theirs));
    }
  } finally {
    await browser.close();
    await Promise.all([lab.close(), other.close()]);
    await rm(folder, { recursive: true });
  }
}

async function serve(root: string | undefined, outDir: string, port: number) {
  const place = root === undefined ? {} : { root, configFile: false as const };
  await build({ ...place, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    ...place,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port, strictPort: false },
  });
  const address = (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, '');
  return { address, close: () => server.close() };
}

async function inBrowser(browser: Browser, work: (page: Page) => Promise<Measured>): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  await page.addInitScript(installProbe);
  try {
    return await work(page);
  } finally {
    await context.close();
  }
}

async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

async function measureLab(page: Page, address: string, factor: number): Promise<Measured> {
  const lab = new LabPage(page, address);
  const figures = new Map<string, number>();
  const note = (name: string, { ms, longest }: { readonly ms: number; readonly longest: number }): void => {
    figures.set(name, ms);
    figures.set(`${name}: longest task`, longest);
  };
  await slowDown(page, factor);
  note('scenario ready', await lab.choose());
  await measureGrid(lab, note, figures);
  note('open a user', await lab.openUser());
  const { clicks, ...work } = await lab.reprocess();
  note('Reprocess drained', work);
  figures.set('Reprocess: slowest answer to a click', Math.max(...clicks));
  figures.set('Reprocess: answer to Pause', await lab.pause());
  return figures;
}

async function measureAgGrid(page: Page, address: string, factor: number): Promise<Measured> {
  const grid = new AgGridPage(page, address);
  const figures = new Map<string, number>();
  await grid.start();
  await slowDown(page, factor);
  await measureGrid(
    grid,
    (name, { ms, longest }) => {
      figures.set(name, ms);
      figures.set(`${name}: longest task`, longest);
    },
    figures,
  );
  return figures;
}

/** What both can do. */
async function measureGrid(
  grid: LabPage | AgGridPage,
  note: (name: string, timed: { readonly ms: number; readonly longest: number }) => void,
  figures: Map<string, number>,
): Promise<void> {
  note('open', await grid.open());
  const rows = await grid.count();
  if (rows !== 100_000) throw new Error(`There are ${rows} rows`);
  note('sort', await grid.sortBy(SORTED));
  note('sort the other way', await grid.sortBy(SORTED));
  for (const [place, keys] of KEYS.entries()) note(`filter, key ${place + 1}`, await grid.find(keys));
  figures.set('rows found', await grid.count());
  note('filter, cleared', await grid.find(''));
  const frames = (await grid.scroll(scrollPath(rows))).toSorted((a, b) => a - b);
  const share = (part: number): number => frames[Math.floor((frames.length - 1) * part)] ?? 0;
  figures.set('scroll: frame p50', share(0.5));
  figures.set('scroll: frame p95', share(0.95));
  figures.set('scroll: longest frame', share(1));
}

function medians(runs: readonly Measured[]): Measured {
  const names = runs[0]?.keys() ?? [];
  return new Map([...names].map((name) => [name, median(runs.map((run) => run.get(name) ?? 0))]));
}

function report(factor: number, ours: Measured, theirs: Measured): void {
  if (options.json) {
    for (const [of, figures] of [
      ['lab', ours],
      ['ag-grid', theirs],
    ] as const)
      for (const [figure, value] of figures)
        console.log(JSON.stringify({ bench: 'page', slowdown: factor, of, figure, value }));
    return;
  }
  console.log(factor === 1 ? '\nUnthrottled, ms' : `\nProcessor ${factor} times slower, ms`);
  console.table(
    Object.fromEntries(
      [...ours].map(([name, value]) => [
        name,
        { lab: round(value), 'AG Grid': theirs.has(name) ? round(theirs.get(name) ?? 0) : '' },
      ]),
    ),
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

await measure(Number(options.runs));
