import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Directory } from '../../src/engine/directory.ts';
import { group, sku, user as userNamed } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

/** ada's E1 conflicts with E3; of the others, one has no seat. */
const sales = () =>
  tenant(office({ E3: 1 }))
    .user('ada', { direct: ['E1'] })
    .users('bo', 'cy')
    .group('Sales', { members: ['ada', 'bo', 'cy'] });

const forecast = async () => within(await screen.findByRole('region', { name: 'What this would do' }));

async function assignments(directory: Directory) {
  const page = renderPage(`/groups/${group('Sales')}/licenses`, { directory });
  await page.user.click(await screen.findByRole('button', { name: 'Assignments' }));
  const pane = within(await screen.findByRole('dialog', { name: 'Update license assignments' }));
  return { ...page, pane };
}

test('a change of a group’s licenses says beforehand who gets them, who does not, and why', async () => {
  const { user, pane, lab } = await assignments(sales().directory);

  await user.click(pane.getByRole('checkbox', { name: 'E3' }));

  const panel = await forecast();
  expect(await panel.findByText('1 user gets a product')).toBeVisible();
  expect(
    panel.getByText('2 users are newly in error: Conflicting service plans (1) and Not enough licenses (1)'),
  ).toBeVisible();
  expect(panel.getByText('E3: 0 of 1 → 1 of 1')).toBeVisible();
  expect(lab.getState().directory.queue).toEqual([]);
});

test('what comes out is what was said', async () => {
  const { user, pane, lab } = await assignments(sales().directory);
  await user.click(pane.getByRole('checkbox', { name: 'E3' }));
  await (await forecast()).findByText('1 user gets a product');

  await user.click(pane.getByRole('button', { name: 'Save' }));
  lab.process(100);

  const { failing, holders } = lab.getState().directory;
  expect(failing.get(group('Sales'))?.size).toBe(2);
  expect(holders.get(sku('E3'))?.size).toBe(1);
});

test('R3.1 a template that would be refused is refused in the forecast', async () => {
  const { user, pane } = await assignments(sales().directory);

  await user.click(pane.getByRole('checkbox', { name: 'ADDON' }));

  expect(await (await forecast()).findByText(/^It would be refused:/)).toBeVisible();
});

test('nothing is forecast while nothing is changed', async () => {
  const { pane } = await assignments(sales().directory);

  expect(pane.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  expect(screen.queryByRole('region', { name: 'What this would do' })).toBeNull();
});

test('R5.2 seats that are bought do nothing by themselves, and the pane says what a Reprocess would do then', async () => {
  const { directory } = sales().assign('Sales', ['E3']).drain();
  const { user } = renderPage(`/licenses/products/${sku('E3')}/users`, { directory });
  await user.click(await screen.findByRole('button', { name: 'Buy or cut seats' }));
  const pane = within(await screen.findByRole('dialog', { name: 'Buy or cut seats' }));

  await user.clear(pane.getByLabelText(/^Enabled/));
  await user.type(pane.getByLabelText(/^Enabled/), '5');

  const panel = await forecast();
  expect(await panel.findByText('Nobody’s licenses or errors would change.')).toBeVisible();
  expect(panel.getByText('E3: 1 of 1 → 1 of 5')).toBeVisible();
  const followed = within(
    await screen.findByRole('region', { name: 'With a Reprocess of the group in error' }),
  );
  expect(await followed.findByText('1 user gets a product')).toBeVisible();
});

test('Reprocess says how many of those in error would be licensed', async () => {
  const { directory } = sales().assign('Sales', ['E3']).drain().setUnits('E3', { enabled: 2 });

  renderPage(`/groups/${group('Sales')}/licenses`, { directory });

  expect(await screen.findByRole('button', { name: 'Reprocess · 1 of 2 would be licensed' })).toBeVisible();
});

test('R4.8 Reprocess says that a leaver’s error would go, not that they would be licensed', async () => {
  const { directory } = tenant(office())
    .users('ada')
    .group('Sales', { members: ['ada'], licences: ['E3'] })
    .drain()
    .assign('ada', ['ADDON'])
    .leave('Sales', 'ada')
    .drain()
    .remove('ada', 'ADDON');

  renderPage(`/users/${userNamed('ada')}/licenses`, { directory });

  expect(await screen.findByRole('button', { name: 'Reprocess · 1 of 1 would be cleared' })).toBeVisible();
});

test('deleting users says beforehand what they lose, and does it after the question only', async () => {
  const { directory } = sales().assign('Sales', ['E3']).drain();
  const { user, lab } = renderPage('/users', { directory });
  await user.click(await screen.findByRole('checkbox', { name: /\bada\b/ }));
  await user.click(screen.getByRole('button', { name: 'Delete user' }));

  const panel = await forecast();
  expect(await panel.findByText('E1: 1 of 100 → 0 of 100')).toBeVisible();
  expect(lab.getState().directory.users).toBe(directory.users);
});

test('R3.4 a group that has licenses is not deleted, and the question says so', async () => {
  const { user } = renderPage('/groups', { directory: sales().assign('Sales', ['E3']).drain().directory });
  await user.click(await screen.findByRole('checkbox', { name: /\bSales\b/ }));
  await user.click(screen.getByRole('button', { name: 'Delete group' }));

  expect(await (await forecast()).findByText(/^It would be refused:/)).toBeVisible();
});

test('R2.4 a direct license that something depends on: the question says that it would be refused', async () => {
  const { directory } = tenant(office()).user('ada', { direct: ['E3', 'ADDON'] });
  const { user, lab } = renderPage(`/users/${userNamed('ada')}/licenses`, { directory });

  await user.click(await screen.findByRole('button', { name: 'Remove direct license of E3' }));

  const question = within(await screen.findByRole('alertdialog', { name: 'Remove E3?' }));
  expect(await question.findByText(/^It would be refused:/)).toBeVisible();
  await user.click(question.getByRole('button', { name: 'Cancel' }));
  expect(lab.getState().directory).toBe(directory);
});

test('R1.12 a changed membership rule says who would get what before it is saved', async () => {
  const { directory } = tenant(office())
    .user('ada', { department: 'Sales' })
    .user('bo', { department: 'HR' })
    .group('Dynamic', { rule: 'user.department -eq "Sales"', licences: ['E3'] })
    .drain();
  const { user } = renderPage(`/groups/${group('Dynamic')}/properties`, { directory });
  const rule = await screen.findByLabelText(/rule/i, { selector: 'textarea' });

  await user.clear(rule);
  await user.type(rule, 'user.department -eq "HR"');

  const panel = await forecast();
  expect(await panel.findByText('1 user gets a product')).toBeVisible();
  expect(panel.getByText('1 user loses a product')).toBeVisible();
});

test('leaving a group is asked first, and cancelled it changes nothing', async () => {
  const { directory } = tenant(office())
    .users('ada')
    .group('Sales', { members: ['ada'], licences: ['E3'] })
    .drain();
  const { user, lab } = renderPage(`/users/${userNamed('ada')}/groups`, { directory });
  await user.click(await screen.findByRole('checkbox', { name: 'Select Sales' }));
  await user.click(screen.getByRole('button', { name: 'Remove from group' }));

  const question = within(await screen.findByRole('alertdialog', { name: 'Remove from 1 group?' }));
  expect(await question.findByText('1 user loses a product')).toBeVisible();
  await user.click(question.getByRole('button', { name: 'Cancel' }));

  expect(lab.getState().directory).toBe(directory);
});
