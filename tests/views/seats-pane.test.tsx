import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { errorCount, seatsOf } from '../../src/engine/queries.ts';
import { group, sku } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

/** Two of three members have the one product of which two seats were bought. */
const { directory } = tenant(office({ E3: 2 }))
  .users('ada', 'bo', 'cy')
  .group('sales', { members: ['ada', 'bo', 'cy'], licences: ['E3'] })
  .drain();

async function openPane() {
  const page = renderPage(`/licenses/products/${sku('E3')}/users`, { directory });
  await page.user.click(await screen.findByRole('button', { name: 'Buy or cut seats' }));
  const pane = within(await screen.findByRole('dialog', { name: 'Buy or cut seats' }));
  const enter = async (label: string, text: string): Promise<void> => {
    const box = pane.getByRole('spinbutton', { name: new RegExp(`^${label}`) });
    await page.user.clear(box);
    if (text !== '') await page.user.type(box, text);
  };
  const save = () => page.user.click(pane.getByRole('button', { name: 'Save' }));
  return { ...page, pane, enter, save };
}

test('a cut is told before it is made, and takes nothing from anyone (R1.3)', async () => {
  const { lab, pane, enter, save } = await openPane();

  await enter('Enabled', '1');
  expect(pane.getByRole('img', { name: '2 of 1 assigned, 1 over' })).toBeVisible();
  expect(pane.getByText(/Cutting seats takes nothing from anyone/)).toBeVisible();
  await save();

  expect(seatsOf(lab.getState().directory, sku('E3'))).toMatchObject({
    enabled: 1,
    consumed: 2,
    available: -1,
  });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('bought seats do nothing until someone reprocesses (R5.2)', async () => {
  const { lab, pane, enter, save } = await openPane();

  expect(pane.getByText(/Bought seats do nothing by themselves.*1 group has errors/)).toBeVisible();
  await enter('Enabled', '30');
  await save();

  const after = lab.getState().directory;
  expect(seatsOf(after, sku('E3'))).toMatchObject({ enabled: 30, consumed: 2, available: 28 });
  expect(errorCount(after, group('sales'))).toBe(1);
  expect(after.queue).toEqual([]);
});

test('seats in the grace period can be given, too (R1.2)', async () => {
  const { pane, enter } = await openPane();

  await enter('In warning', '5');
  await enter('Suspended', '7');

  expect(pane.getByRole('img', { name: '2 of 7 assigned, 5 available' })).toBeVisible();
});

test.for([
  { name: 'less than none', text: '-1' },
  { name: 'a part of one', text: '2.5' },
  { name: 'more than a subscription can hold', text: '3000000000' },
  { name: 'none given', text: '' },
])('$name is refused at its field, and the pane stays', async ({ text }) => {
  const { lab, pane, enter, save } = await openPane();

  await enter('Enabled', text);
  await save();

  const box = pane.getByRole('spinbutton', { name: /^Enabled/ });
  expect(box).toBeInvalid();
  expect(box).toHaveAccessibleDescription(/Enter a whole number from 0/);
  expect(seatsOf(lab.getState().directory, sku('E3')).enabled).toBe(2);
});
