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

test('a menu shows commands, marks the choice and acts', async () => {
  const user = userEvent.setup();
  const onSelect = vi.fn<(id: string) => void>();
  render(
    <MemoryRouter>
      <Menu label="More" items={commands(onSelect)} />
    </MemoryRouter>,
  );

  await user.click(screen.getByRole('button', { name: 'More' }));
  expect(await screen.findByRole('menuitemcheckbox', { name: 'Filter', checked: true })).toBeVisible();
  expect(screen.getByRole('menuitem', { name: /Remove/ })).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByRole('menuitem', { name: 'Audit logs' })).toHaveAttribute('href', '/audit');
  await user.click(screen.getByRole('menuitem', { name: 'Assignments' }));

  expect(onSelect.mock.calls).toEqual([['add']]);
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
