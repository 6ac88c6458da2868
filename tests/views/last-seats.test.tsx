import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Directory } from '../../src/engine/directory.ts';
import { sku, user as userNamed } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

/** Three want two seats beside dee, who has one directly, and eva, whom a conflict holds back. */
const short = () =>
  tenant(office({ E3: 3 }))
    .user('dee', { direct: ['E3'] })
    .user('eva', { direct: ['E1'] })
    .users('ada', 'bo', 'cy')
    .group('sales', { members: ['ada', 'bo', 'cy', 'dee', 'eva'], licences: ['E3'] })
    .drain();

const open = (directory: Directory, product = 'E3') =>
  renderPage(`/licenses/products/${sku(product)}/last-seats`, { directory });

const grid = async (): Promise<HTMLElement> =>
  screen.findByRole('grid', { name: 'Users who want a seat' }, { timeout: 5_000 });

const rows = async (): Promise<string[][]> =>
  within(await grid())
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .map(({ textContent }) => textContent),
    );

test('each user stands with join order and the share of random orders, and what is not documented is said', async () => {
  open(short().directory);

  const found = await rows();

  expect(screen.getByText(/^Microsoft does not document in which order/)).toBeVisible();
  expect(screen.getByText('3 seats are bought; 1 of them is outside the draw.')).toBeVisible();
  expect(found.map(([name]) => name)).toEqual(['eva', 'ada', 'bo', 'cy']);
  expect(found.map(([, , joinOrder]) => joinOrder)).toEqual([
    'Not licensed',
    'Licensed',
    'Licensed',
    'Not licensed',
  ]);
  expect(found[0]?.[3]).toBe('Licensed in no order: Conflicting service plans');
  expect(found[1]?.[3]).toMatch(/^Licensed in (5|6|7)\d% of orders \(1\d\d of 200\)$/);
  expect(found[1]?.[4]).toMatch(/^\d\d% to \d\d%$/);
});

test('another seed draws other orders; what is no seed changes nothing', async () => {
  const { user } = open(short().directory);
  const first = await rows();
  const seed = screen.getByRole('spinbutton', { name: 'Seed' });

  await user.clear(seed);
  expect(await screen.findByText('Enter a whole number from 0 to 4294967295.')).toBeVisible();
  expect(await rows()).toEqual(first);
  await user.type(seed, '2');

  await waitFor(async () => expect(await rows()).not.toEqual(first), { timeout: 5_000 });
});

test('the list is narrowed, and a row leads to the licenses of the user', async () => {
  const { user, address } = open(short().directory);
  await grid();

  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Licensed in no order');
  expect((await rows()).map(([name]) => name)).toEqual(['eva']);
  await user.click(screen.getByRole('link', { name: 'eva' }));

  await waitFor(() => expect(address()).toBe(`/users/${userNamed('eva')}/licenses`));
});

test('free seats have a column of their own', async () => {
  open(short().setUnits('E3', { enabled: 4 }).directory);

  const found = await rows();

  expect(screen.getByText(/^1 seat is free now/)).toBeVisible();
  expect(found.map((cells) => cells[5])).toEqual([
    'Licensed in 0% of orders (0 of 200)',
    'Has one',
    'Has one',
    'Licensed in 100% of orders (200 of 200)',
  ]);
});

test.for([
  { product: 'E3', seats: 9, says: 'There is a seat for everybody' },
  { product: 'E1', seats: 3, says: 'No user waits for a seat' },
])('a product that is not over-subscribed says so: $says', async ({ product, seats, says }) => {
  open(short().setUnits('E3', { enabled: seats }).directory, product);

  expect(await screen.findByText(says, undefined, { timeout: 5_000 })).toBeVisible();
  expect(screen.queryByRole('grid')).toBeNull();
});
