import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import { Button } from '../../../src/views/parts/Button.tsx';
import type { CommandItem } from '../../../src/views/parts/command.ts';
import { CommandBar } from '../../../src/views/parts/CommandBar.tsx';
import { Menu } from '../../../src/views/parts/Menu.tsx';

function commands(onSelect: (id: string) => void = () => {}): readonly CommandItem[] {
  return [
    { id: 'add', label: 'Assignments', icon: 'add', onSelect: () => onSelect('add') },
    {
      id: 'remove',
      label: 'Remove',
      disabled: true,
      reason: 'Choose a product first.',
      onSelect: () => onSelect('remove'),
    },
    'separator',
    { id: 'audit', label: 'Audit logs', href: '/audit' },
    { id: 'filter', label: 'Filter', pressed: true, onSelect: () => onSelect('filter') },
  ];
}

function bar(onSelect?: (id: string) => void) {
  return (
    <MemoryRouter>
      <CommandBar label="Licenses" moreLabel="More" commands={commands(onSelect)} />
    </MemoryRouter>
  );
}

test('a command acts, a disabled one stays reachable, says why and does nothing', async () => {
  const user = userEvent.setup();
  const onSelect = vi.fn<(id: string) => void>();
  render(bar(onSelect));

  await user.click(screen.getByRole('button', { name: 'Assignments' }));
  const off = screen.getByRole('button', { name: 'Remove' });
  await user.click(off);

  expect(off).toHaveAttribute('aria-disabled', 'true');
  expect(off).toHaveAccessibleDescription('Choose a product first.');
  expect(onSelect.mock.calls).toEqual([['add']]);
  expect(screen.getByRole('link', { name: 'Audit logs' })).toHaveAttribute('href', '/audit');
  expect(screen.getByRole('button', { name: 'Filter' })).toHaveAttribute('aria-pressed', 'true');
});

test.for([
  { keys: '{ArrowRight}', name: 'Remove' },
  { keys: '{ArrowRight}{ArrowRight}', name: 'Audit logs' },
  { keys: '{ArrowLeft}', name: 'Filter' },
  { keys: '{End}', name: 'Filter' },
  { keys: '{End}{Home}', name: 'Assignments' },
  { keys: '{End}{Shift>}{Tab}{/Shift}{Tab}', name: 'Filter' },
])('the bar is one tab stop and $keys leads to "$name"', async ({ keys, name }) => {
  const user = userEvent.setup();
  render(
    <>
      <Button>Before</Button>
      {bar()}
    </>,
  );
  await user.tab();
  await user.tab();
  expect(screen.getByRole('button', { name: 'Assignments' })).toHaveFocus();

  await user.keyboard(keys);

  expect(document.activeElement).toHaveTextContent(name);
});

async function openMenu(onSelect?: (id: string) => void) {
  const user = userEvent.setup();
  render(
    <MemoryRouter>
      <Menu label="More" items={commands(onSelect)} />
    </MemoryRouter>,
  );
  await user.tab();
  await user.keyboard('{Enter}');
  return user;
}

test('a menu shows commands and marks the choice', async () => {
  await openMenu();

  expect(screen.getByRole('button', { name: 'More', expanded: true })).toBeVisible();
  expect(screen.getByRole('menuitemcheckbox', { name: 'Filter', checked: true })).toBeVisible();
  expect(screen.getByRole('menuitem', { name: /Remove/ })).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByRole('menuitem', { name: 'Audit logs' })).toHaveAttribute('href', '/audit');
});

test.for([
  { keys: '{ArrowDown}', name: 'Remove' },
  { keys: '{ArrowUp}', name: 'Filter' },
  { keys: '{End}{ArrowDown}', name: 'Assignments' },
  { keys: '{End}{Home}', name: 'Assignments' },
  { keys: 'f', name: 'Filter' },
  { keys: 'aa', name: 'Assignments' },
])('in an open menu $keys leads to "$name"', async ({ keys, name }) => {
  const user = await openMenu();

  await user.keyboard(keys);

  expect(document.activeElement).toHaveTextContent(name);
});

test.for([
  { keys: '{Enter}', calls: [['add']] },
  { keys: '{ArrowDown}{Enter}{Escape}', calls: [] },
  { keys: '{Escape}', calls: [] },
  { keys: '{End} ', calls: [['filter']] },
])('$keys closes a menu, and focus is back on its button', async ({ keys, calls }) => {
  const onSelect = vi.fn<(id: string) => void>();
  const user = await openMenu(onSelect);

  await user.keyboard(keys);

  expect(onSelect.mock.calls).toEqual(calls);
  expect(screen.queryByRole('menu')).toBeNull();
  expect(screen.getByRole('button', { name: 'More', expanded: false })).toHaveFocus();
});

test('a press elsewhere closes a menu', async () => {
  const user = await openMenu();

  await user.click(document.body);

  expect(screen.queryByRole('menu')).toBeNull();
});

test.for([{ state: { busy: true } }, { state: { disabled: true } }])(
  'a button does nothing while $state',
  async ({ state }) => {
    const onClick = vi.fn<() => void>();
    const onSubmit = vi.fn<() => void>();
    render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Button type="submit" onClick={onClick} {...state}>
          Save
        </Button>
      </form>,
    );

    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(onClick).not.toHaveBeenCalled();
    expect(onSubmit).not.toHaveBeenCalled();
  },
);
