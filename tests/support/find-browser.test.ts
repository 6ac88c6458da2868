import { expect, test } from 'vitest';
import { findBrowser } from './find-browser.mjs';

const OWN = '/cache/ms-playwright/chromium/chrome';

function search(platform: string, env: Readonly<Record<string, string>>, ...startable: readonly string[]) {
  return findBrowser({
    platform,
    env,
    starts: (path) => startable.includes(path),
    playwrightPath: () => OWN,
  });
}

test.for([
  {
    name: '$CHROMIUM comes before all others',
    platform: 'linux',
    env: { CHROMIUM: '/my/chrome', PATH: '/usr/bin' },
    startable: ['/my/chrome', '/usr/bin/chromium', OWN],
    found: '/my/chrome',
  },
  {
    name: "the system's comes before Playwright's own",
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    startable: ['/usr/bin/google-chrome', OWN],
    found: '/usr/bin/google-chrome',
  },
  {
    name: 'the shell without a window comes before the whole browser',
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    startable: ['/usr/local/bin/chromium', '/usr/bin/chromium-headless-shell', OWN],
    found: '/usr/bin/chromium-headless-shell',
  },
  {
    name: 'an empty $CHROMIUM names nothing',
    platform: 'linux',
    env: { CHROMIUM: '', PATH: '/usr/bin' },
    startable: ['/usr/bin/chromium'],
    found: '/usr/bin/chromium',
  },
  {
    name: 'a file that does not start is passed over',
    platform: 'linux',
    env: { PATH: '/usr/bin' },
    startable: ['/usr/bin/microsoft-edge'],
    found: '/usr/bin/microsoft-edge',
  },
  {
    name: 'macOS keeps browsers as apps',
    platform: 'darwin',
    env: { PATH: '/usr/bin', HOME: '/Users/ada' },
    startable: ['/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', OWN],
    found: '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  },
  {
    name: 'Windows keeps browsers in its program folders',
    platform: 'win32',
    env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)', PATH: 'C:\\Windows' },
    startable: ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', OWN],
    found: 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    name: "Playwright's own is the last resort",
    platform: 'linux',
    env: { PATH: '/usr/bin' },
    startable: [OWN],
    found: OWN,
  },
  { name: 'nothing is null', platform: 'linux', env: { PATH: '/usr/bin' }, startable: [], found: null },
])('the browser for the tests: $name', ({ platform, env, startable, found }) => {
  expect(search(platform, env as Readonly<Record<string, string>>, ...startable)).toBe(found);
});

test('a $CHROMIUM that does not start is an error and is not replaced', () => {
  expect(() => search('linux', { CHROMIUM: '/gone', PATH: '/usr/bin' }, '/usr/bin/chromium')).toThrow(
    '/gone',
  );
});
