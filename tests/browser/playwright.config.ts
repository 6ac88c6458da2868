import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Not the port of `npm start`, so that an open lab is neither tested nor in the way.
const port = process.env['E2E_PORT'] ?? '4175';
const address = `http://127.0.0.1:${port}`;
const chromium = process.env['CHROMIUM'];

export default defineConfig({
  testDir: '.',
  outputDir: `${root}/test-results`,
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: 'list',
  expect: { timeout: 10_000 },
  use: {
    baseURL: address,
    viewport: { width: 1366, height: 768 },
    locale: 'en-US',
    timezoneId: 'UTC',
    // Recording takes a quarter of the time, and nobody opens what a machine leaves behind.
    trace: process.env['CI'] ? 'off' : 'retain-on-failure',
    launchOptions: {
      args: ['--disable-background-networking'],
      ...(chromium && { executablePath: chromium }),
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `npm exec --no -- vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: root,
    url: address,
    reuseExistingServer: false,
  },
});
