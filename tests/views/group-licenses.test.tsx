import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { groupById } from '../../src/engine/queries.ts';
import { group, sku } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant, type TenantDriver } from '../support/tenant.ts';

const PEOPLE = ['ada', 'bo', 'cy'] as const;

/** Three members, E3 queued for them. */
const sales = (seats: number): TenantDriver =>
  tenant(office({ E3: seats }))
    .users(...PEOPLE)
    .group('sales', { members: PEOPLE, licences: ['E3'] });

async function openLicenses({ directory }: TenantDriver) {
  const page = renderPage(`/groups/${group('sales')}/licenses`, { directory });
  await screen.findByRole('toolbar', { name: 'License commands' });
  return page;
}

const cells = (product: string): (string | null)[] =>
  within(screen.getByRole('row', { name: new RegExp(product) }))
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent);

test.for([
  { seats: 1, text: '2 users couldn’t be assigned licenses' },
  { seats: 2, text: '1 user couldn’t be assigned licenses' },
])('the notification counts the users in error and leads to them: $text', async ({ seats, text }) => {
  const { user, address } = await openLicenses(sales(seats).drain());

  await user.click(screen.getByRole('link', { name: text }));

  expect(await screen.findByRole('heading', { name: 'Users with license errors' })).toBeVisible();
  expect(address()).toBe(`/groups/${group('sales')}/licenses/errors`);
});

test('no notification without errors', async () => {
  await openLicenses(sales(3).drain());

  expect(screen.getByText('Latest license changes have been applied to all users')).toBeVisible();
  expect(screen.queryByText(/be assigned licenses/)).not.toBeInTheDocument();
});

test('the status line follows the background service (R5.3)', async () => {
  const { lab } = await openLicenses(sales(3));
  expect(screen.getByText('Queued: 3 users wait to be processed')).toBeVisible();

  act(() => void lab.process(2));
  expect(screen.getByRole('progressbar', { name: 'Applying license changes' })).toHaveAttribute(
    'aria-valuetext',
    '2 of 3 processed',
  );

  act(() => void lab.process(1));
  expect(screen.getByText('Latest license changes have been applied to all users')).toBeVisible();
});

test('a row shows product, state and enabled services', async () => {
  await openLicenses(
    sales(1)
      .assign('sales', { E3: ['YAMMER'] })
      .drain(),
  );

  expect(cells('E3')).toEqual(['', 'E3', 'Active, users in error', '2/3']);
});

test('Reprocess applies what has become possible since (R5.1, R5.2)', async () => {
  const { user, lab } = await openLicenses(sales(1).drain().setUnits('E3', { enabled: 3 }));
  expect(screen.getByRole('link', { name: '2 users couldn’t be assigned licenses' })).toBeVisible();

  await user.click(screen.getByRole('button', { name: /^Reprocess( ·|$)/ }));
  act(() => void lab.process(Infinity));

  expect(screen.queryByText(/couldn’t be assigned licenses/)).not.toBeInTheDocument();
});

test('Refresh says that it has been done', async () => {
  const { user } = await openLicenses(sales(3).drain());

  await user.click(screen.getByRole('button', { name: 'Refresh' }));

  expect(screen.getByText(/^Refreshed at /)).toBeVisible();
});

test('a product opens its options, and a change of them is queued (R3.2)', async () => {
  const { user, lab } = await openLicenses(sales(3).drain());

  await user.click(screen.getByRole('button', { name: 'E3' }));
  const pane = within(await screen.findByRole('dialog', { name: 'Update license assignments' }));
  await user.click(pane.getByRole('switch', { name: 'SPO2' }));
  await user.click(pane.getByRole('button', { name: 'Save' }));

  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(lab.getState().directory.queue).toHaveLength(1);
  expect(cells('E3')).toEqual(['', 'E3', 'Queued', '2/3']);
});

test('a template that fails is refused in the pane (R3.1)', async () => {
  const { user, lab } = await openLicenses(sales(3).drain());

  await user.click(screen.getByRole('button', { name: 'Assignments' }));
  const pane = within(await screen.findByRole('dialog'));
  await user.click(pane.getByRole('checkbox', { name: 'E1' }));
  await user.click(pane.getByRole('button', { name: 'Save' }));

  expect(pane.getByRole('alert')).toHaveTextContent('EXO2 in E3 conflicts with EXO1 in E1.');
  expect(groupById(lab.getState().directory, group('sales'))?.licences).toHaveLength(1);
});

test('Remove asks first, then takes the product away', async () => {
  const { user, lab } = await openLicenses(sales(3).assign('sales', ['EMS']).drain());

  await user.click(screen.getByRole('checkbox', { name: 'Select EMS' }));
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  const question = within(await screen.findByRole('alertdialog', { name: 'Remove 1 license?' }));
  await user.click(question.getByRole('button', { name: 'Remove' }));

  const left = groupById(lab.getState().directory, group('sales'))?.licences.map((licence) => licence.sku);
  expect(left).toEqual([sku('E3')]);
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
});

test('a removal that a kept product depends on is refused in place (R3.1)', async () => {
  const { user } = await openLicenses(sales(3).assign('sales', ['ADDON']).drain());

  await user.click(screen.getByRole('checkbox', { name: 'Select E3' }));
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  const question = within(await screen.findByRole('alertdialog'));
  await user.click(question.getByRole('button', { name: 'Remove' }));

  expect(question.getByRole('alert')).toHaveTextContent(
    'The service ANALYTICS requires EXO1 or EXO2 to be enabled as well.',
  );
});

test('a group that is not security-enabled can be given nothing (R1.9)', async () => {
  const { user } = await openLicenses(tenant(office()).group('sales', { securityEnabled: false }));

  const button = screen.getByRole('button', { name: 'Assignments' });
  await user.click(button);

  expect(button).toHaveAccessibleDescription('Only security-enabled groups can hold licenses.');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.getByText('No license assignments found')).toBeVisible();
});

test('a deleted group shows what it left, and can be reprocessed (R4.8)', async () => {
  const { user, lab } = await openLicenses(
    sales(3).drain().assign('ada', ['ADDON']).remove('sales', 'E3').drain().deleteGroup('sales'),
  );
  expect(screen.getByText(/This group was deleted/)).toBeVisible();
  expect(
    within(screen.getByRole('toolbar', { name: 'License commands' })).getAllByRole('button'),
  ).toHaveLength(1);
  expect(cells('ada')).toEqual(['ada', 'ada@contoso.test', 'E3', 'Other products depend on this license']);

  await user.click(screen.getByRole('button', { name: /^Reprocess( ·|$)/ }));

  expect(lab.getState().directory.queue).toHaveLength(1);
});
