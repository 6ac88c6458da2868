import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Button } from '../../../src/views/parts/Button.tsx';
import { ComboField } from '../../../src/views/parts/ComboField.tsx';
import { ConfirmDialog } from '../../../src/views/parts/ConfirmDialog.tsx';
import { Pane } from '../../../src/views/parts/Pane.tsx';
import { TextField } from '../../../src/views/parts/TextField.tsx';

function Page({ onSubmit }: { readonly onSubmit?: () => void }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Pane
        open={open}
        onClose={() => setOpen(false)}
        title="New group"
        subtitle="Contoso"
        closeLabel="Close"
        onSubmit={onSubmit}
        footer={<Button type="submit">Create</Button>}
      >
        <TextField label="Name" value={name} onChange={setName} />
      </Pane>
    </>
  );
}

async function openPane() {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Open' }));
  const pane = await screen.findByRole('dialog', { name: 'New group' });
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus());
  return { user, pane };
}

test('a pane is named, described, and starts in its first field', async () => {
  render(<Page />);

  const { pane } = await openPane();

  expect(pane).toHaveAccessibleDescription('Contoso');
  expect(screen.queryByRole('button', { name: 'Open' })).toBeNull();
});

test('Tab stays inside the pane', async () => {
  render(<Page />);
  const { user, pane } = await openPane();

  for (const _ of Array.from({ length: 6 })) {
    await user.tab();
    await waitFor(() => expect(pane.contains(document.activeElement)).toBe(true));
  }
});

test.for([{ way: 'Escape' }, { way: 'the close button' }])(
  '$way closes it and gives focus back',
  async ({ way }) => {
    render(<Page />);
    const { user } = await openPane();

    if (way === 'Escape') await user.keyboard('{Escape}');
    else await user.click(screen.getByRole('button', { name: 'Close' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus());
  },
);

test('Escape closes an open list first, the pane second', async () => {
  const onClose = vi.fn<() => void>();
  const user = userEvent.setup();
  render(
    <Pane open onClose={onClose} title="Location" closeLabel="Close">
      <ComboField
        label="Country"
        value="TW"
        options={[{ value: 'TW', label: 'Taiwan' }]}
        onChange={() => {}}
        openLabel="Open"
        clearLabel="Clear"
        emptyText="None"
      />
    </Pane>,
  );
  await user.click(await screen.findByRole('combobox', { name: 'Country' }));
  expect(screen.getByRole('listbox')).toBeVisible();

  await user.keyboard('{Escape}');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(onClose).not.toHaveBeenCalled();

  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('Enter in a field submits a pane that is a form', async () => {
  const onSubmit = vi.fn<() => void>();
  render(<Page onSubmit={onSubmit} />);
  const { user } = await openPane();

  await user.keyboard('Sales{Enter}');

  expect(onSubmit).toHaveBeenCalledOnce();
});

test('a question starts on the way out and does nothing by itself', async () => {
  const onConfirm = vi.fn<() => void>();
  const onCancel = vi.fn<() => void>();
  const user = userEvent.setup();
  render(
    <ConfirmDialog
      open
      title="Delete?"
      confirmLabel="Delete"
      cancelLabel="Cancel"
      danger
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      It cannot be undone.
    </ConfirmDialog>,
  );

  const question = await screen.findByRole('alertdialog', { name: 'Delete?' });
  expect(question).toHaveAccessibleDescription('It cannot be undone.');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus());
  await user.keyboard('{Enter}');

  expect(onCancel).toHaveBeenCalledOnce();
  expect(onConfirm).not.toHaveBeenCalled();
});
