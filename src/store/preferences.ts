import { createStore } from 'zustand/vanilla';

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What a person likes to see; kept in the browser, apart from any tenant. */
export type Preferences = {
  readonly theme: Theme;
  readonly navigationCollapsed: boolean;
  /** Whether the Graph requests behind what is done in the portal are shown. */
  readonly behindTheClick: boolean;
};

/** A small screen gives the room to the page until somebody says otherwise. */
const isNarrow = (): boolean => globalThis.matchMedia?.('(max-width: 1199px)').matches ?? false;

const KEY = 'preferences';

/** Preferences that survive a reload where the browser allows it, and work all the same where it does not. */
export const preferences = createStore<Preferences>(() => ({
  theme: 'system',
  navigationCollapsed: isNarrow(),
  behindTheClick: false,
  ...recalled(),
}));

// The library's own keeping of a store is a kilobyte of the first page for these two calls.
preferences.subscribe((state) => {
  try {
    localStorage.setItem(KEY, JSON.stringify({ state, version: 1 }));
  } catch {
    // Denied or full: they last as long as the page.
  }
});

function recalled(): Partial<Preferences> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'state' in kept ? valid(kept.state) : {};
  } catch {
    return {};
  }
}

/** What is stored may have been written by anyone. */
function valid(kept: unknown): Partial<Preferences> {
  if (typeof kept !== 'object' || kept === null) return {};
  const theme = 'theme' in kept ? THEMES.find((name) => name === kept.theme) : undefined;
  const collapsed =
    'navigationCollapsed' in kept && typeof kept.navigationCollapsed === 'boolean'
      ? kept.navigationCollapsed
      : undefined;
  const behind =
    'behindTheClick' in kept && typeof kept.behindTheClick === 'boolean' ? kept.behindTheClick : undefined;
  return {
    ...(theme === undefined ? {} : { theme }),
    ...(collapsed === undefined ? {} : { navigationCollapsed: collapsed }),
    ...(behind === undefined ? {} : { behindTheClick: behind }),
  };
}
