import { expect, test } from 'vitest';
import { loadDirectory } from '../../src/engine/load-directory.ts';
import { createLab } from '../../src/store/lab-store.ts';
import { createGraphClient } from '../../src/views/pieces/graph-client.ts';
import { partsOf } from '../support/parts-by-name.ts';

function clientOf(users: number) {
  const names = Array.from({ length: users }, (_, place) => `user-${place}`);
  const department = 'x'.repeat(4000);
  const parts = partsOf({ users: Object.fromEntries(names.map((name) => [name, { department }])) });
  const actor = { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: null } as const;
  return createGraphClient(createLab(loadDirectory(parts), null, { now: () => 0, actor }));
}

const TENANT = { method: 'GET', address: '/simulator/tenant', body: '', eventual: false } as const;

test('an answer in many pieces is read whole', async () => {
  const answer = await clientOf(100)(TENANT);

  expect(answer?.json).toMatchObject({ users: { length: 100 } });
});

test('of an answer that would fill the page’s memory, the beginning is kept', async () => {
  const answer = await clientOf(3000)(TENANT);

  expect(answer).toMatchObject({ status: 200, json: undefined });
  expect(answer?.text.startsWith('{"version":1,')).toBe(true);
  expect(answer?.text.length).toBeGreaterThan(10_000_000);
  expect(answer?.text.length).toBeLessThan(11_000_000);
});
