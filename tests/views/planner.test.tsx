import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { seatsOf } from '../../src/engine/queries.ts';
import { rowsOf } from '../../src/engine/table.ts';
import { undo } from '../../src/store/history-travel.ts';
import { buildScenario } from '../../src/scenarios/scenarios.ts';
import { groupIdOf } from '../../src/scenarios/deterministic-id.ts';
import { group, sku } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

const row = (label: string): (string | null)[] =>
  within(screen.getByRole('row', { name: new RegExp(`^${label}`) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

const apply = async () => screen.findByRole('button', { name: 'Apply this split' }, { timeout: 8_000 });

const short = () =>
  tenant(office({ EMS: 1 }))
    .users('ada', 'bo')
    .group('sales', { members: ['ada', 'bo'], licences: ['E3', 'EMS'] })
    .drain();

test('the article’s story: before, with a Reprocess alone, and with the split', async () => {
  const directory = await buildScenario('multiple-products');
  renderPage(`/groups/${groupIdOf('Sales')}/licenses/planner`, { directory });
  await apply();

  expect(row('Members with all products')).toEqual(['8 of 14', '8 of 14', '8 of 14']);
  expect(row('Members with Office 365 Enterprise E3')).toEqual([
    '8 of 14, 6 held back by another product',
    '8 of 14, 6 held back by another product',
    '14 of 14',
  ]);
  expect(screen.getByText('Nobody loses a product.')).toBeVisible();
});

test('a split is applied under the names given, as one step that one undo takes back', async () => {
  const { user, lab } = renderPage(`/groups/${group('sales')}/licenses/planner`, {
    directory: short().directory,
  });
  const button = await apply();
  const [name] = screen.getAllByRole('textbox', { name: /^Name of the new group/ });
  if (!name) throw new Error('There is no name to give.');

  await user.clear(name);
  expect(screen.getByText('Enter a name.')).toBeVisible();
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await user.type(name, 'Rest of sales');
  await user.click(button);
  act(() => void lab.dispatch({ type: 'process', steps: Infinity }));

  expect(await screen.findByText(/applied as one step/)).toBeVisible();
  const names = () => [...rowsOf(lab.getState().directory.groups)].map(({ profile }) => profile.displayName);
  expect(names()).toEqual(['sales', 'Rest of sales']);
  expect(seatsOf(lab.getState().directory, sku('E3')).consumed).toBe(2);
  act(() => void lab.travel(undo));
  expect(names()).toEqual(['sales']);
});

test.for([
  {
    name: 'well',
    directory: () => short().setUnits('EMS', { enabled: 2 }).reprocess('sales').drain(),
    says: 'No product holds the members back',
  },
  {
    name: 'single',
    directory: () => short().remove('sales', 'E3').drain(),
    says: 'There is nothing to split',
  },
  {
    name: 'gone',
    directory: () => short().remove('sales', 'E3', 'EMS').drain(),
    says: 'The group gives no licenses',
  },
  {
    name: 'no help',
    directory: () => short().setUnits('EMS', { enabled: 2 }),
    says: 'No split licenses more',
  },
])('without a plan the page says why: $name', async ({ directory, says }) => {
  renderPage(`/groups/${group('sales')}/licenses/planner`, { directory: directory().directory });

  expect(await screen.findByText(says, undefined, { timeout: 8_000 })).toBeVisible();
});
