import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router-dom';
import { LOAD } from '../i18n/words.ts';
import { buildScenario, isScenarioId, type ScenarioId } from '../scenarios/scenarios.ts';
import { breathe, browserTiming, hostProcessing } from '../store/host.ts';
import { createLab } from '../store/lab-store.ts';
import { ProgressBar } from '../views/parts/ProgressBar.tsx';
import { App } from './App.tsx';
import './app.css';
import { routes } from './routes.tsx';

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
  const messages = await LOAD.en();
  page.render(<Opening label={messages.shell.loadingScenario} />);
  const directory = await buildScenario(scenario, breathe);
  const lab = createLab(directory, scenario, { now: Date.now, actor: ADMINISTRATOR });
  hostProcessing(lab, browserTiming);
  lab.subscribe((state, before) => {
    if (state.scenario !== before.scenario) rememberScenario(state.scenario);
  });
  rememberScenario(scenario);
  page.render(
    <StrictMode>
      <App lab={lab} router={createBrowserRouter(routes)} locale="en" messages={messages} />
    </StrictMode>,
  );
}

/** What is seen until the first tenant is built; a large one takes seconds. */
function Opening({ label }: { readonly label: string }) {
  return (
    <div className="mx-auto max-w-md p-6 pt-24">
      <ProgressBar label={label} />
    </div>
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
