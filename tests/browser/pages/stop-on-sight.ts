import type { Page } from '@playwright/test';

type Stop = {
  /** What the progress bar says is being done. */
  readonly work: string;
  /** What the button beside it says. */
  readonly button: string;
};

/**
 * Stops long work in the moment that its progress is shown: a fast one is through before a pointer has found the
 * button. To be awaited before the work begins; what it gives resolves once the button was pressed.
 */
export async function stopOnSight(page: Page, stop: Stop): Promise<() => Promise<void>> {
  const watch = await page.evaluateHandle(({ work, button }) => {
    const press = (): boolean => {
      const bar = [...document.querySelectorAll('[role=progressbar]')].find(
        (one) => one.getAttribute('aria-label') === work,
      );
      const beside = [...(bar?.closest(':has(> button)')?.querySelectorAll('button') ?? [])];
      const found = beside.find(({ textContent }) => textContent === button);
      found?.click();
      return found !== undefined;
    };
    const pressed = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (!press()) return;
        observer.disconnect();
        resolve();
      }).observe(document.body, { childList: true, subtree: true });
    });
    return { pressed };
  }, stop);
  return () => watch.evaluate(({ pressed }) => pressed);
}
