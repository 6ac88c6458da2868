import type { Page } from '@playwright/test';

/**
 * Stops long work in the moment that its progress is shown: a fast one is through before a pointer has found the
 * button. To be awaited before the work begins; what it gives resolves once the button was pressed.
 */
export async function stopOnSight(page: Page, work: string): Promise<() => Promise<void>> {
  const watch = await page.evaluateHandle((label) => {
    const press = (): boolean => {
      const bar = [...document.querySelectorAll('[role=progressbar]')].find(
        (one) => one.getAttribute('aria-label') === label,
      );
      const button = bar?.closest(':has(> button)')?.querySelector('button');
      button?.click();
      return button !== null && button !== undefined;
    };
    const pressed = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (!press()) return;
        observer.disconnect();
        resolve();
      }).observe(document.body, { childList: true, subtree: true });
    });
    return { pressed };
  }, work);
  return () => watch.evaluate(({ pressed }) => pressed);
}
