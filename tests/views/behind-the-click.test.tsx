import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import type { Lab } from '../../src/store/lab-store.ts';
import { preferences } from '../../src/store/preferences.ts';
import { group, sku, user } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

afterEach(() => preferences.setState({ behindTheClick: false }));

async function openPane(): Promise<{ readonly lab: Lab; readonly pane: HTMLElement }> {
  preferences.setState({ behindTheClick: true });
  const { directory } = tenant(office())
    .users('ada')
    .group('sales', { members: ['ada'] });
  const { lab } = renderPage('/graph', { directory });
  return { lab, pane: await screen.findByRole('complementary', { name: 'Behind the click' }) };
}

const locate = (place: string): Command => ({
  type: 'user.update',
  user: user('ada'),
  changes: { usageLocation: place },
});
const license: Command = {
  type: 'group.setLicences',
  group: group('sales'),
  add: [{ sku: sku('E3'), disabled: [] }],
  remove: [],
};
const drop: Command = {
  type: 'group.setLicences',
  group: group('sales'),
  add: [],
  remove: [sku('KIOSK')],
};

const entriesIn = (element: HTMLElement) =>
  within(element)
    .getAllByRole('article')
    .map((entry) => entry.getAttribute('aria-label'));

test('an action of several changes is one entry: its requests in their order, the refused one said to be', async () => {
  const { lab, pane } = await openPane();

  act(() => {
    lab.dispatch({ type: 'tenant.rename', name: 'Fabrikam' });
    lab.dispatch(locate('DE'), { quiet: true });
    lab.dispatch(license, { quiet: true, more: true });
    lab.dispatch(drop, { quiet: true, more: true });
  });

  const action = within(pane).getByRole('group', { name: 'One action, several changes' });
  expect(entriesIn(action)).toEqual([
    'Update user: ada',
    'Update license assignments: sales',
    'Update license assignments: sales',
  ]);
  expect(within(action).getByText(/Graph carries out each request by itself/)).toBeVisible();
  expect(within(action).getAllByText('Refused')).toHaveLength(1);
  expect(entriesIn(pane).at(-1)).toMatch(/: Fabrikam$/);
});

test('what is done alone is no group, and an action begins anew after it', async () => {
  const { lab, pane } = await openPane();

  act(() => {
    lab.dispatch(locate('DE'));
    lab.dispatch(locate('FR'));
  });

  expect(within(pane).queryByRole('group')).toBeNull();
  expect(within(pane).getAllByRole('article')).toHaveLength(2);
});

test('what is too long ago is said to be left out', async () => {
  const { lab, pane } = await openPane();
  act(() => void lab.dispatch(locate('DE')));
  expect(within(pane).queryByText(/Older ones/)).toBeNull();

  act(() => {
    for (let turn = 0; turn < 60; turn++) lab.dispatch(locate(turn % 2 === 0 ? 'FR' : 'DE'));
  });

  expect(within(pane).getAllByRole('article')).toHaveLength(50);
  expect(within(pane).getByText('Older ones are not listed.')).toBeVisible();
});
