import { expect, test } from 'vitest';
import { entriesOf } from '../../src/engine/audit-log.ts';
import { execute } from '../../src/engine/decide.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { stepsIn } from '../../src/engine/event.ts';
import { evolve } from '../../src/engine/evolve.ts';
import { processInSlices } from '../../src/engine/processing.ts';
import { errorCount, seatsOf } from '../../src/engine/queries.ts';
import * as id from '../support/named.ts';
import { plain } from '../support/plain.ts';
import { tenant, type TenantDriver } from '../support/tenant.ts';

const CONTEXT = { at: 5, actor: { kind: 'service', displayName: 'Test' } } as const;

const run = (directory: Directory, steps: number) => {
  const done = execute(directory, { type: 'process', steps }, CONTEXT);
  if (!done.ok) throw new Error('Processing is never refused.');
  return done.value;
};

/** People in every situation: conflicts, prohibited places, shared addresses, another group in error, too few seats. */
function crowd(size: number): TenantDriver {
  const names = Array.from({ length: size }, (_, index) => `u${index}`);
  return tenant({
    products: {
      E3: { seats: Math.floor(size * 0.5), plans: ['MAIL2', 'SITES2'] },
      E1: { seats: size, plans: ['MAIL1', 'SITES1'] },
      EMS: { seats: size, plans: ['INTUNE'] },
      VISIO: { seats: Math.floor(size / 12), plans: ['DRAW'] },
    },
    relations: {
      exclusive: [
        ['MAIL1', 'MAIL2'],
        ['SITES1', 'SITES2'],
      ],
      prohibitedIn: { INTUNE: ['CN'] },
      mailbox: ['MAIL2'],
    },
    users: Object.fromEntries(
      names.map((name, index) => [
        name,
        {
          location: index % 30 === 7 ? 'CN' : 'US',
          proxy: [`SMTP:${index % 25 < 2 ? `shared${Math.floor(index / 25)}` : name}@contoso.test`],
          records: index % 10 === 3 ? [{ product: 'E1' }] : [],
        },
      ]),
    ),
  })
    .group('artists', { members: names.filter((_, index) => index % 6 === 0), licences: ['VISIO'] })
    .drain()
    .group('all', { members: names, licences: ['E3', 'EMS'] });
}

test.for([1, 7, 200])('R5.3 many steps at once equal %i at a time, whoever is in the crowd', (slice) => {
  const { directory } = crowd(600);
  let sliced = directory;
  while (sliced.queue.length > 0) sliced = run(sliced, slice).directory;

  const { directory: whole, events } = run(directory, Infinity);

  expect(plain(sliced)).toEqual(plain(whole));
  expect(plain(evolve(directory, events))).toEqual(plain(whole));
  expect(stepsIn(events)).toBe(600);
  // All of it happened, the slow way too: users in error with two groups are no plain ones.
  expect(errorCount(whole, id.group('all'))).toBeGreaterThan(100);
  expect(seatsOf(whole, id.sku('E3')).consumed).toBeGreaterThan(200);
  expect(events.filter(({ type }) => type === 'stepTaken').length).toBeGreaterThan(20);
});

test.for([1, 7, 200, 5_000])('R5.3 a run in slices of %i leads where the whole run leads', (slice) => {
  const { directory } = crowd(600);

  const left: number[] = [];
  const slices = processInSlices(directory, slice, CONTEXT);
  let next = slices.next();
  for (; !next.done; next = slices.next()) left.push(next.value);

  expect(plain(next.value)).toEqual(plain(run(directory, Infinity).directory));
  expect(left).toEqual(Array.from({ length: Math.ceil(600 / slice) - 1 }, (_, at) => 600 - slice * (at + 1)));
});

test('a run in slices of nothing at all gives the same value', () => {
  const { directory } = tenant();

  expect(processInSlices(directory, 5, CONTEXT).next()).toEqual({ done: true, value: directory });
});

test('plain steps of a job are one event, and their lines of the log two columns', () => {
  const names = Array.from({ length: 500 }, (_, index) => `u${index}`);
  const { directory } = tenant({
    products: { EMS: { seats: 400, plans: ['INTUNE'] } },
    users: Object.fromEntries(names.map((name) => [name, {}])),
  }).group('all', { members: names, licences: ['EMS'] });

  const { directory: after, events } = run(directory, Infinity);

  expect(events.map(({ type }) => type)).toEqual(['logged', 'stepsTaken', 'logged', 'jobFinished']);
  expect(after.log.pieces.length).toBeLessThanOrEqual(directory.log.pieces.length + 3);
  const lines = [...entriesOf(after.log, directory.log.length)];
  expect(lines.map(({ number }) => number)).toEqual(lines.map((_, place) => directory.log.length + place));
  expect(lines).toHaveLength(502);
});

test('a step copies the chunk of its own user and nothing else', () => {
  const { directory } = crowd(2_000);
  const before = run(directory, 1_000).directory;
  const { directory: after } = run(before, 1);

  expect(after.users.chunks).toBe(before.users.chunks);
  expect(copied(before.users.records, after.users.records)).toEqual([3]);
  expect([after.groups, after.products, after.addresses, after.principals]).toEqual([
    before.groups,
    before.products,
    before.addresses,
    before.principals,
  ]);
  for (const [sku, { blocks }] of after.holders) {
    const shared = before.holders.get(sku)?.blocks.filter((block, place) => block === blocks[place]);
    expect(shared?.length).toBeGreaterThanOrEqual(blocks.length - 1);
  }
});

const copied = (before: readonly unknown[], after: readonly unknown[]): number[] =>
  after.flatMap((chunk, place) => (chunk === before[place] ? [] : [place]));

test('users who came to equal holdings one by one are one situation', () => {
  // More than a run remembers at a time.
  const names = Array.from({ length: 1_100 }, (_, index) => `u${index}`);
  const t = tenant({
    products: { E1: { seats: 2_000, plans: ['MAIL1'] }, E3: { seats: 2_000, plans: ['MAIL2'] } },
    relations: { exclusive: [['MAIL1', 'MAIL2']] },
  }).users(...names);
  for (const name of names) t.assign(name, ['E1']);
  const dates = names.map((name) => t.row(name).updated[0]);
  t.group('all', { members: names, licences: ['E3'] }).drain();

  const rows = names.map((name) => t.row(name));
  expect(new Set(rows.map(({ holdings }) => holdings)).size).toBe(1);
  // The direct licence keeps the date on which each of them got it.
  expect(rows.map(({ updated }) => updated[0])).toEqual(dates);
  expect(new Set(dates).size).toBe(names.length);
});

test('a change of everybody leaves one record for each situation, loaded ones included', () => {
  const names = Array.from({ length: 600 }, (_, index) => `u${index}`);
  const { directory } = tenant({
    products: { E1: { seats: 600, plans: ['FORMS'] }, EMS: { seats: 600, plans: ['INTUNE'] } },
    users: Object.fromEntries(
      names.map((name, index) => [name, { records: index % 3 === 0 ? [{ product: 'E1' }] : [] }]),
    ),
  }).group('all', { members: names, licences: ['EMS'] });

  const { directory: after } = run(directory, Infinity);

  expect(new Set(after.users.records.flat()).size).toBe(2);
});
