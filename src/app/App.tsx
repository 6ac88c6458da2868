import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { asMessages, type Locale, type Words } from '../i18n/words.ts';
import type { Lab } from '../store/lab-store.ts';
import { LabProvider } from '../store/use-lab.ts';
import { useTheme } from './use-theme.ts';

type AppProps = {
  readonly lab: Lab;
  readonly locale: Locale;
  readonly words: Partial<Words>;
  /** A router with the pages in it. */
  readonly children: ReactNode;
};

/** What every page needs: the lab, its words and the look. */
export function App({ lab, locale, words, children }: AppProps) {
  useTheme();
  return (
    <IntlProvider
      locale={locale}
      messages={asMessages(words)}
      timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
    >
      <LabProvider value={lab}>{children}</LabProvider>
    </IntlProvider>
  );
}
