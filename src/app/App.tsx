import { useEffect } from 'react';
import { RouterProvider, type DataRouter } from 'react-router-dom';
import { IntlProvider } from 'use-intl';
import { useStore } from 'zustand';
import { asMessages, type Locale, type Words } from '../i18n/words.ts';
import type { Lab } from '../store/lab-store.ts';
import { preferences } from '../store/preferences.ts';
import { LabProvider } from '../store/use-lab.ts';

type AppProps = {
  readonly lab: Lab;
  readonly router: DataRouter;
  readonly locale: Locale;
  readonly messages: Words;
};

/** The lab, its words and its pages. */
export function App({ lab, router, locale, messages }: AppProps) {
  const theme = useStore(preferences, (state) => state.theme);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <IntlProvider
      locale={locale}
      messages={asMessages(messages)}
      timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
    >
      <LabProvider value={lab}>
        <RouterProvider router={router} />
      </LabProvider>
    </IntlProvider>
  );
}
