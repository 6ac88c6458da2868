import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Directory } from '../../src/engine/directory.ts';
import { buildScenario } from '../../src/scenarios/scenarios.ts';
import { groupIdOf } from '../../src/scenarios/deterministic-id.ts';
import { group, user as userNamed } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

/** ada is well; bo waits for a seat that is there by now; cy is nested; dee left and keeps E3 for the add-on; eva has it directly. */
const mixed = () =>
  tenant(office({ E3: 3 }))
    .users('ada', 'bo', 'cy', 'dee')
    .user('eva', { direct: ['E3'] })
    .group('inner', { members: ['cy', 'eva'] })
    .group('sales', { members: ['ada', 'dee', 'bo', 'inner'], licences: ['E3'] })
    .drain()
    .assign('dee', ['ADDON'])
    .leave('sales', 'dee')
    .drain()
    .setUnits('E3', { enabled: 4 });

async function open(directory: Directory, id = group('sales')) {
  const page = renderPage(`/groups/${id}/licenses/intended`, { directory });
  await screen.findByRole('grid');
  return page;
}

const rows = (): (string | null)[][] =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent),
    );

const tile = (name: string): HTMLElement => screen.getByRole('button', { name: new RegExp(`^${name}`) });

test('each person stands beside the template, with what is found and what a Reprocess would do', async () => {
  await open(mixed().directory);

  expect(rows()).toEqual([
    ['ada', 'As intended', 'E3', 'E3', '', 'Change nothing'],
    ['bo', 'Error recorded, Out of date', 'E3', 'Nothing (Not enough licenses)', '', 'License as intended'],
    ['cy', 'Nested member only', 'Nothing: in inner', 'Nothing', '', 'Change nothing'],
    [
      'eva',
      'Nested member only, Licensed otherwise',
      'Nothing: in inner',
      'Nothing',
      'E3: Direct',
      'Change nothing',
    ],
    [
      'dee',
      'Error recorded, Kept licenses',
      'Nothing: no longer a member',
      'E3 (Other products depend on this license)',
      '',
      'Change nothing',
    ],
  ]);
});

test('a tile shows only its people and says what they are; once more, everybody', async () => {
  const { user } = await open(mixed().directory);

  await user.click(tile('Nested member only'));

  expect(tile('Nested member only')).toHaveAttribute('aria-pressed', 'true');
  expect(rows().map(([name]) => name)).toEqual(['cy', 'eva']);
  expect(screen.getByText(/^Only in a group inside the group/, { selector: 'p' })).toBeVisible();
  await user.type(screen.getByRole('searchbox', { name: 'Search people' }), 'direct');
  expect(rows().map(([name]) => name)).toEqual(['eva']);
  await user.clear(screen.getByRole('searchbox', { name: 'Search people' }));
  await user.click(tile('Nested member only'));
  expect(rows()).toHaveLength(5);
});

test('the finding can be chosen from a list, and a person leads to the licenses of the user', async () => {
  const { user, address } = await open(mixed().directory);

  await user.selectOptions(screen.getByRole('combobox', { name: 'Finding' }), 'Kept licenses');
  expect(rows().map(([name]) => name)).toEqual(['dee']);
  await user.click(screen.getByRole('link', { name: 'dee' }));

  expect(await screen.findByRole('heading', { level: 1, name: 'dee' })).toBeVisible();
  await waitFor(() => expect(address()).toBe(`/users/${userNamed('dee')}/licenses`));
});

test('a Reprocess does what was said, and the page follows', async () => {
  const { user, lab } = await open(mixed().directory);

  await user.click(screen.getByRole('button', { name: /^Reprocess( ·|$)/ }));
  act(() => void lab.dispatch({ type: 'process', steps: Infinity }));

  expect(await screen.findByRole('button', { name: 'Out of date 0' })).toBeVisible();
  expect(rows()[1]).toEqual(['bo', 'As intended', 'E3', 'E3', '', 'Change nothing']);
});

test('the silent failure of the preview is found (R6.1)', async () => {
  await open(await buildScenario('duplicate-proxy-addresses'), groupIdOf('Sales'));

  expect(tile('Silent failure')).toHaveTextContent('2');
  expect(tile('As intended')).toHaveTextContent('12');
  expect(tile('Error recorded')).toHaveTextContent('0');
});

test.for([
  {
    name: 'a group without licenses',
    directory: () =>
      tenant(office())
        .users('ada')
        .group('sales', { members: ['ada'] }).directory,
    says: ['The group has no licenses, so it is meant to give nothing.', 'Nothing is intended'],
  },
  {
    name: 'a group without members',
    directory: () =>
      tenant(office())
        .group('sales', { licences: ['E3'] })
        .drain().directory,
    says: ['all services on', 'Nobody to compare'],
  },
  {
    name: 'a deleted group',
    directory: () => mixed().remove('sales', 'E3').drain().deleteGroup('sales').directory,
    says: ['The group was deleted, so it is meant to give nothing.', 'dee'],
  },
])('$name is told of honestly', async ({ directory, says }) => {
  await open(directory());

  for (const text of says) expect(screen.getByText(text)).toBeVisible();
});
