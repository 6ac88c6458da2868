import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { group, user as userNamed } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

/**
 * ada has E1, which conflicts; bo is in China; cy finds no seat; dee has left and keeps E3 for the add-on; eva is well.
 */
const troubled = () =>
  tenant(office({ E3: 2 }))
    .user('ada', { direct: ['E1'] })
    .user('bo', { location: 'CN' })
    .users('eva', 'dee', 'cy')
    .group('sales', { members: ['ada', 'bo', 'eva', 'dee', 'cy'], licences: ['E3', 'CONF'] })
    .drain()
    .assign('dee', ['ADDON'])
    .leave('sales', 'dee')
    .drain();

async function openErrors(directory = troubled().directory) {
  const page = renderPage(`/groups/${group('sales')}/licenses/errors`, { directory });
  await screen.findByRole('heading', { name: 'Users with license errors' });
  return page;
}

const rows = (): (string | null)[][] =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .slice(2)
        .map((cell) => cell.textContent),
    );

const names = (): (string | null | undefined)[] => rows().map((row) => row[0]);

test('each user has the failed products, the top reason and its PowerShell name (R4.7, R4.11)', async () => {
  await openErrors();

  expect(rows()).toEqual([
    ['ada', 'ada@contoso.test', 'E3, CONF', 'Conflicting service plans MutuallyExclusiveViolation', 'Member'],
    [
      'bo',
      'bo@contoso.test',
      'E3, CONF',
      "Usage location isn't allowed ProhibitedInUsageLocationViolation",
      'Member',
    ],
    [
      'dee',
      'dee@contoso.test',
      'E3, CONF',
      'Other products depend on this license DependencyViolation',
      'No longer a member',
    ],
    ['cy', 'cy@contoso.test', 'E3, CONF', 'Not enough licenses CountViolation', 'Member'],
  ]);
});

test('a user leads to the licenses of that user', async () => {
  const { user, address } = await openErrors();

  await user.click(screen.getByRole('link', { name: 'bo' }));

  expect(await screen.findByRole('heading', { level: 1, name: 'bo' })).toBeVisible();
  expect(address()).toBe(`/users/${userNamed('bo')}/licenses`);
});

test('the reasons at hand can be chosen, and text can be looked for', async () => {
  const { user } = await openErrors();
  const reason = screen.getByRole('combobox', { name: 'Reason' });

  expect(
    within(reason)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual([
    'All reasons',
    "Usage location isn't allowed",
    'Conflicting service plans',
    'Other products depend on this license',
    'Not enough licenses',
  ]);
  await user.selectOptions(reason, 'Not enough licenses');
  expect(names()).toEqual(['cy']);

  await user.selectOptions(reason, 'All reasons');
  await user.type(screen.getByRole('searchbox', { name: 'Search users' }), 'bo@');
  expect(await screen.findByText('1 of 4 users')).toBeVisible();
  expect(names()).toEqual(['bo']);
});

test('only the selected users are processed again (R5.1)', async () => {
  const { directory } = troubled().setUnits('E3', { enabled: 9 }).changeUser('bo', { location: 'US' });
  const { user, lab } = await openErrors(directory);

  await user.click(screen.getByRole('checkbox', { name: 'Select cy' }));
  await user.click(screen.getByRole('button', { name: 'Reprocess selected users' }));
  act(() => void lab.process(Infinity));

  expect(names()).toEqual(['ada', 'bo', 'dee']);
});

test('Reprocess processes the whole group, leavers first (R3.2)', async () => {
  const { directory } = troubled().remove('dee', 'ADDON').changeUser('bo', { location: 'US' });
  const { user, lab } = await openErrors(directory);

  await user.click(screen.getByRole('button', { name: /^Reprocess( ·|$)/ }));
  act(() => void lab.process(Infinity));

  expect(names()).toEqual(['ada', 'cy']);
});

test('a group without errors says so', async () => {
  await openErrors(tenant(office()).group('sales').directory);

  expect(screen.getByText('No users in error')).toBeVisible();
});

test('sorting by reason puts the same reasons together', async () => {
  const { user } = await openErrors();

  await user.click(screen.getByRole('button', { name: 'Top reason for failure' }));

  expect(names()).toEqual(['ada', 'cy', 'dee', 'bo']);
});
