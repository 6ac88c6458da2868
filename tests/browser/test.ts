import { test as base } from '@playwright/test';
import { Portal } from './pages/portal.ts';

export { expect } from '@playwright/test';

type Fixtures = {
  readonly portal: Portal;
  /** Fails the test at its end when the page threw, complained on the console or opened a browser dialog. */
  readonly quiet: void;
};

/** A page that must not complain, and the portal in it. */
export const test = base.extend<Fixtures>({
  quiet: [
    async ({ page }, run) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
      });
      page.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await run();
      base.expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  portal: async ({ page }, run) => {
    await run(new Portal(page));
  },
});
