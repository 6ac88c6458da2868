import { posix, win32 } from 'node:path';

/**
 * What the search asks of the machine.
 * @typedef {object} Machine
 * @property {string} platform as Node names it
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(path: string) => boolean} starts whether a browser starts from that path
 * @property {() => string} playwrightPath where Playwright keeps its own, there or not
 */

/* The shell is Chromium without a window around it: a page opens in half the time. */
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The first Chromium that starts: the one named by $CHROMIUM, the system's, Playwright's own; else null.
 * A $CHROMIUM that does not start is an error, never passed over.
 * @param {Machine} machine
 * @returns {string | null}
 */
export function findBrowser({ platform, env, starts, playwrightPath }) {
  const named = env['CHROMIUM'];
  if (named) {
    if (starts(named)) return named;
    throw new Error(`CHROMIUM is set to ${named}, and no browser starts from there.`);
  }
  return [...systemPaths(platform, env), playwrightPath()].find(starts) ?? null;
}

/**
 * Where a system keeps Chrome, Chromium and Edge: the folders of PATH first, then the usual places.
 * @param {string} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {readonly string[]}
 */
function systemPaths(platform, env) {
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(isGiven);
    return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  const folders = (env['PATH'] ?? '').split(':').filter(isGiven);
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => posix.join(folder, command)));
  if (platform !== 'darwin') return [...onPath, '/opt/google/chrome/chrome', '/snap/bin/chromium'];
  const homes = ['/Applications', posix.join(env['HOME'] ?? '/', 'Applications')];
  const apps = MAC_APPS.flatMap((app) => homes.map((home) => `${home}/${app}.app/Contents/MacOS/${app}`));
  return [...onPath, ...apps];
}

/**
 * @param {string | undefined} text
 * @returns {text is string}
 */
function isGiven(text) {
  return text !== undefined && text !== '';
}
