import { expect, test } from 'vitest';
import { breathe } from '../../src/store/host.ts';
import { soon } from '../../src/store/soon.ts';

test('callbacks come later, in order, and not when they were cancelled', async () => {
  const called: string[] = [];
  soon(() => called.push('first'));
  const cancel = soon(() => called.push('cancelled'));
  const last = new Promise<void>((resolve) => {
    soon(() => {
      called.push('last');
      resolve();
    });
  });
  cancel();

  expect(called).toEqual([]);
  await last;
  expect(called).toEqual(['first', 'last']);
});

test('a breath ends, whether there was work before it or not', async () => {
  await expect(breathe()).resolves.toBeUndefined();
  await expect(breathe()).resolves.toBeUndefined();
});
