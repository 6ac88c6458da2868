import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist } from 'zustand/middleware';

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

/** Preferences that survive a reload where the browser allows it, and work all the same where it does not. */
export const preferences = createStore<Preferences>()(
  persist((): Preferences => ({ theme: 'system', navigationCollapsed: isNarrow(), behindTheClick: false }), {
    name: 'preferences',
    version: 1,
    storage: createJSONStorage(() => localStorage),
    merge: (kept, initial) => ({ ...initial, ...valid(kept) }),
  }),
);

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
