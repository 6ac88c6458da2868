import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { membersOf } from '../../src/engine/members.ts';
import { rowsOf } from '../../src/engine/table.ts';
import { user as userNamed } from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

const offices = () =>
  tenant(office())
    .user('ada', { department: 'Sales' })
    .user('bo', { department: 'Sales' })
    .user('cy', { department: 'IT' })
    .group('printers')
    .group('sales', { members: ['ada'], licences: ['E3'] })
    .drain();

async function openGroups() {
  const page = renderPage('/groups', { directory: offices().directory });
  await screen.findByRole('grid', { name: 'Groups' });
  return page;
}

async function openNewGroup() {
  const page = await openGroups();
  await page.user.click(screen.getByRole('button', { name: 'New group' }));
  const pane = within(await screen.findByRole('dialog', { name: 'New group' }));
  return { ...page, pane };
}

const groupNames = (page: Awaited<ReturnType<typeof openGroups>>): string[] =>
  [...rowsOf(page.lab.getState().directory.groups)].map(({ profile }) => profile.displayName);

test('a new group needs a name, and gets the members chosen for it', async () => {
  const { pane, ...page } = await openNewGroup();
  await page.user.click(pane.getByRole('button', { name: 'Create' }));
  expect(groupNames(page)).toEqual(['printers', 'sales']);

  await page.user.type(pane.getByRole('textbox', { name: /Group name/ }), 'Team A');
  await page.user.click(pane.getByRole('option', { name: /^bo/ }));
  await page.user.click(pane.getByRole('button', { name: 'Create' }));

  const made = [...rowsOf(page.lab.getState().directory.groups)].at(-1);
  expect(made?.profile).toMatchObject({
    displayName: 'Team A',
    mailNickname: 'teama',
    securityEnabled: true,
    mailEnabled: false,
    groupTypes: [],
    membershipRule: null,
  });
  expect(made && [...membersOf(page.lab.getState().directory, made)]).toEqual([userNamed('bo')]);
});

test('a rule is checked while it is typed: where it is wrong, or how many users it takes in (R1.12)', async () => {
  const { pane, ...page } = await openNewGroup();
  await page.user.type(pane.getByRole('textbox', { name: /Group name/ }), 'By rule');
  await page.user.selectOptions(pane.getByRole('combobox', { name: 'Membership type' }), 'Dynamic User');
  const rule = pane.getByRole('textbox', { name: /Dynamic membership rule/ });

  await page.user.type(rule, 'user.department -foo "Sales"');
  expect(rule).toHaveAccessibleDescription(/Position 17: “-foo” isn’t an operator\./);
  await page.user.click(pane.getByRole('button', { name: 'Create' }));
  expect(groupNames(page)).not.toContain('By rule');

  await page.user.clear(rule);
  await page.user.type(rule, 'user.department -eq "Sales"');
  expect(await pane.findByText('2 users match')).toBeVisible();
  await page.user.click(pane.getByRole('button', { name: 'Create' }));
  expect(groupNames(page)).toContain('By rule');
});

test('a Microsoft 365 group is mail-enabled', async () => {
  const { pane, ...page } = await openNewGroup();

  await page.user.type(pane.getByRole('textbox', { name: /Group name/ }), 'Club');
  await page.user.selectOptions(pane.getByRole('combobox', { name: 'Group type' }), 'Microsoft 365');
  await page.user.click(pane.getByRole('button', { name: 'Create' }));

  const made = [...rowsOf(page.lab.getState().directory.groups)].at(-1);
  expect(made?.profile).toMatchObject({ groupTypes: ['Unified'], mailEnabled: true });
});

test('a licensed group stays security-enabled, and says why (R1.9)', async () => {
  const page = await openGroups();
  await page.user.click(screen.getByRole('checkbox', { name: 'Select sales' }));
  await page.user.click(screen.getByRole('button', { name: 'Edit group' }));
  const pane = within(await screen.findByRole('dialog', { name: 'Edit group' }));

  const lock = pane.getByRole('switch', { name: 'Security enabled' });
  await page.user.click(lock);

  expect(lock).toBeChecked();
  expect(lock).toHaveAccessibleDescription(/the group holds licenses/);
});

test('a group is renamed', async () => {
  const page = await openGroups();
  await page.user.click(screen.getByRole('checkbox', { name: 'Select printers' }));
  await page.user.click(screen.getByRole('button', { name: 'Edit group' }));
  const pane = within(await screen.findByRole('dialog', { name: 'Edit group' }));

  await page.user.type(pane.getByRole('textbox', { name: /Group name/ }), ' 2');
  await page.user.click(pane.getByRole('button', { name: 'Save' }));

  expect(groupNames(page)).toEqual(['printers 2', 'sales']);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('of the groups to delete, the licensed one is refused with the reason (R3.4)', async () => {
  const page = await openGroups();
  await page.user.click(screen.getByRole('checkbox', { name: 'Select all rows' }));
  await page.user.click(screen.getByRole('button', { name: 'Delete group' }));
  const question = within(await screen.findByRole('alertdialog', { name: 'Delete 2 groups?' }));

  await page.user.click(question.getByRole('button', { name: 'Delete' }));

  expect(groupNames(page)).toEqual(['sales']);
  expect(question.getByRole('alert')).toHaveTextContent(
    /Unable to delete the group because there is a product license/,
  );
});

test('groups are told apart by their state', async () => {
  const page = await openGroups();

  await page.user.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Not licensed');

  expect(await screen.findByText('1 of 2 groups')).toBeVisible();
  expect(screen.getByRole('link', { name: 'printers' })).toBeVisible();
});
