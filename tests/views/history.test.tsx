import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { firstEntry, pastAt, pointOfEntry } from '../../src/store/history-moments.ts';
import { renameBranch, undo } from '../../src/store/history-travel.ts';
import type { Lab } from '../../src/store/lab-store.ts';
import { historyKey } from '../../src/views/shell/history-keys.ts';
import * as id from '../support/named.ts';
import { office } from '../support/office.ts';
import { renderPage } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

const MEMBERS = ['ada', 'bo', 'cy'];

/** Two seats for three members of sales, who have no licence yet. */
const directory = tenant(office({ E3: 2 }))
  .users(...MEMBERS)
  .group('sales', { members: MEMBERS }).directory;

const licenseSales = {
  type: 'group.setLicences',
  group: id.group('sales'),
  add: [{ sku: id.sku('E3'), disabled: [] }],
  remove: [],
} as const;

const rename = (name: string) => ({ type: 'tenant.rename', name }) as const;

/** Sales is licensed and processed, one of them in error; then the tenant is renamed. */
async function open(path: string) {
  const page = renderPage(path, { directory });
  act(() => {
    page.lab.dispatch(licenseSales, { quiet: true });
    page.lab.process(Infinity);
    page.lab.dispatch(rename('Fabrikam'), { quiet: true });
  });
  await screen.findByRole('button', { name: /^Undo: / });
  return page;
}

const tenantName = (lab: Lab): string => lab.getState().directory.tenant.name;

/** The moment right after so many entries since the tenant was opened. */
function momentOf(lab: Lab, own: number) {
  const { history } = lab.getState();
  const point = pointOfEntry(history, firstEntry(history) + own);
  if (!point) throw new Error(`There is no entry ${own}.`);
  return pastAt(history, point);
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('undo and redo name their step, say what they did, and keep the focus at the ends', async () => {
  const { user, lab } = await open('/groups');
  const back = button('Undo: Rename tenant to Fabrikam (Ctrl+Z)');
  await user.click(back);
  expect(tenantName(lab)).toBe('Contoso');
  expect(screen.getByText('Undone: Rename tenant to Fabrikam')).toHaveAttribute('role', 'status');
  expect(back).toHaveAccessibleName('Undo: Assign E3 to sales (Ctrl+Z)');

  await user.click(back);
  expect(back).toHaveAccessibleName('Nothing to undo');
  expect(back).toHaveAttribute('aria-disabled', 'true');
  expect(back).toHaveFocus();

  await user.click(button('Redo: Assign E3 to sales (Ctrl+Shift+Z)'));
  expect(lab.getState().directory.holders.get(id.sku('E3'))?.size).toBe(2);
  expect(screen.getByText('Done again: Assign E3 to sales')).toBeInTheDocument();
});

test('the keys do the same, but not in a text field and not beside an open pane', async () => {
  const { user, lab } = await open('/audit');
  await user.keyboard('{Control>}z{/Control}');
  expect(tenantName(lab)).toBe('Contoso');
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(tenantName(lab)).toBe('Fabrikam');
  await user.keyboard('{Control>}z{/Control}{Control>}y{/Control}');
  expect(tenantName(lab)).toBe('Fabrikam');

  await user.click(await screen.findByRole('searchbox'));
  await user.keyboard('{Control>}z{/Control}');
  expect(tenantName(lab)).toBe('Fabrikam');

  const [entry] = within(screen.getByRole('grid')).getAllByRole('button', { name: /2017/ });
  if (!entry) throw new Error('The log is empty.');
  await user.click(entry);
  await screen.findByRole('dialog');
  await user.keyboard('{Control>}z{/Control}');
  expect(tenantName(lab)).toBe('Fabrikam');
});

test.for<[name: string, event: KeyboardEventInit, mac: boolean, way: string | null]>([
  ['Ctrl+Z', { key: 'z', ctrlKey: true }, false, 'undo'],
  ['Ctrl+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, false, 'redo'],
  ['Ctrl+Y', { key: 'y', ctrlKey: true }, false, 'redo'],
  ['Cmd+Z on a Mac', { key: 'z', metaKey: true }, true, 'undo'],
  ['Cmd+Shift+Z on a Mac', { key: 'z', metaKey: true, shiftKey: true }, true, 'redo'],
  ['Cmd+Y on a Mac', { key: 'y', metaKey: true }, true, null],
  ['Ctrl+Z on a Mac', { key: 'z', ctrlKey: true }, true, null],
  ['Ctrl+Alt+Z', { key: 'z', ctrlKey: true, altKey: true }, false, null],
  ['Z alone', { key: 'z' }, false, null],
])('%s', ([, event, mac, way]) => {
  expect(historyKey(new KeyboardEvent('keydown', event), mac)).toBe(way);
});

test('a row of the log shows its moment everywhere, read-only, until one returns', async () => {
  const { user, lab } = await open('/audit');
  const rows = await screen.findAllByRole('button', { name: /^Show this moment: Change user license, / });
  expect(rows).toHaveLength(3);
  const [, second] = rows.toReversed();
  if (!second) throw new Error('There is no second user.');
  await user.click(second);

  const bar = within(await screen.findByRole('region', { name: 'Past moment' }));
  await waitFor(() =>
    expect(bar.getByRole('status')).toHaveTextContent(
      /You are looking at the past\. .*Change user license, bo/,
    ),
  );
  expect(screen.getByRole('banner')).toHaveTextContent('Contoso');
  expect(button('Process everything')).toHaveAttribute('aria-disabled', 'true');
  act(() => void lab.dispatch(rename('Tailspin')));
  expect(await screen.findByText(/You’re looking at a past moment/)).toBeInTheDocument();

  await user.click(bar.getByRole('button', { name: 'Return to the present' }));
  expect(screen.queryByRole('region', { name: 'Past moment' })).toBeNull();
  expect(screen.getByRole('main')).toHaveFocus();
  expect(screen.getByRole('banner')).toHaveTextContent('Fabrikam');
});

test('what happened before the tenant was opened has no moment, and the details say why', async () => {
  const { user } = await open('/audit');
  const [old] = await screen.findAllByText('Before the tenant was opened');
  const row = old?.closest<HTMLElement>('[role=row]');
  if (!row) throw new Error('Everything has a moment.');
  await user.click(within(row).getByRole('button'));
  const pane = within(await screen.findByRole('dialog'));
  expect(pane.getByText(/^This happened before the tenant was opened here/)).toBeInTheDocument();
  expect(pane.queryByRole('button', { name: 'Show this moment' })).toBeNull();
});

test('to continue from a moment asks for a name, and says why it cannot be', async () => {
  const { user, lab } = await open('/groups');
  act(() => void lab.travel((history) => renameBranch(history, 0, 'First')));
  act(() => lab.look(momentOf(lab, 3)));
  await user.click(await screen.findByRole('button', { name: 'Continue from here' }));
  const pane = within(await screen.findByRole('dialog', { name: 'Continue from here' }));
  const name = pane.getByRole('textbox', { name: 'Branch name' });
  expect(name).toHaveValue('Branch 2');
  await user.clear(name);
  await user.type(name, 'First{Enter}');
  expect(pane.getByText('Another branch is called “First”.')).toBeInTheDocument();

  await user.clear(name);
  await user.type(name, 'Without cy{Enter}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(lab.getState()).toMatchObject({ past: null, history: { branches: [{}, { name: 'Without cy' }] } });
});

test('the history lists the steps of the branch, newest first, what was undone included', async () => {
  const { lab } = await open('/history');
  act(() => void lab.travel(undo));
  const rows = within(await screen.findByRole('grid', { name: 'Steps' })).getAllByRole('row');
  expect(rows.slice(1).map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^Rename tenant to Fabrikam.*0Undone$/),
    expect.stringMatching(/^Assign E3 to sales.*3Present$/),
    expect.stringMatching(/^Tenant opened0$/),
  ]);
});

test('a step is gone to and shown, a branch renamed and switched to', async () => {
  const { user, lab } = await open('/history');
  const steps = within(await screen.findByRole('grid', { name: 'Steps' }));
  expect(button('Go to this step')).toHaveAttribute('aria-disabled', 'true');
  await user.click(steps.getByRole('checkbox', { name: 'Select Tenant opened' }));
  await user.click(button('Show read-only'));
  const bar = within(await screen.findByRole('region', { name: 'Past moment' }));
  await waitFor(() => expect(bar.getByRole('status')).toHaveTextContent('The tenant as it was opened.'));
  expect(steps.getByText('Shown now')).toBeInTheDocument();
  await user.click(button('Go to this step'));
  expect(lab.getState()).toMatchObject({ past: null, history: { present: 0 } });

  act(() => void lab.dispatch(rename('Tailspin')));
  const branches = within(screen.getByRole('grid', { name: 'Branches' }));
  await user.click(branches.getByRole('checkbox', { name: 'Select Branch 2' }));
  await user.click(button('Rename branch'));
  const pane = within(await screen.findByRole('dialog', { name: 'Rename branch' }));
  const name = pane.getByRole('textbox', { name: 'Branch name' });
  await user.clear(name);
  await user.type(name, 'Tailspin only{Enter}');
  expect(await branches.findByText('Tailspin only')).toBeInTheDocument();

  await user.click(branches.getByRole('checkbox', { name: 'Select Tailspin only' }));
  await user.click(branches.getByRole('checkbox', { name: 'Select Main' }));
  await user.click(button('Switch to branch'));
  expect(tenantName(lab)).toBe('Fabrikam');
});

test('two points are compared: totals, users with what they gained, seats, settings', async () => {
  const { user } = await open('/history');
  const steps = within(await screen.findByRole('grid', { name: 'Steps' }));
  await user.click(steps.getByRole('checkbox', { name: 'Select Tenant opened' }));
  await user.click(steps.getByRole('checkbox', { name: 'Select Rename tenant to Fabrikam' }));
  await user.click(button('Compare'));

  await screen.findByRole('grid', { name: 'Users that differ' });
  const texts = (name: string) =>
    within(screen.getByRole('grid', { name }))
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('gridcell')
          .map((cell) => cell.textContent),
      );
  expect(texts('Users that differ')).toEqual([
    ['ada', '+ E3 (Inherited (sales))', '', ''],
    ['bo', '+ E3 (Inherited (sales))', '', ''],
    ['cy', '', '+ Not enough licenses: E3 (Inherited (sales))', ''],
  ]);
  expect(texts('Products that differ')).toEqual([['E3', '0 of 2 assigned', '2 of 2 assigned', '']]);
  expect(texts('Groups that differ')).toEqual([['sales', '+ E3', '', '']]);
  expect(screen.getByText('Contoso → Fabrikam')).toBeInTheDocument();

  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Errors gained');
  expect(texts('Users that differ').map(([name]) => name)).toEqual(['cy']);

  await user.click(button('Swap'));
  await screen.findByText('− Not enough licenses: E3 (Inherited (sales))');
});

test('a moment is compared with the present from its bar', async () => {
  const { user, lab } = await open('/groups');
  act(() => lab.look(momentOf(lab, 3)));
  await user.click(await screen.findByRole('link', { name: 'Compare with the present' }));
  const users = within(await screen.findByRole('grid', { name: 'Users that differ' }));
  expect(users.getByRole('link')).toHaveTextContent('cy');
});

test('a comparison whose points are not there any more leads to the history', async () => {
  renderPage('/history/compare?before=0&after=7.3', { directory });
  expect(await screen.findByText('That comparison is gone')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Go to the history' })).toHaveAttribute('href', '/history');
});
