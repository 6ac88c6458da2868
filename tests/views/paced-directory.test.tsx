import { act } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { errorCount } from '../../src/engine/queries.ts';
import { usePacedDirectory } from '../../src/store/use-paced-directory.ts';
import { group, sku } from '../support/named.ts';
import { renderInLab } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

const NAMES = Array.from({ length: 50 }, (_, index) => `user${index}`);

/** Fifty users for whom there is no seat, none of them processed yet. */
const waiting = () =>
  tenant({ products: { E3: { seats: 0, plans: ['EXO2'] } } })
    .users(...NAMES)
    .group('sales', { members: NAMES });

function open() {
  const seen: number[] = [];
  function Watcher() {
    seen.push(errorCount(usePacedDirectory(), group('sales')));
    return null;
  }
  const { lab } = renderInLab(<Watcher />, { directory: waiting().directory });
  act(
    () =>
      void lab.dispatch({
        type: 'group.setLicences',
        group: group('sales'),
        add: [{ sku: sku('E3'), disabled: [] }],
        remove: [],
      }),
  );
  return { lab, seen };
}

test('while work is queued a change in every slice is seen a few times a second, its end at once', () => {
  vi.useFakeTimers();
  try {
    const { lab, seen } = open();
    seen.length = 0;

    for (let slice = 0; slice < 40; slice++) act(() => void lab.process(1));
    expect(seen).toEqual([]);

    act(() => void vi.advanceTimersByTime(250));
    expect(seen).toEqual([40]);

    act(() => void lab.process(10));
    expect(seen).toEqual([40, 50]);
  } finally {
    vi.useRealTimers();
  }
});

test('without queued work every change is seen at once', () => {
  const { lab, seen } = open();
  act(() => void lab.process(Infinity));
  seen.length = 0;

  act(() => void lab.dispatch({ type: 'tenant.rename', name: 'Fabrikam' }));

  expect(seen).toEqual([50]);
});
