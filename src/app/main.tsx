import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { useStore } from 'zustand';
import { loadedWords, loadWords } from '../i18n/loaded-words.ts';
import { buildScenario, isScenarioId, type ScenarioId } from '../scenarios/scenarios.ts';
import { breathe, browserTiming, hostProcessing } from '../store/host.ts';
import { createLab, type Lab } from '../store/lab-store.ts';
import { App } from './App.tsx';
import './app.css';
import { Opening } from './Opening.tsx';
import { loadPage, Pages } from './routes.tsx';

/** What a first visit shows, and the Graph server as well. */
const FIRST: ScenarioId = 'conflicting-service-plans';

const ADMINISTRATOR = {
  kind: 'user',
  id: null,
  displayName: 'Lab administrator',
  userPrincipalName: 'admin@contoso.onmicrosoft.com',
} as const;

async function start(root: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search).get('scenario') ?? sessionScenario();
  const scenario = asked !== null && isScenarioId(asked) ? asked : FIRST;
  const page = createRoot(root);
  // All at once: what the address shows comes while the tenant is built.
  const loaded = loadPage(location.pathname);
  const built = buildScenario(scenario, breathe);
  await loadWords(['common', 'shell']);
  page.render(<Opening />);
  const [directory] = await Promise.all([built, loaded]);
  const lab = createLab(directory, scenario, { now: Date.now, actor: ADMINISTRATOR });
  hostProcessing(lab, browserTiming);
  lab.subscribe((state, before) => {
    if (state.scenario !== before.scenario) rememberScenario(state.scenario);
  });
  rememberScenario(scenario);
  page.render(
    <StrictMode>
      <Portal lab={lab} />
    </StrictMode>,
  );
}

function Portal({ lab }: { readonly lab: Lab }) {
  const { locale, words } = useStore(loadedWords);
  return (
    <App lab={lab} locale={locale} words={words}>
      <BrowserRouter>
        <Pages />
      </BrowserRouter>
    </App>
  );
}

/* A reload opens the scenario that was open; without storage it opens the first one. */
const KEY = 'scenario';

function sessionScenario(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function rememberScenario(scenario: string | null): void {
  try {
    if (scenario === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, scenario);
  } catch {
    // Storage is denied: the next reload starts afresh.
  }
}

const root = document.getElementById('root');
if (root) void start(root);
