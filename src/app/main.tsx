import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { useStore } from 'zustand';
import { loadedWords, loadWords } from '../i18n/loaded-words.ts';
import { recallProducts } from '../store/imported-products.ts';
import { createLab, type Lab } from '../store/lab-store.ts';
import { App } from './App.tsx';
import './app.css';
import { openFirst } from './open-first.ts';
import { NotOpened, Opening } from './Opening.tsx';
import { loadPage, Pages } from './routes.tsx';

const ADMINISTRATOR = {
  kind: 'user',
  id: null,
  displayName: 'Lab administrator',
  userPrincipalName: 'admin@contoso.onmicrosoft.com',
} as const;

async function start(page: Root): Promise<void> {
  // All at once: what the address shows comes while the tenant is built.
  const loaded = loadPage(location.pathname);
  const opened = openFirst((directory, scenario) =>
    createLab(directory, scenario, { now: Date.now, actor: ADMINISTRATOR }),
  );
  await loadWords(['common', 'shell']);
  page.render(<Opening />);
  const [lab] = await Promise.all([opened, loaded, recallProducts()]);
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

const root = document.getElementById('root');
if (root) {
  const page = createRoot(root);
  start(page).catch((cause: unknown) => {
    page.render(<NotOpened />);
    throw cause;
  });
}
