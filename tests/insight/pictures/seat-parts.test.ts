import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute } from '../../../src/engine/decide.ts';
import { inForce } from '../../../src/engine/holdings.ts';
import { seatsOf } from '../../../src/engine/queries.ts';
import { usersOf } from '../../../src/engine/user-table.ts';
import { tenants } from '../../support/arbitrary-tenants.ts';
import { sku } from '../../support/named.ts';
import { office } from '../../support/office.ts';
import { tenant } from '../../support/tenant.ts';
import { CONTEXT } from '../why/in-words.ts';
import { partsOf } from './in-words.ts';

/** ada directly, bo and cy by sales, cy directly as well, and dan has no seat. */
const mixed = (seats: number) =>
  tenant(office({ E3: seats }))
    .user('ada', { direct: ['E3'] })
    .user('bo')
    .user('cy', { direct: ['E3'] })
    .group('sales', { members: ['bo', 'cy'], licences: ['E3'] })
    .drain();

test('R1.2 whoever has a product from two sources takes one seat, and is counted as such', () => {
  expect(partsOf(mixed(5).directory, sku('E3'))).toEqual({
    direct: 1,
    groups: 1,
    both: 1,
    consumed: 3,
    total: 5,
    free: 2,
    over: 0,
  });
});

test('R1.3 a cut takes nothing from anyone: what is over was not bought', () => {
  const t = mixed(5).setUnits('E3', { enabled: 1, warning: 1 });
  expect(partsOf(t.directory, sku('E3'))).toMatchObject({ consumed: 3, total: 2, free: 0, over: 1 });
});

test('R7.1 who only has an error recorded uses no seat', () => {
  const t = tenant(office({ E3: 1 }))
    .users('ada', 'bo')
    .group('sales', { members: ['ada', 'bo'], licences: ['E3'] })
    .drain();
  expect(partsOf(t.directory, sku('E3'))).toMatchObject({ groups: 1, consumed: 1, free: 0, over: 0 });
});

test('nobody and nothing bought: every part is nought', () => {
  const t = tenant(office({ E3: 0 }));
  expect(Object.values(partsOf(t.directory, sku('E3')))).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('the parts add up to what is consumed and bought, and are what a look at every user finds', () => {
  const seen = { direct: 0, groups: 0, both: 0, over: 0 };
  fc.assert(
    fc.property(tenants, fc.boolean(), (loaded, drained) => {
      const done = drained ? execute(loaded, { type: 'process', steps: Infinity }, CONTEXT) : null;
      const directory = done?.ok ? done.value.directory : loaded;
      for (const { id } of directory.products) {
        const parts = partsOf(directory, id);
        const slow = { direct: 0, groups: 0, both: 0 };
        for (const { holdings } of usersOf(directory.users)) {
          const held = holdings.filter((one) => one.sku === id && inForce(one));
          const direct = held.some(({ source }) => source === null);
          const inherited = held.some(({ source }) => source !== null);
          if (direct || inherited) slow[direct && inherited ? 'both' : direct ? 'direct' : 'groups']++;
        }
        const { consumed, total } = seatsOf(directory, id);
        expect(parts).toMatchObject({ ...slow, consumed, total });
        expect(parts.direct + parts.groups + parts.both + parts.free).toBe(Math.max(consumed, total));
        expect(parts.free === 0 || parts.over === 0).toBe(true);
        for (const part of ['direct', 'groups', 'both', 'over'] as const) seen[part] += parts[part];
      }
    }),
    { seed: 20_190_304, numRuns: 150 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
});
