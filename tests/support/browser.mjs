/*
 * Runs a command with CHROMIUM set to a browser that starts; installs one where there is none.
 * To be called from an npm script: node tests/support/browser.mjs -- playwright test
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.mjs';

const MINUTE = 60_000;
const WINDOWS = process.platform === 'win32';

/* Steps until a browser is there. Debian has the shell, which needs half the time; Ubuntu has not. */
const PACKAGE_MANAGERS = [
  {
    name: 'apt-get',
    steps: [
      'update',
      'install -y --no-install-recommends chromium-headless-shell',
      'install -y --no-install-recommends chromium',
    ],
  },
  { name: 'dnf', steps: ['install -y chromium'] },
  { name: 'apk', steps: ['add chromium'] },
  { name: 'pacman', steps: ['-Sy --noconfirm chromium'] },
];

const NO_BROWSER = `
No Chromium was found, and none could be installed here. One of these helps:
  - install Chrome, Chromium or Edge;
  - run "npx playwright install --with-deps chromium";
  - set CHROMIUM to the path of a Chromium that is somewhere else.`;

function find() {
  return findBrowser({
    platform: process.platform,
    env: process.env,
    starts,
    playwrightPath: () => chromium.executablePath(),
  });
}

/**
 * A file may be there and useless: the stub of a package, a browser without its libraries.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  // On Windows `--version` opens a window instead of answering.
  return WINDOWS || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: MINUTE }).status === 0;
}

function install() {
  console.log('No Chromium on this machine: installing one.');
  for (const step of [installPlaywrightsOwn, installItsLibraries, installTheSystems]) {
    step();
    const path = find();
    if (path !== null) return path;
  }
  return null;
}

function installPlaywrightsOwn() {
  run('playwright install --no-shell chromium');
}

/** Where the download came through and still does not start, as on a bare Linux. */
function installItsLibraries() {
  if (existsSync(chromium.executablePath()) && asRoot() !== null) run('playwright install-deps chromium');
}

function installTheSystems() {
  if (process.platform === 'darwin') run('brew install --cask chromium');
  const prefix = asRoot();
  const manager = PACKAGE_MANAGERS.find(({ name }) => succeeds(`${name} --version`));
  if (prefix === null || !manager) return;
  for (const step of manager.steps) if (find() === null) run(`${prefix}${manager.name} ${step}`);
}

/** What to write before a command that needs root; null where we may not. */
function asRoot() {
  if (process.getuid?.() === 0) return '';
  return succeeds('sudo -n true') ? 'sudo -n ' : null;
}

/** @param {string} line */
function succeeds(line) {
  const [name = '', ...args] = line.split(' ');
  return spawnSync(name, args, { stdio: 'ignore' }).status === 0;
}

/**
 * Shows what it does; whether it helped is seen by looking for a browser again.
 * @param {string} line
 */
function run(line) {
  const [name = '', ...args] = line.split(' ');
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  };
  console.log(`> ${line}`);
  spawnSync(name, args, { stdio: 'inherit', shell: WINDOWS, timeout: 10 * MINUTE, env });
}

/**
 * Runs the command to its end and ends with its code.
 * @param {string} browser
 * @param {readonly string[]} command
 */
function runWith(browser, [name = '', ...args]) {
  const env = { ...process.env, CHROMIUM: browser };
  const child = spawn(name, args, { stdio: 'inherit', shell: WINDOWS, env });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child.kill(signal));
  child.on('error', fail);
  child.on('close', (code) => process.exit(code ?? 1));
}

/**
 * @param {unknown} reason
 * @returns {never}
 */
function fail(reason) {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exit(1);
}

const [dashes, ...command] = process.argv.slice(2);
if (dashes !== '--' || command.length === 0) fail('Usage: node tests/support/browser.mjs -- <command…>');

try {
  const browser = find() ?? install();
  if (browser === null) throw new Error(NO_BROWSER);
  console.log(`Browser: ${browser}`);
  runWith(browser, command);
} catch (reason) {
  fail(reason);
}
