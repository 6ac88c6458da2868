import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { groupById, userById } from '../../src/engine/queries.ts';
import { group, plan, sku, user as userOf } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

/** ada and bo can be licensed, cy has no usage location, post is no security group. */
const { directory } = tenant(office({ E3: 1 }))
  .users('ada', 'bo')
  .user('cy', { location: null })
  .group('sales', { members: ['bo'] })
  .group('post', { securityEnabled: false });

async function openPane(...products: readonly string[]) {
  const page = renderPage('/licenses/products', { directory });
  const { user, lab } = page;
  await screen.findByRole('grid', { name: 'Products' });
  for (const product of products) {
    await user.click(screen.getByRole('checkbox', { name: `Select ${product}` }));
  }
  await user.click(screen.getByRole('button', { name: 'Assign' }));
  const pane = within(await screen.findByRole('dialog', { name: 'Assign licenses' }));
  return {
    ...page,
    pane,
    choose: async (...names: readonly string[]) => {
      for (const name of names) await user.click(pane.getByRole('option', { name: new RegExp(`^${name}`) }));
    },
    press: (name: string) => user.click(pane.getByRole('button', { name })),
    /** What a user has directly, or a group's template. */
    licences: (name: string) => {
      const now = lab.getState().directory;
      const template = groupById(now, group(name))?.licences;
      const held = userById(now, userOf(name))?.holdings ?? [];
      return (template ?? held).map((licence) => ({ sku: licence.sku, disabled: licence.disabled }));
    },
  };
}

const whole = (product: string) => ({ sku: sku(product), disabled: [] });

test('users get the products directly, groups into their template', async () => {
  const { choose, press, pane, licences, lab } = await openPane('EMS', 'CONF');

  await choose('ada', 'sales');
  await press('Assign');

  expect(await pane.findByText(/2 assignments were made/)).toBeVisible();
  expect(licences('ada')).toEqual([whole('EMS'), whole('CONF')]);
  expect(licences('sales')).toEqual([whole('EMS'), whole('CONF')]);
  expect(lab.getState().directory.queue.map((job) => job.group)).toEqual([group('sales')]);
});

test('a service switched off is off for every target', async () => {
  const { user, choose, press, pane, licences } = await openPane('E3');

  await choose('ada', 'sales');
  await press('Next: assignment options');
  await user.click(pane.getByRole('switch', { name: 'YAMMER' }));
  await press('Assign');

  expect(licences('ada')).toEqual([{ sku: sku('E3'), disabled: [plan('YAMMER')] }]);
  expect(licences('sales')).toEqual([{ sku: sku('E3'), disabled: [plan('YAMMER')] }]);
});

test('whoever is refused is named with the reason, and nobody else is kept from it (R2.1, R2.2, R1.9)', async () => {
  const { choose, press, pane, licences } = await openPane('E3');

  await choose('ada', 'bo', 'cy', 'post');
  await press('Assign');

  expect(await pane.findByText(/1 assignment was made, 3 were refused\./)).toBeVisible();
  const refused = within(pane.getByRole('region', { name: 'Refused' })).getAllByRole('listitem');
  expect(refused.map((item) => item.textContent)).toEqual([
    'No license of E3 is available.bo',
    'License cannot be assigned to a user without a usage location specified.cy',
    'Only security-enabled groups can hold licenses.post',
  ]);
  expect(
    within(pane.getByRole('region', { name: 'Assigned' })).getByRole('link', { name: 'ada' }),
  ).toBeVisible();
  expect([licences('ada'), licences('bo'), licences('cy'), licences('post')]).toEqual([
    [whole('E3')],
    [],
    [],
    [],
  ]);
});

test('the refused ones and the options are there to try again', async () => {
  const { user, choose, press, pane, licences, lab } = await openPane('E3');

  await choose('ada', 'bo');
  await press('Next: assignment options');
  await user.click(pane.getByRole('switch', { name: 'YAMMER' }));
  await press('Assign');
  await press('Back to the refused ones');
  const chosen = within(pane.getByRole('list', { name: 'Selected items' })).getAllByRole('listitem');
  expect(chosen.map((item) => item.textContent)).toEqual(['bo']);

  lab.dispatch({ type: 'subscription.setUnits', sku: sku('E3'), units: { enabled: 2 } });
  await press('Assign');

  expect(await pane.findByText(/1 assignment was made/)).toBeVisible();
  expect(licences('bo')).toEqual([{ sku: sku('E3'), disabled: [plan('YAMMER')] }]);
});

test('what is told in the pane is not told again as toasts', async () => {
  const { choose, press, pane } = await openPane('E3');

  await choose('ada', 'bo');
  await press('Assign');
  await pane.findByText(/1 assignment was made/);

  expect(screen.getAllByText('No license of E3 is available.')).toHaveLength(1);
});

test('with nobody chosen there is nothing to assign', async () => {
  const { press, pane, lab } = await openPane('E3');

  await press('Assign');

  expect(pane.getByText('Nobody chosen')).toBeVisible();
  expect(lab.getState().directory).toBe(directory);
});
