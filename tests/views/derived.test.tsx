import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Directory } from '../../src/engine/directory.ts';
import { useDerived } from '../../src/views/pieces/use-derived.ts';
import { office } from '../support/office.ts';
import { renderInLab } from '../support/render-page.tsx';
import { tenant } from '../support/tenant.ts';

test('work that was begun is done when the directory changes, and is done again for the latest only', async () => {
  const { directory } = tenant(office());
  const begun: string[] = [];
  const found: string[] = [];
  /** The first work sees the tenant renamed twice before it is through. */
  function* work({ tenant: { name } }: Directory): Generator<number, string> {
    begun.push(name);
    if (begun.length === 1) {
      yield 0.25;
      rename('Second');
      yield 0.5;
      rename('Third');
    }
    return name;
  }
  function Shown() {
    const derived = useDerived(work);
    found.push(derived.found?.value ?? 'nothing');
    return <p>{`Found: ${derived.found?.value ?? 'nothing'}`}</p>;
  }
  const { lab } = renderInLab(<Shown />, { directory });
  const rename = (name: string): void => act(() => void lab.dispatch({ type: 'tenant.rename', name }));

  expect(await screen.findByText('Found: Third')).toBeVisible();
  expect(begun).toEqual([directory.tenant.name, 'Third']);
  expect([...new Set(found)]).toEqual(['nothing', directory.tenant.name, 'Third']);
});
