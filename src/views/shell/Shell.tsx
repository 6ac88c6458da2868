import { lazy, Suspense, useState } from 'react';
import { Outlet, useLocation } from 'react-router-dom';
import { useStore } from 'zustand';
import { loadWords } from '../../i18n/loaded-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { preferences } from '../../store/preferences.ts';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { Navigation } from './Navigation.tsx';
import { NoticeToasts } from './NoticeToasts.tsx';
import { ProcessingBar } from './ProcessingBar.tsx';
import { ScenarioGate } from './ScenarioGate.tsx';

const BehindTheClick = lazy(async () => {
  const [{ BehindTheClick: Pane }] = await Promise.all([import('./BehindTheClick.tsx'), loadWords()]);
  return { default: Pane };
});

/** The frame around every page. An error inside the page leaves it standing. */
export function Shell() {
  const words = useWords('shell');
  const common = useWords('common');
  const { pathname } = useLocation();
  const collapsed = useStore(preferences, (state) => state.navigationCollapsed);
  const behind = useStore(preferences, (state) => state.behindTheClick);
  const [drawer, setDrawer] = useState(false);
  return (
    <div className="flex h-dvh flex-col bg-canvas">
      <a
        href="#content"
        className="sr-only z-50 bg-surface px-3 py-2 text-link focus:not-sr-only focus:absolute focus:top-1 focus:left-1"
      >
        {words('skipToContent')}
      </a>
      <Header drawer={drawer} onDrawer={() => setDrawer(!drawer)} />
      <div className="flex min-h-0 flex-1">
        <Navigation
          collapsed={collapsed}
          drawer={drawer}
          onGo={() => setDrawer(false)}
          onCollapse={() => preferences.setState({ navigationCollapsed: !collapsed })}
        />
        <main
          id="content"
          tabIndex={-1}
          className="flex min-w-0 flex-1 flex-col overflow-y-auto outline-none"
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
      {behind && (
        <Suspense>
          <BehindTheClick onClose={() => preferences.setState({ behindTheClick: false })} />
        </Suspense>
      )}
      <ProcessingBar />
      <NoticeToasts />
    </div>
  );
}
