import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { catalogueProduct } from '../../src/catalogue/products.ts';
import { seatsOf } from '../../src/engine/queries.ts';
import { sku } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

const { directory } = tenant(office({ E3: 3 }))
  .user('ada', { direct: ['E3'] })
  .user('bo', { direct: ['E3'] })
  .setUnits('E3', { enabled: 1, warning: 2, suspended: 5 });

test('a product is listed with what can be given and what is (R1.2)', async () => {
  renderPage('/licenses/products', { directory });

  const row = within(await screen.findByRole('row', { name: /E3/ }));

  expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
    '',
    'Name',
    'Total',
    'Assigned',
    'Available',
    'Expiring soon',
    'Seats',
  ]);
  expect(row.getAllByRole('gridcell').map((cell) => cell.textContent)).toEqual([
    '',
    'E3',
    '3',
    '2',
    '1',
    '0',
    '',
  ]);
  expect(row.getByRole('img')).toHaveAccessibleName('2 of 3 assigned, 1 available');
});

test('a product leads to its licensed users', async () => {
  renderPage('/licenses/products', { directory });

  expect(await screen.findByRole('link', { name: 'E3' })).toHaveAttribute(
    'href',
    `/licenses/products/${sku('E3')}/users`,
  );
});

test('Assign waits for a product, and says so', async () => {
  const { user } = renderPage('/licenses/products', { directory });

  const assign = await screen.findByRole('button', { name: 'Assign' });
  expect(assign).toHaveAttribute('aria-disabled', 'true');
  expect(assign).toHaveAccessibleDescription('Select one or more products first.');
  await user.click(screen.getByRole('checkbox', { name: 'Select E3' }));

  expect(screen.getByRole('button', { name: 'Assign' })).not.toHaveAttribute('aria-disabled');
});

test('Purchase adds a product of the catalogue that the tenant does not have', async () => {
  const { user, lab } = renderPage('/licenses/products', { directory });

  await user.click(await screen.findByRole('button', { name: 'Purchase' }));
  const pane = within(await screen.findByRole('dialog', { name: 'Purchase a product' }));
  await user.type(pane.getByRole('combobox', { name: /^Product/ }), 'Visio Plan 2');
  await user.click(await screen.findByRole('option', { name: /Visio Plan 2/ }));
  await user.clear(pane.getByRole('spinbutton', { name: /^Seats/ }));
  await user.type(pane.getByRole('spinbutton', { name: /^Seats/ }), '7');
  await user.click(pane.getByRole('button', { name: 'Purchase' }));

  const visio = catalogueProduct('VISIOCLIENT');
  expect(seatsOf(lab.getState().directory, visio.id)).toMatchObject({ total: 7, consumed: 0 });
  expect(await screen.findByRole('row', { name: /Visio Plan 2/ })).toBeVisible();
});

test('what the tenant has is not offered again', async () => {
  const visio = catalogueProduct('VISIOCLIENT');
  const { user } = renderPage('/licenses/products', {
    directory: tenant().dispatch({
      type: 'subscription.create',
      product: { ...visio, units: { enabled: 1, warning: 0, suspended: 0, lockedOut: 0 } },
    }).directory,
  });

  await user.click(await screen.findByRole('button', { name: 'Purchase' }));
  await user.type(await screen.findByRole('combobox', { name: /^Product/ }), 'Visio');

  expect(await screen.findByText('No such product')).toBeVisible();
});

test('seats without a number are refused in place', async () => {
  const { user } = renderPage('/licenses/products', { directory });

  await user.click(await screen.findByRole('button', { name: 'Purchase' }));
  const box = await screen.findByRole('spinbutton', { name: /^Seats/ });
  await user.clear(box);

  expect(box).toHaveAccessibleDescription(/Enter a whole number/);
  expect(screen.getByRole('dialog', { name: 'Purchase a product' })).toBeVisible();
});

test('a tenant without products says what to do', async () => {
  renderPage('/licenses/products', { directory: tenant().directory });

  expect(await screen.findByText('The tenant has no products')).toBeVisible();
});
