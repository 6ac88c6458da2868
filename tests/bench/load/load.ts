/*
 * What each address of the portal costs on its first visit: bytes of scripts and styles after gzip, layout shift, and
 * the largest packages of the first route. The lab is built, served and opened in a real browser.
 * npm run bench:load            a table
 * npm run bench:load -- --json  one line for each figure
 */
import { tmpdir } from 'node:os';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { build, preview } from 'vite';
import { ADDRESSES } from '../../browser/addresses.ts';
import { firstLoad, type FirstLoad } from '../../browser/pages/first-load.ts';
import { packagesOf, type PackageBytes } from './packages-of.ts';

const FIRST = '/';
const SHOWN = 5;

const { CHROMIUM } = process.env;

async function measure(): Promise<void> {
  const outDir = await mkdtemp(join(tmpdir(), 'bench-load-'));
  const built = await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true, sourcemap: 'hidden' } });
  const server = await preview({
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 4185, strictPort: false },
  });
  const browser = await chromium.launch(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM });
  try {
    const loads = new Map<string, FirstLoad>();
    for (const { address } of ADDRESSES)
      loads.set(address, await open(browser, new URL(address, server.resolvedUrls?.local[0])));
    const largest = packagesOf(built, loads.get(FIRST)?.scripts ?? []).slice(0, SHOWN);
    if (process.argv.includes('--json')) printLines(loads, largest);
    else printTable(loads, largest);
  } finally {
    await browser.close();
    await server.close();
    await rm(outDir, { recursive: true });
  }
}

/** A visitor who has never been here. */
async function open(browser: Browser, { href }: URL): Promise<FirstLoad> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const load = await firstLoad(page, href);
  await page.close();
  return load;
}

/** An address without what is only an id. */
const routeOf = (address: string): string => address.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, ':id');

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

function printTable(loads: ReadonlyMap<string, FirstLoad>, largest: readonly PackageBytes[]): void {
  console.log('\nFirst visit, KB after gzip\n');
  console.table(
    Object.fromEntries(
      [...loads].map(([address, { scripts, scriptBytes, styleBytes, shift }]) => [
        routeOf(address),
        {
          scripts: kilobytes(scriptBytes),
          styles: kilobytes(styleBytes),
          files: scripts.length,
          'layout shift': shift.toFixed(4),
        },
      ]),
    ),
  );
  console.log(`\nLargest packages of ${FIRST}, KB; after gzip by their share of each file\n`);
  console.table(
    Object.fromEntries(
      largest.map(({ name, bytes, gzip }) => [
        name,
        { minified: kilobytes(bytes), 'after gzip': kilobytes(gzip) },
      ]),
    ),
  );
}

function printLines(loads: ReadonlyMap<string, FirstLoad>, largest: readonly PackageBytes[]): void {
  const line = (figure: string, of: string, value: number, unit: string): void =>
    console.log(JSON.stringify({ bench: 'load', figure, of, value, unit }));
  for (const [address, { scriptBytes, styleBytes, shift }] of loads) {
    line('scripts', routeOf(address), scriptBytes, 'bytes');
    line('styles', routeOf(address), styleBytes, 'bytes');
    line('layoutShift', routeOf(address), shift, 'score');
  }
  for (const { name, gzip } of largest) line('package', name, Math.round(gzip), 'bytes');
}

await measure();
