import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createMemoryRouter } from 'react-router-dom';
import { App } from '../../src/app/App.tsx';
import { routes } from '../../src/app/routes.tsx';
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
  return open(createMemoryRouter(routes, { initialEntries: [path] }), options);
}

/** Shows one element as if it stood on a page of the portal. */
export function renderInLab(element: ReactNode, options: Options) {
  return open(createMemoryRouter([{ path: '*', element }]), options);
}

function open(router: ReturnType<typeof createMemoryRouter>, { directory, scenario }: Options) {
  let now = Date.UTC(2017, 5, 6);
  const lab = createLab(directory, scenario ?? null, { now: () => (now += 1000), actor: ADMIN });
  render(<App lab={lab} router={router} locale="en" messages={en} />);
  return { lab, router, user: userEvent.setup() };
}
