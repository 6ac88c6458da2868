import { lazy, Suspense, useState } from 'react';
import { Outlet, useLocation } from 'react-router-dom';
import { useStore } from 'zustand';
import { loadWords } from '../../i18n/loaded-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { preferences } from '../../store/preferences.ts';
import { useLabState } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { KeepingBars } from './Keeping.tsx';
import { Navigation } from './Navigation.tsx';
import { NoticeToasts } from './NoticeToasts.tsx';
import { ProcessingBar } from './ProcessingBar.tsx';
import { ScenarioGate } from './ScenarioGate.tsx';
import { useEmbedded } from './use-embedded.ts';

const BehindTheClick = lazy(async () => {
  const [{ BehindTheClick: Pane }] = await Promise.all([import('./BehindTheClick.tsx'), loadWords()]);
  return { default: Pane };
});

const PastBar = lazy(async () => {
  const [{ PastBar: Bar }] = await Promise.all([import('./PastBar.tsx'), loadWords(['history'])]);
  return { default: Bar };
});

/** The frame around every page. An error inside the page leaves it standing. */
export function Shell() {
  const words = useWords('shell');
  const common = useWords('common');
  const { pathname } = useLocation();
  const collapsed = useStore(preferences, (state) => state.navigationCollapsed);
  const behind = useStore(preferences, (state) => state.behindTheClick);
  const past = useLabState((state) => state.past);
  const embedded = useEmbedded();
  const [drawer, setDrawer] = useState(false);
  return (
    <div className="flex h-dvh flex-col bg-canvas">
      <a
        href="#content"
        className="sr-only z-50 bg-surface px-3 py-2 text-link focus:not-sr-only focus:absolute focus:top-1 focus:left-1"
      >
        {words('skipToContent')}
      </a>
      {!embedded && <Header drawer={drawer} onDrawer={() => setDrawer(!drawer)} />}
      <KeepingBars embedded={embedded} />
      {past && (
        <Suspense>
          <PastBar past={past} />
        </Suspense>
      )}
      <div className="flex min-h-0 flex-1">
        {!embedded && (
          <Navigation
            collapsed={collapsed}
            drawer={drawer}
            onGo={() => setDrawer(false)}
            onCollapse={() => preferences.setState({ navigationCollapsed: !collapsed })}
          />
        )}
        <main
          id="content"
          tabIndex={-1}
          className="relative flex min-w-0 flex-1 flex-col overflow-y-auto outline-none"
        >
          <ErrorBoundary
            resetKey={pathname}
            fallback={(_error, retry) => (
              <EmptyState
                icon="error"
                title={words('error.title')}
                text={words('error.text')}
                action={<Button onClick={retry}>{common('retry')}</Button>}
              />
            )}
          >
            <ScenarioGate>
              <Suspense>
                <Outlet />
              </Suspense>
            </ScenarioGate>
          </ErrorBoundary>
        </main>
      </div>
      {behind && !embedded && (
        <Suspense>
          <BehindTheClick onClose={() => preferences.setState({ behindTheClick: false })} />
        </Suspense>
      )}
      <ProcessingBar small={embedded} />
      <NoticeToasts />
    </div>
  );
}
