import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildScenario } from '../../src/scenarios/scenarios.ts';
import { catalogueProduct } from '../../src/catalogue/products.ts';
import { groupById, userById } from '../../src/engine/queries.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import { group, sku, user as userOf } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

/** ada holds E3 directly, bo through sales, cy both ways with a service off directly; dan needs the mailbox of his. */
const { directory } = tenant(office())
  .user('ada', { direct: ['E3'] })
  .user('bo')
  .user('cy', { direct: { E3: ['YAMMER', 'SPO2'] } })
  .user('dan', { direct: ['E3', 'ADDON'] })
  .group('sales', { members: ['bo', 'cy'], licences: { E3: ['SPO2'] } })
  .drain();

const page = (name: string, of = sku('E3')) => `/licenses/products/${of}/${name}`;

const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent);

test('licensed users: each once, with every path and the services of all of them (R1.2, R1.5)', async () => {
  renderPage(page('users'), { directory });

  await screen.findByRole('grid', { name: 'Licensed users' });

  expect(screen.getAllByRole('row').slice(1).map(cells)).toEqual([
    ['', 'ada', 'ada@contoso.test', 'Direct', 'Active', '3/3'],
    ['', 'bo', 'bo@contoso.test', 'Inherited (sales)', 'Active', '2/3'],
    ['', 'cy', 'cy@contoso.test', 'Direct and Inherited (sales)', 'Active', '2/3'],
    ['', 'dan', 'dan@contoso.test', 'Direct', 'Active', '3/3'],
  ]);
});

test('Remove license is locked for those who only inherit it, and says why (R2.3)', async () => {
  const { user } = renderPage(page('users'), { directory });

  await user.click(await screen.findByRole('checkbox', { name: 'Select bo' }));
  const remove = screen.getByRole('button', { name: 'Remove license' });

  expect(remove).toHaveAttribute('aria-disabled', 'true');
  expect(remove).toHaveAccessibleDescription(/only inherit this license/);
});

test('Remove license takes direct ones, leaves inherited ones, and names whom it was refused for (R2.3, R2.4)', async () => {
  const { user, lab } = renderPage(page('users'), { directory });

  await user.click(await screen.findByRole('checkbox', { name: 'Select all rows' }));
  await user.click(screen.getByRole('button', { name: 'Remove license' }));
  const pane = within(await screen.findByRole('dialog', { name: 'Remove license from users' }));
  const locked = pane.getByRole('region', { name: '1 user only inherits it' });
  expect(within(locked).getByRole('link', { name: 'bo' })).toBeVisible();
  await user.click(pane.getByRole('button', { name: 'Remove license' }));

  expect(await pane.findByText(/2 licenses were removed, 1 was refused\./)).toBeVisible();
  expect(
    within(pane.getByRole('region', { name: 'Refused' })).getByRole('link', { name: 'dan' }),
  ).toBeVisible();
  const sources = (name: string) =>
    userById(lab.getState().directory, userOf(name))?.holdings.flatMap((held) =>
      held.sku === sku('E3') ? [held.source] : [],
    );
  expect(['ada', 'bo', 'cy', 'dan'].map(sources)).toEqual([[], [group('sales')], [group('sales')], [null]]);
});

test('licensed groups: members, errors and services, and the license can be removed', async () => {
  const { user, lab } = renderPage(page('groups'), { directory });

  const row = await screen.findByRole('row', { name: /sales/ });
  expect(cells(row)).toEqual(['', 'sales', '2', 'Applied', '0', '2/3']);
  await user.click(screen.getByRole('checkbox', { name: 'Select sales' }));
  await user.click(screen.getByRole('button', { name: 'Remove license' }));
  const pane = within(await screen.findByRole('dialog', { name: 'Remove license from groups' }));
  await user.click(pane.getByRole('button', { name: 'Remove license' }));

  expect(await pane.findByText(/1 license was removed/)).toBeVisible();
  expect(groupById(lab.getState().directory, group('sales'))?.licences).toEqual([]);
});

test('service plans show what they exclude, with evidence for built-in relations (R1.10)', async () => {
  const scenario = await buildScenario('conflicting-service-plans');
  renderPage(page('plans', catalogueProduct('ENTERPRISEPACK').id), { directory: scenario });

  const row = await screen.findByRole('row', { name: /EXCHANGE_S_ENTERPRISE/ });

  expect(within(row).getByText('Conflicts with Exchange Online (Plan 1)')).toBeVisible();
  expect(within(row).getByText('Documented')).toBeVisible();
});

test('a tenant’s own relations are shown without evidence', async () => {
  renderPage(page('plans'), { directory });

  const row = await screen.findByRole('row', { name: /EXO2/ });

  expect(within(row).getByText('Conflicts with EXO1')).toBeVisible();
  expect(within(row).queryByText('Documented')).toBeNull();
});

test('a plan of one’s own joins the product and is on everywhere (R1.6)', async () => {
  const { user, lab } = renderPage(page('plans'), { directory });

  await user.click(await screen.findByRole('button', { name: 'Add service plan' }));
  const pane = within(await screen.findByRole('dialog', { name: 'Add service plan' }));
  expect(pane.getByText(/on in every existing assignment of E3/)).toBeVisible();
  await user.selectOptions(pane.getByRole('combobox', { name: 'Plan' }), 'A plan of your own');
  await user.type(pane.getByRole('textbox', { name: /^String ID/ }), 'STREAM');
  await user.click(pane.getByRole('button', { name: 'Add' }));

  const after = lab.getState().directory;
  expect(
    rulesOf(after)
      .products.get(sku('E3'))
      ?.plans.map(({ name }) => name),
  ).toContain('STREAM');
  expect(after.users).toBe(directory.users);
});

test('a name that another plan has is refused in place', async () => {
  const { user } = renderPage(page('plans'), { directory });

  await user.click(await screen.findByRole('button', { name: 'Add service plan' }));
  const pane = within(await screen.findByRole('dialog', { name: 'Add service plan' }));
  await user.selectOptions(pane.getByRole('combobox', { name: 'Plan' }), 'A plan of your own');
  await user.type(pane.getByRole('textbox', { name: /^String ID/ }), 'EXO1');
  await user.click(pane.getByRole('button', { name: 'Add' }));

  expect(pane.getByRole('alert')).toHaveTextContent(/EXO1 is already known under another name or id/);
});

test('an id that is no GUID is refused in place', async () => {
  const { user } = renderPage(page('plans'), { directory });

  await user.click(await screen.findByRole('button', { name: 'Add service plan' }));
  const pane = within(await screen.findByRole('dialog', { name: 'Add service plan' }));
  await user.selectOptions(pane.getByRole('combobox', { name: 'Plan' }), 'A plan of your own');
  const box = pane.getByRole('textbox', { name: /^Service plan ID/ });
  await user.clear(box);
  await user.type(box, 'no guid');

  expect(box).toHaveAccessibleDescription(/Enter a GUID/);
});
