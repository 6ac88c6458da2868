import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userById } from '../../src/engine/queries.ts';
import { preferences } from '../../src/store/preferences.ts';
import { group, sku, user as userOf } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

/** Two want the one seat of E3. */
const short = () =>
  tenant(office({ E3: 1 }))
    .users('ada', 'bo')
    .group('sales', { members: ['ada', 'bo'], licences: ['E3'] })
    .drain();

async function openExplorer(search = '') {
  const page = renderPage(`/graph${search}`, { directory: short().directory });
  await screen.findByRole('region', { name: 'Request' });
  return page;
}

const request = () => within(screen.getByRole('region', { name: 'Request' }));
const response = () => within(screen.getByRole('region', { name: 'Response' }));

/** Opens a request by its link and sends it. */
async function send(method: string, address: string, body?: unknown) {
  const search = new URLSearchParams({ method, request: address });
  if (body !== undefined) search.set('body', JSON.stringify(body));
  const page = await openExplorer(`?${search.toString()}`);
  await page.user.click(request().getByRole('button', { name: 'Send' }));
  return page;
}

test('the first request finds the groups with errors', async () => {
  const { user } = await openExplorer();

  await user.click(request().getByRole('button', { name: 'Send' }));

  expect(await response().findByText('200 OK')).toBeVisible();
  expect(response().getByText('"sales"')).toBeVisible();
  expect(response().getByText(`"${group('sales')}"`)).toBeVisible();
});

test('a write is carried out in the open tenant, and its queue while processing runs', async () => {
  const { lab } = await send('POST', `/v1.0/groups/${group('sales')}/assignLicense`, {
    addLicenses: [],
    removeLicenses: [sku('E3')],
  });

  expect(await response().findByText('202 Accepted')).toBeVisible();
  const { directory, notices } = lab.getState();
  expect(userById(directory, userOf('ada'))?.holdings).toEqual([]);
  expect(directory.queue).toEqual([]);
  expect(notices[0]).toMatchObject({ quiet: true, outcome: { kind: 'processed' } });
});

test('what the tenant refuses is answered with Graph’s error', async () => {
  const { lab } = await send('DELETE', `/v1.0/groups/${group('sales')}`);

  expect(await response().findByText('400 Bad Request')).toBeVisible();
  expect(lab.getState().notices[0]).toMatchObject({ quiet: true, outcome: { kind: 'refused' } });
});

test('while processing is paused, a write waits in the queue as it does in the portal', async () => {
  const { lab, user } = await openExplorer(
    `?method=POST&request=/users/${userOf('ada')}/reprocessLicenseAssignment`,
  );
  await user.click(screen.getByRole('button', { name: 'Pause' }));

  await user.click(request().getByRole('button', { name: 'Send' }));

  expect(await response().findByText('200 OK')).toBeVisible();
  expect(lab.getState().directory.queue).toHaveLength(1);
  expect(screen.getByText('1 user queued')).toBeVisible();
});

test('Ctrl+Enter in the body sends it', async () => {
  const { lab, user } = await openExplorer(
    `?method=PATCH&request=/users/${userOf('ada')}&body=${encodeURIComponent('{"usageLocation":"DE"}')}`,
  );

  await user.type(request().getByRole('textbox', { name: 'Request body' }), '{Control>}{Enter}{/Control}');

  expect(await response().findByText('204 No Content')).toBeVisible();
  expect(userById(lab.getState().directory, userOf('ada'))?.profile.usageLocation).toBe('DE');
  expect(response().getByText('The response has no body.')).toBeVisible();
});

test('a body that is no JSON is refused in place, and nothing is sent', async () => {
  const { lab, user } = await openExplorer(
    `?method=PATCH&request=/users/${userOf('ada')}&body=${encodeURIComponent('{\n  "usageLocation": US\n}')}`,
  );
  const before = lab.getState().directory;

  await user.click(request().getByRole('button', { name: 'Send' }));

  expect(request().getByRole('textbox', { name: 'Request body' })).toHaveAccessibleDescription(
    'This is not JSON: line 2, column 20.',
  );
  expect(lab.getState().directory).toBe(before);
  expect(response().getByText('No response yet')).toBeVisible();
});

test('an empty address is refused in place', async () => {
  const { user } = await openExplorer();
  const address = request().getByRole('combobox', { name: 'Address' });

  await user.clear(address);
  await user.click(request().getByRole('button', { name: 'Send' }));

  expect(address).toHaveAccessibleDescription(/no address/);
});

test('an address is completed by the name of a user', async () => {
  const { user } = await openExplorer();
  const address = request().getByRole('combobox', { name: 'Address' });

  await user.clear(address);
  await user.type(address, 'ada');
  await user.click(await screen.findByRole('option', { name: new RegExp(`${userOf('ada')}.*ada`) }));

  expect(address).toHaveValue(`/v1.0/users/${userOf('ada')}`);
});

test('a sample carries the ids of this tenant, and what was sent can be opened again', async () => {
  const { user } = await openExplorer();
  await user.click(screen.getByRole('button', { name: /Users in error of a group/ }));
  const address = request().getByRole('combobox', { name: 'Address' });
  const path = `/v1.0/groups/${group('sales')}/membersWithLicenseErrors?$select=id,displayName`;
  expect(address).toHaveValue(path);

  await user.click(request().getByRole('button', { name: 'Send' }));
  expect(await response().findByText('"bo"')).toBeVisible();
  await user.clear(address);
  await user.click(within(screen.getByRole('region', { name: 'History' })).getByRole('button'));

  expect(address).toHaveValue(path);
});

test('a long list is followed page by page', async () => {
  const { user } = await openExplorer('?request=/v1.0/users?$top=1');
  await user.click(request().getByRole('button', { name: 'Send' }));
  expect(await response().findByText('"ada"')).toBeVisible();

  await user.click(response().getByRole('button', { name: 'Next page' }));

  expect(await response().findByText('"bo"')).toBeVisible();
  expect(response().queryByRole('button', { name: 'Next page' })).not.toBeInTheDocument();
});

test('request and response are copied', async () => {
  const { user } = await openExplorer('?request=/v1.0/organization');
  await user.click(request().getByRole('button', { name: 'Send' }));
  await response().findByText('200 OK');

  await user.click(request().getByRole('button', { name: 'Copy as PowerShell' }));
  expect(await navigator.clipboard.readText()).toBe('Get-MgOrganization');
  await user.click(response().getByRole('button', { name: 'Copy response' }));
  expect(JSON.parse(await navigator.clipboard.readText())).toHaveProperty('value');
});

test('behind the click lists what was done in the portal, newest first, and leads to the explorer', async () => {
  preferences.setState({ behindTheClick: false });
  const { lab, user } = renderPage(`/groups/${group('sales')}`, { directory: short().directory });
  await user.click(await screen.findByRole('button', { name: 'Behind the click' }));
  const pane = within(await screen.findByRole('complementary', { name: 'Behind the click' }));
  expect(pane.getByText('Nothing done yet')).toBeVisible();

  lab.dispatch({ type: 'user.reprocess', users: [userOf('bo')] });
  lab.dispatch({ type: 'group.delete', group: group('sales') });

  const entries = await pane.findAllByRole('article');
  expect(entries.map((entry) => entry.getAttribute('aria-label'))).toEqual([
    'Delete group: sales',
    'Reprocess user licenses: bo',
  ]);
  expect(within(entries[0] ?? document.body).getByText('Refused')).toBeVisible();
  expect(pane.getByText(`Invoke-MgLicenseUser -UserId '${userOf('bo')}'`)).toBeVisible();

  await user.click(pane.getAllByRole('link', { name: 'Open in Graph explorer' })[1] ?? document.body);
  expect(await screen.findByRole('combobox', { name: 'Address' })).toHaveValue(
    `/v1.0/users/${userOf('bo')}/reprocessLicenseAssignment`,
  );
  await user.click(screen.getByRole('button', { name: 'Close: Behind the click' }));
  expect(preferences.getState().behindTheClick).toBe(false);
});
