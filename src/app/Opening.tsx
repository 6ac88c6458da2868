import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { loadedWords } from '../i18n/loaded-words.ts';
import { Button } from '../views/parts/Button.tsx';
import { ProgressBar } from '../views/parts/ProgressBar.tsx';
import { useTheme } from './use-theme.ts';

const isEmbedded = new URLSearchParams(location.search).get('embed') === '1';

/** What is seen until the first tenant is built: the frame without its contents. A large one takes seconds. */
export function Opening() {
  const label = useStore(loadedWords, ({ words }) => words.shell?.loadingScenario ?? '');
  return (
    <BareFrame>
      <ProgressBar label={label} />
    </BareFrame>
  );
}

/** What is seen when something of a first visit did not come. */
export function NotOpened() {
  const words = useStore(loadedWords, (loaded) => loaded.words.opening);
  return (
    <BareFrame>
      <p role="alert" className="mb-4">
        {words?.failed}
      </p>
      <Button look="primary" onClick={() => location.reload()}>
        {words?.again}
      </Button>
    </BareFrame>
  );
}

function BareFrame({ children }: { readonly children: ReactNode }) {
  useTheme();
  return (
    <div className="flex h-dvh flex-col bg-canvas text-text">
      {!isEmbedded && <div className="h-12 shrink-0 bg-header" />}
      <div className="mx-auto w-full max-w-md animate-appear p-6 pt-24">{children}</div>
    </div>
  );
}
