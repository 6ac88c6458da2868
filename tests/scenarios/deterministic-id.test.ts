import { expect, test } from 'vitest';
import { parseGuid } from '../../src/engine/ids.ts';
import { deterministicId } from '../../src/scenarios/deterministic-id.ts';

const NAMES = Array.from({ length: 50_000 }, (_, index) => `person${index}@contoso.onmicrosoft.com`);

test('an id is a GUID of version 8 with the variant of RFC 9562', () => {
  for (const name of NAMES.slice(0, 500)) {
    const id = deterministicId('user', name);
    expect(parseGuid(id)).toBe(id);
    expect(id).toMatch(/^.{8}-.{4}-8.{3}-[89ab].{3}-.{12}$/);
  }
});

test('the same name has the same id, today as when a link was made', () => {
  expect(deterministicId('group', 'Sales')).toBe('27fb03dc-b05d-85c9-9de9-df4f8c1ef144');
});

test('names have ids of their own, and so have kinds', () => {
  expect(new Set(NAMES.map((name) => deterministicId('user', name))).size).toBe(NAMES.length);
  expect(deterministicId('user', 'Sales')).not.toBe(deterministicId('group', 'Sales'));
});
