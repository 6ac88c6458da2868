import { expect, test } from 'vitest';
import { finish } from '../../../src/engine/slices.ts';
import { ordersFor } from '../../../src/insight/last-seats/draws.ts';
import { lastSeatsOf } from '../../../src/insight/last-seats/last-seats-of.ts';
import { shareRange } from '../../../src/insight/last-seats/share-range.ts';
import { buildScenario } from '../../../src/scenarios/scenarios.ts';
import { office } from '../../support/office.ts';
import { tenant } from '../../support/tenant.ts';
import { toTheEnd } from '../to-the-end.ts';
import { CONTEXT, here, hits, lastSeats } from './in-words.ts';
import { exactShares } from './slow-twin.ts';

const four = ['ada', 'bo', 'cy', 'dee'] as const;

/** Two seats of E3 and four who want one. */
const short = () =>
  tenant(office({ E3: 2 }))
    .users(...four)
    .group('sales', { members: four, licences: ['E3'] })
    .drain();

test('R4.5 two seats for four equal users: the first two by join order, about half of the orders each', () => {
  const found = lastSeats(short().directory, 'E3');

  expect(found).toMatchObject({ kind: 'drawn', total: 2, outside: 0, seats: 2, wanted: 4, orders: 200 });
  expect(here(found)).toEqual(['ada', 'bo']);
  expect(found.contenders.map(({ now }) => now)).toEqual([true, true, false, false]);
  const counts = Object.values(hits(found));
  expect(counts.reduce((sum, count) => sum + count)).toBe(2 * 200);
  for (const count of counts) expect(Math.abs(count - 100)).toBeLessThan(22);
});

test('the same seed gives the same bytes, another seed another draw', () => {
  const { directory } = short();

  expect(lastSeats(directory, 'E3', 7)).toEqual(lastSeats(directory, 'E3', 7));
  expect(hits(lastSeats(directory, 'E3', 7))).not.toEqual(hits(lastSeats(directory, 'E3', 8)));
});

test('R1.2 who holds the product directly keeps it and is not in the draw', () => {
  const { directory } = tenant(office({ E3: 2 }))
    .user('eva', { direct: ['E3'] })
    .users('ada', 'bo')
    .group('sales', { members: ['ada', 'bo', 'eva'], licences: ['E3'] })
    .drain();

  const found = lastSeats(directory, 'E3');

  expect(found).toMatchObject({ total: 2, outside: 1, seats: 1, wanted: 2 });
  expect(Object.keys(hits(found))).toEqual(['ada', 'bo']);
});

test('R4.3 who is blocked by something else never gets one, and the reason is told', () => {
  const { directory } = tenant(office({ E3: 2 }))
    .user('eva', { direct: ['E1'] })
    .users('ada', 'bo', 'cy')
    .group('sales', { members: ['eva', 'ada', 'bo', 'cy'], licences: ['E3'] })
    .drain();

  const [eva, ...others] = lastSeats(directory, 'E3').contenders;

  expect(eva).toMatchObject({ licensed: 0, reason: 'MutuallyExclusiveViolation', joinOrder: false });
  for (const { licensed } of others) expect(licensed).toBeGreaterThan(100);
});

test('R4.2 another product of the group that is short decides the draw, too', () => {
  const { directory } = tenant(office({ E3: 3, EMS: 1 }))
    .users(...four)
    .group('sales', { members: four, licences: ['E3', 'EMS'] })
    .drain();

  const counts = Object.values(hits(lastSeats(directory, 'E3')));

  expect(counts.reduce((sum, count) => sum + count)).toBe(200);
});

test('R4.4 a direct add-on does: its user keeps the seat in every order', () => {
  const { directory } = tenant(office({ E3: 2 }))
    .users('ada', 'bo', 'cy')
    .group('sales', { members: ['ada', 'bo', 'cy'], licences: ['E3'] })
    .drain()
    .assign('ada', ['ADDON']);

  const found = lastSeats(directory, 'E3');

  expect(found).toMatchObject({ outside: 1, seats: 1, wanted: 2 });
  expect(Object.keys(hits(found))).toEqual(['bo', 'cy']);
});

test('R4.9 a group that wakes when another lets go begins anew as well', () => {
  const { directory } = tenant(office({ E3: 1 }))
    .users('ada', 'bo')
    .group('sales', { members: ['ada', 'bo'], licences: ['E3'] })
    .group('kiosk', { members: ['ada'], licences: ['E1'] })
    .drain();

  const found = lastSeats(directory, 'E3');

  expect(here(found)).toEqual(['ada']);
  expect(hits(found)['ada']).toBeGreaterThan(70);
  expect(hits(found)['bo']).toBe(200 - (hits(found)['ada'] ?? 0));
});

test('seats that are free now are drawn among those who wait, in an account of their own', () => {
  const { directory } = short().setUnits('E3', { enabled: 3 });

  const found = lastSeats(directory, 'E3');

  expect(found).toMatchObject({ free: 1, seats: 3 });
  const [ada, bo, cy, dee] = found.contenders.map(({ fromFree }) => fromFree);
  expect([ada, bo]).toEqual([null, null]);
  expect((cy ?? 0) + (dee ?? 0)).toBe(200);
});

test.for([
  {
    name: 'a seat for each',
    directory: () => short().setUnits('E3', { enabled: 4 }).directory,
    is: 'enough',
  },
  { name: 'no group gives it', directory: () => short().directory, product: 'E1', is: 'nobody' },
  {
    name: 'R3.1 a template that is unfit by now',
    directory: () =>
      tenant(office({ E3: 1 }))
        .users('ada', 'bo')
        .group('sales', { members: ['ada', 'bo'], licences: ['E3'] })
        .drain()
        .setRelations({ dependsOn: { EXO2: [['EXO1']] } }).directory,
    is: 'template',
  },
])('no draw: $name', ({ directory, product = 'E3', is }) => {
  expect(lastSeats(directory(), product)).toMatchObject({ kind: is, contenders: [] });
});

test('what waits in the queue is done first', () => {
  const waiting = tenant(office({ E3: 1 }))
    .users('ada', 'bo')
    .group('sales', { members: ['ada', 'bo'], licences: ['E3'] });

  expect(lastSeats(waiting.directory, 'E3')).toEqual(lastSeats(waiting.drain().directory, 'E3'));
});

test('R3.2 the column of join order is what the real directory does when the licences are given anew', () => {
  const t = tenant(office({ E3: 2 }))
    .users('ada', 'bo', 'cy')
    .group('sales', { members: ['cy', 'bo', 'ada'], licences: ['E3'] })
    .drain()
    .leave('sales', 'cy')
    .drain()
    .join('sales', 'cy')
    .drain();

  const said = here(lastSeats(t.directory, 'E3'));
  t.remove('sales', 'E3').drain().assign('sales', ['E3']).drain();

  expect(said).toEqual(['ada', 'bo', 'cy'].filter((name) => t.assigned(name).includes('E3')));
  expect(said).toEqual(['ada', 'bo']);
});

test.for([
  { name: 'one seat', seats: { E3: 1 }, licences: ['E3'] },
  { name: 'three seats', seats: { E3: 3 }, licences: ['E3'] },
  { name: 'two products, both short', seats: { E3: 3, EMS: 2 }, licences: ['E3', 'EMS'] },
])('the draw comes near the share over all 120 orders: $name', ({ seats, licences }) => {
  const five = [...four, 'fay'];
  const { directory } = tenant(office(seats))
    .user('bo', { direct: ['EMS'] })
    .users('ada', 'cy', 'dee')
    .user('fay', { direct: ['E1'] })
    .group('sales', { members: five, licences })
    .drain();
  const exact = exactShares(directory, 'sales', five, 'E3');

  const found = lastSeats(directory, 'E3', 3);

  // Four standard deviations of a share over 200 orders are at most 14 in 100.
  for (const { profile, licensed } of found.contenders)
    expect(Math.abs(licensed / found.orders - (exact[profile.displayName] ?? 0))).toBeLessThan(0.14);
  expect(exact['fay']).toBe(0);
  expect(hits(found)['fay']).toBe(0);
});

test.for([
  { hits: 96, orders: 200, from: 0.412, to: 0.549 },
  { hits: 0, orders: 200, from: 0, to: 0.0188 },
  { hits: 10, orders: 10, from: 0.722, to: 1 },
])('Wilson’s range of $hits of $orders', ({ hits: licensed, orders, from, to }) => {
  const range = shareRange(licensed, orders);

  expect(range.from).toBeCloseTo(from, 3);
  expect(range.to).toBeCloseTo(to, 3);
});

test('large tenants get fewer orders, never fewer than ten', () => {
  expect([4, 500, 1_000, 100_000].map(ordersFor)).toEqual([200, 200, 100, 10]);
});

test('in the article’s story exactly its short product is drawn: 14 seats for 17 users', async () => {
  const directory = await buildScenario('not-enough-licenses');

  const drawn = directory.products.flatMap(({ id: sku, partNumber }) => {
    const found = finish(toTheEnd(lastSeatsOf(directory, sku, 1, CONTEXT)));
    return found.kind === 'drawn' ? [{ partNumber, found }] : [];
  });

  expect(drawn.map(({ partNumber }) => partNumber)).toEqual(['ENTERPRISEPACK']);
  const found = drawn[0]?.found;
  expect(found).toMatchObject({ total: 18, outside: 4, seats: 14, wanted: 17, free: 0, orders: 200 });
  const without = (is: 'now' | 'joinOrder') =>
    found?.contenders.flatMap((one) => (one[is] ? [] : [one.profile.displayName])).toSorted();
  expect(without('now')).toEqual(['Emily Carter', "Grace O'Connor", 'Rafael Souza']);
  // Sales comes before the project in the order of the groups, which was licensed earlier.
  expect(without('joinOrder')).toEqual(['Kofi Mensah', 'Nadia Petrova', 'Tomasz Wójcik']);
});
