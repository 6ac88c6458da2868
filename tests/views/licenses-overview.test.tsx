import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { group } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant, type TenantDriver } from '../support/tenant.ts';

/** Two users and one seat: the second is in error. */
const short = (): TenantDriver =>
  tenant(office({ E3: 1 }))
    .users('ada', 'bo')
    .group('sales', { members: ['ada', 'bo'], licences: ['E3'] })
    .drain();

/** A leaver keeps Exchange because an add-on needs it, and then the group goes (R4.8). */
const deleted = (): TenantDriver =>
  tenant(office())
    .user('ada')
    .group('sales', { members: ['ada'], licences: ['E3'] })
    .drain()
    .assign('ada', ['ADDON'])
    .remove('sales', 'E3')
    .drain()
    .deleteGroup('sales');

test('the info box counts the groups with errors and leads to them', async () => {
  const { directory } = short()
    .group('finance', { members: ['bo'], licences: ['E3'] })
    .drain();
  const { user, address } = renderPage('/licenses/overview', { directory });

  await user.click(await screen.findByRole('link', { name: '2 groups have license assignment errors' }));

  expect(await screen.findByRole('heading', { name: 'Groups with errors', level: 1 })).toBeVisible();
  expect(address()).toBe('/licenses/errors');
});

test('one group is spoken of in the singular', async () => {
  renderPage('/licenses/overview', { directory: short().directory });

  expect(await screen.findByRole('link', { name: '1 group has license assignment errors' })).toBeVisible();
});

test('without errors there is nothing to click', async () => {
  renderPage('/licenses/overview', { directory: tenant(office()).directory });

  expect(await screen.findByText('No groups need attention')).toBeVisible();
  expect(screen.queryByRole('link', { name: /license assignment errors/ })).toBeNull();
});

test('seats are told in figures, over-assigned ones first (R1.2, R1.3)', async () => {
  const { directory } = tenant(office({ E1: 5, E3: 5 }))
    .user('ada', { direct: ['E3'] })
    .user('bo', { direct: ['E3'] })
    .setUnits('E3', { enabled: 1 });
  renderPage('/licenses/overview', { directory });

  const bars = await screen.findAllByRole('img');

  expect(bars.map((bar) => bar.getAttribute('aria-label')).slice(0, 2)).toEqual([
    '2 of 1 assigned, 1 over',
    '0 of 100 assigned, 100 available',
  ]);
});

test('what a deleted group has left stays reachable (R4.8)', async () => {
  renderPage('/licenses/overview', { directory: deleted().directory });

  expect(await screen.findByRole('link', { name: 'sales' })).toHaveAttribute(
    'href',
    `/groups/${group('sales')}/licenses`,
  );
});

test('a deleted group stands among the groups with errors, marked as deleted (R7.2)', async () => {
  renderPage('/licenses/errors', { directory: deleted().directory });

  const row = within(await screen.findByRole('row', { name: /sales/ }));

  expect(row.getAllByRole('gridcell').map((cell) => cell.textContent)).toEqual([
    '',
    'sales',
    '1',
    'None',
    'Deleted',
  ]);
});

test('no group in error: the list says so', async () => {
  renderPage('/licenses/errors', { directory: tenant(office()).directory });

  expect(await screen.findByText('No groups need attention')).toBeVisible();
});

test('Reprocess queues every selected group (R5.1)', async () => {
  const { user, lab } = renderPage('/licenses/errors', { directory: short().directory });

  await user.click(await screen.findByRole('checkbox', { name: 'Select sales' }));
  await user.click(screen.getByRole('button', { name: /^Reprocess( ·|$)/ }));

  expect(lab.getState().directory.queue.map((job) => job.group)).toEqual([group('sales')]);
});
