import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RELATIONS } from '../../src/catalogue/relations.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { groupIdOf } from '../../src/scenarios/deterministic-id.ts';
import { buildScenario } from '../../src/scenarios/scenarios.ts';
import { renderPage } from '../support/render-page.tsx';

const shared = await buildScenario('duplicate-proxy-addresses');

async function open(directory: Directory, path = '/settings/service-version') {
  const page = renderPage(path, { directory });
  await screen.findByRole('heading', { level: 1 });
  return { ...page, now: () => page.lab.getState().directory };
}

const rows = (): (string | null)[][] =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .slice(1)
        .map((cell) => cell.textContent),
    );

test('who differs, and why, is shown before anything is switched (R6.1, R6.2)', async () => {
  const { user, now } = await open(shared);

  expect(
    await screen.findByText('In the version “Current”, the outcomes of 2 users would differ.'),
  ).toBeVisible();
  expect(rows().map((row) => row.slice(0, 5))).toEqual([
    [
      "Grace O'Connor",
      'Sales',
      'Failure is recorded',
      'Nothing, no error recorded',
      'Proxy address is already being used',
    ],
    [
      'Emily Carter',
      'Sales',
      'Failure is recorded',
      'Nothing, no error recorded',
      'Proxy address is already being used',
    ],
  ]);
  expect(rows()[0]?.[5]).toMatch(/^The preview doesn’t record this, .* needs a proxy address/);
  expect(now()).toBe(shared);

  await user.click(screen.getByRole('button', { name: 'Both outcomes of Emily Carter with Sales' }));
  const [before, then] = screen.getAllByRole('definition');
  expect(before).toHaveTextContent(
    /^Nothing, no error recorded.* needs a proxy address that no other user has/,
  );
  expect(then).toHaveTextContent(/^Proxy address is already being used/);
});

test('the switch is one click, processes nothing and is compared anew; a Reprocess does what was said (R5.2)', async () => {
  const { user, now, lab } = await open(shared);

  await user.click(screen.getByRole('button', { name: 'Switch to “Current”' }));

  expect(now()).toMatchObject({ serviceVersion: 'current', relations: RELATIONS.current, queue: [] });
  expect(now().users).toBe(shared.users);
  expect(screen.getByText(/Nothing was processed: a Reprocess is needed\./)).toBeVisible();
  expect(await screen.findByText(/In the version “Preview, as in the article \(2017\)”/)).toBeVisible();
  expect(rows().map((row) => row[2])).toEqual(['Failure turns silent', 'Failure turns silent']);
  act(() => {
    lab.dispatch({ type: 'group.reprocess', group: groupIdOf('Sales') });
    lab.dispatch({ type: 'process', steps: Infinity });
  });
  expect(now().failing.get(groupIdOf('Sales'))?.size).toBe(2);
});

test('a tenant in which nobody differs says so', async () => {
  await open(await buildScenario('change-e1-to-e3'));

  expect(await screen.findByText('Nobody’s outcome differs')).toBeVisible();
  expect(screen.queryByRole('grid')).toBeNull();
});

test('the settings count the outcomes before the version is chosen, and lead to who they are', async () => {
  const { user, address } = await open(shared, '/settings');

  expect(
    await screen.findByText('In the version “Current”, the outcomes of 2 users would differ.'),
  ).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'See who, and why' }));

  await waitFor(() => expect(address()).toBe('/settings/service-version'));
});
