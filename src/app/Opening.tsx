import { useStore } from 'zustand';
import { loadedWords } from '../i18n/loaded-words.ts';
import { ProgressBar } from '../views/parts/ProgressBar.tsx';
import { useTheme } from './use-theme.ts';

const isEmbedded = new URLSearchParams(location.search).get('embed') === '1';

/** What is seen until the first tenant is built: the frame without its contents. A large one takes seconds. */
export function Opening() {
  const label = useStore(loadedWords, ({ words }) => words.shell?.loadingScenario ?? '');
  useTheme();
  return (
    <div className="flex h-dvh flex-col bg-canvas">
      {!isEmbedded && <div className="h-12 shrink-0 bg-header" />}
      <div className="mx-auto w-full max-w-md animate-appear p-6 pt-24">
        <ProgressBar label={label} />
      </div>
    </div>
  );
}
