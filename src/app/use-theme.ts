import { useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { preferences } from '../store/preferences.ts';

/** Puts the chosen theme on the document before it is painted. */
export function useTheme(): void {
  const theme = useStore(preferences, (state) => state.theme);
  useLayoutEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
