import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { group } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant, type TenantDriver } from '../support/tenant.ts';

async function openMembers({ directory }: TenantDriver) {
  const page = renderPage(`/groups/${group('sales')}/members`, { directory });
  await screen.findByRole('toolbar', { name: 'Member commands' });
  return page;
}

const rows = (): (string | null)[][] =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent)
        .filter(Boolean),
    );

const sales = () =>
  tenant(office({ E3: 1 }))
    .user('zoe')
    .user('ada', { location: null })
    .users('kim')
    .group('interns', { members: ['kim'] })
    .group('sales', { members: ['zoe', 'interns', 'ada'], licences: ['E3'] })
    .drain();

test('members stand in join order, each with what the group gives; nested groups give nothing (R1.8, R1.11)', async () => {
  await openMembers(sales());

  expect(rows()).toEqual([
    ['zoe', 'User', 'zoe@contoso.test', 'United States', 'Active'],
    ['interns', 'Group', 'Not licensed: nested group'],
    ['ada', 'User', 'ada@contoso.test', 'Not set', 'Not enough licenses'],
  ]);
  expect(screen.getByText(/Members of nested groups aren’t licensed/)).toBeVisible();
});

test('a member who has not been processed has nothing recorded', async () => {
  await openMembers(
    tenant(office())
      .users('ada')
      .group('sales', { members: ['ada'], licences: ['E3'] }),
  );

  expect(rows()).toEqual([['ada', 'User', 'ada@contoso.test', 'United States', 'Nothing recorded']]);
});

test('the selected members are removed', async () => {
  const { user } = await openMembers(sales());

  await user.click(screen.getByRole('checkbox', { name: 'Select interns' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select ada' }));
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  const question = within(await screen.findByRole('alertdialog', { name: 'Remove 2 members?' }));
  expect(await question.findByText('1 error goes')).toBeVisible();
  await user.click(question.getByRole('button', { name: 'Remove' }));

  expect(rows().map((row) => row[0])).toEqual(['zoe']);
  expect(screen.getByRole('checkbox', { name: 'Select all rows' })).not.toBePartiallyChecked();
});

test('whoever is no member yet can be added', async () => {
  const { user } = await openMembers(sales());

  await user.click(screen.getByRole('button', { name: 'Add members' }));
  const pane = within(await screen.findByRole('dialog', { name: 'Add members' }));
  expect(pane.getAllByRole('option').map((option) => option.textContent)).toEqual(['kimkim@contoso.test']);
  await user.click(pane.getByRole('option', { name: /kim/ }));
  await user.click(pane.getByRole('button', { name: 'Select' }));

  expect(rows().at(-1)).toEqual(['kim', 'User', 'kim@contoso.test', 'United States', 'Nothing recorded']);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('members of a dynamic group follow its rule and cannot be chosen (R1.12)', async () => {
  const { user } = await openMembers(
    tenant(office())
      .user('ada', { department: 'Sales' })
      .group('sales', { rule: 'user.department -eq "Sales"' }),
  );

  const add = screen.getByRole('button', { name: 'Add members' });
  await user.click(add);

  expect(add).toHaveAccessibleDescription(/follow its rule/);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  expect(rows().map((row) => row[0])).toEqual(['ada']);
});
