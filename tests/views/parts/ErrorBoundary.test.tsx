import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { Button } from '../../../src/views/parts/Button.tsx';
import { ErrorBoundary } from '../../../src/views/parts/ErrorBoundary.tsx';

const fault = { on: true };

function Page() {
  if (fault.on) throw new Error('the page broke');
  return <p>The page</p>;
}

function shell(resetKey: string, onError: (error: Error) => void = () => {}) {
  return (
    <>
      <nav>The shell</nav>
      <ErrorBoundary
        resetKey={resetKey}
        onError={onError}
        fallback={(error, retry) => (
          <>
            <p>{error.message}</p>
            <Button onClick={retry}>Retry</Button>
          </>
        )}
      >
        <Page />
      </ErrorBoundary>
    </>
  );
}

beforeEach(() => {
  fault.on = true;
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

test('a page that breaks leaves the shell standing and is reported', () => {
  const onError = vi.fn<(error: Error) => void>();
  render(shell('/groups', onError));

  expect(screen.getByText('The shell')).toBeVisible();
  expect(screen.getByText('the page broke')).toBeVisible();
  expect(onError.mock.calls[0]?.[0].message).toBe('the page broke');
});

test('retrying draws the page afresh', async () => {
  render(shell('/groups'));
  fault.on = false;

  await userEvent.click(screen.getByRole('button', { name: 'Retry' }));

  expect(screen.getByText('The page')).toBeVisible();
});

test('another address clears the error by itself', () => {
  const { rerender } = render(shell('/groups'));
  fault.on = false;

  rerender(shell('/users'));

  expect(screen.getByText('The page')).toBeVisible();
});
