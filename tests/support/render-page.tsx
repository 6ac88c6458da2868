import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useLayoutEffect, type ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { App } from '../../src/app/App.tsx';
import { Pages } from '../../src/app/routes.tsx';
import type { Directory } from '../../src/engine/directory.ts';
import { en } from '../../src/i18n/en.ts';
import type { ScenarioId } from '../../src/scenarios/scenarios.ts';
import { createLab } from '../../src/store/lab-store.ts';

const ADMIN = {
  kind: 'user',
  id: null,
  displayName: 'Admin',
  userPrincipalName: 'admin@contoso.test',
} as const;

type Options = {
  readonly directory: Directory;
  /** The scenario that the tenant belongs to; none without it. */
  readonly scenario?: ScenarioId;
};

/** Opens an address of the portal on a tenant: the real routes, words and store. Nothing is processed until the test says so. */
export function renderPage(path: string, options: Options) {
  return open(path, <Pages />, options);
}

/** Shows one element as if it stood on a page of the portal. */
export function renderInLab(element: ReactNode, options: Options) {
  return open('/', element, options);
}

function open(path: string, element: ReactNode, { directory, scenario }: Options) {
  let now = Date.UTC(2017, 5, 6);
  const lab = createLab(directory, scenario ?? null, { now: () => (now += 1000), actor: ADMIN });
  let address = path;
  const Address = () => {
    const { pathname } = useLocation();
    // With the page itself, not a moment after it: a test may ask as soon as it sees the page.
    useLayoutEffect(() => {
      address = pathname;
    }, [pathname]);
    return null;
  };
  render(
    <App lab={lab} locale="en" words={en}>
      <MemoryRouter initialEntries={[path]}>
        {element}
        <Address />
      </MemoryRouter>
    </App>,
  );
  return { lab, address: () => address, user: userEvent.setup() };
}
