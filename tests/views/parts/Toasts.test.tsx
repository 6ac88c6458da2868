import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import { ToastCard, type Toast } from '../../../src/views/parts/ToastCard.tsx';
import { Toasts } from '../../../src/views/parts/Toasts.tsx';

const working: Toast = { id: 'job', kind: 'progress', title: 'Reprocessing Sales', at: '10:21' };
const note: Toast = { id: 'note', kind: 'info', title: 'Saved', at: '10:20' };

function view(toasts: readonly Toast[], onDismiss: (id: string) => void = () => {}) {
  return (
    <MemoryRouter>
      <Toasts
        label="Notifications"
        toasts={toasts}
        card={(toast, order) => (
          <ToastCard
            toast={toast}
            order={order}
            dismissLabel={`Dismiss ${toast.title}`}
            onDismiss={() => onDismiss(toast.id)}
          />
        )}
      />
    </MemoryRouter>
  );
}

test('both live regions stand before the first toast', () => {
  render(view([]));

  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  expect(screen.getByRole('alert')).toBeEmptyDOMElement();
});

test.for([
  { kind: 'success', region: 'status' },
  { kind: 'error', region: 'alert' },
] as const)('progress turns into $kind in its place, announced as $region', ({ kind, region }) => {
  const { rerender } = render(view([note, working]));
  expect(within(screen.getByRole('status')).getByText('Reprocessing Sales')).toBeVisible();

  rerender(view([note, { ...working, kind, title: 'Reprocessed Sales', body: '12 users' }]));

  const card = within(screen.getByRole(region))
    .getByText('Reprocessed Sales')
    .closest<HTMLElement>('[style]');
  expect(card).toHaveStyle({ order: '0' });
  expect(card).toHaveTextContent('12 users');
  expect(screen.queryByText('Reprocessing Sales')).toBeNull();
});

test('a toast that turns well is the same element, so that its button keeps focus', () => {
  const { rerender } = render(view([working]));
  const before = screen.getByText('Reprocessing Sales');

  rerender(view([{ ...working, kind: 'success', title: 'Reprocessed Sales' }]));

  expect(screen.getByText('Reprocessed Sales')).toBe(before);
});

test('each can be dismissed by name', async () => {
  const onDismiss = vi.fn<(id: string) => void>();
  render(view([note, working], onDismiss));

  await userEvent.click(screen.getByRole('button', { name: 'Dismiss Saved' }));

  expect(onDismiss.mock.calls).toEqual([['note']]);
});
