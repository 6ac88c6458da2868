import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../src/engine/slices.ts';
import { listed } from '../../src/graph/odata/collection.ts';
import { readOrder } from '../../src/graph/odata/order.ts';
import { pageInSlices } from '../../src/graph/odata/page.ts';
import type { Schema } from '../../src/graph/odata/schema.ts';
import { formatSkipToken, parseSkipToken, type Position } from '../../src/graph/odata/skip-token.ts';
import * as id from '../support/named.ts';
import { graph, type GraphDriver } from './graph-driver.ts';

const crowd = (size: number) =>
  Array.from({ length: size }, (_, place) => `user${String(place).padStart(4, '0')}`);

const tenant = (size: number) =>
  graph({
    users: Object.fromEntries(crowd(size).map((name) => [name, {}])),
    groups: { all: { members: crowd(size) } },
  });

/** Follows `@odata.nextLink` to the end; the sizes of the pages and all rows. */
async function walk(contoso: GraphDriver, path: string, headers: Record<string, string> = {}) {
  const sizes: number[] = [];
  const rows: string[] = [];
  const counts: unknown[] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const { body } = await contoso.raw(next, { headers });
    sizes.push(body.value.length);
    counts.push(body['@odata.count']);
    rows.push(...body.value.map((row) => row.displayName));
    const link = body['@odata.nextLink'];
    next = typeof link === 'string' ? link : undefined;
  }
  return { sizes, rows, counts };
}

test.for([
  { name: 'users', path: '/users' },
  { name: 'members', path: `/groups/${id.group('all')}/members` },
  { name: 'transitive members', path: `/groups/${id.group('all')}/transitiveMembers` },
])('$name come in pages of 100 with a link to the next', async ({ path }) => {
  const { sizes, rows } = await walk(tenant(250), path);

  expect(sizes).toEqual([100, 100, 50]);
  expect(rows).toEqual(crowd(250));
});

test('a full last page has no link', async () => {
  expect((await walk(tenant(200), '/users?$top=100')).sizes).toEqual([100, 100]);
});

test('$top goes to 999, and the link keeps the query', async () => {
  const contoso = tenant(1000);

  const { body } = await contoso.get(
    "/users?$top=999&$select=displayName&$filter=startswith(displayName,'user')",
  );
  const next = new URL(String(body['@odata.nextLink']));

  expect(body.value).toHaveLength(999);
  expect(next.origin + next.pathname).toBe('http://127.0.0.1:8787/v1.0/users');
  expect(body['@odata.nextLink']).toContain('?$top=999&$select=displayName&$filter=');
  expect(next.searchParams.get('$filter')).toBe("startswith(displayName,'user')");
  expect((await contoso.raw(next.href)).body.value).toEqual([{ displayName: 'user0999' }]);
});

test('the count is on the first page only (fact-book 1.3)', async () => {
  const { counts } = await walk(tenant(25), '/users?$top=10&$count=true', { ConsistencyLevel: 'eventual' });

  expect(counts).toEqual([25, undefined, undefined]);
});

test('a sorted list is paged through as a whole', async () => {
  const { sizes, rows } = await walk(tenant(25), '/users?$orderby=displayName desc&$top=10');

  expect(sizes).toEqual([10, 10, 5]);
  expect(rows).toEqual(crowd(25).toReversed());
});

test('who joins or goes between two pages moves nobody else', async () => {
  const contoso = tenant(6);

  const first = await contoso.get('/users?$top=3');
  await contoso.delete(`/users/${id.user('user0000')}`);
  await contoso.delete(`/users/${id.user('user0003')}`);
  const second = await contoso.raw(String(first.body['@odata.nextLink']));

  expect(second.body.value.map((user) => user.displayName)).toEqual(['user0004', 'user0005']);
});

test.for([
  { proto: 'https', host: 'graph.contoso.com', origin: 'https://graph.contoso.com' },
  { proto: 'https', host: undefined, origin: 'https://127.0.0.1:8787' },
  { proto: 'HTTPS, http', host: 'lab.test:8443, inner', origin: 'https://lab.test:8443' },
  { proto: 'gopher', host: 'x y', origin: 'http://127.0.0.1:8787' },
  { proto: undefined, host: '"><script>', origin: 'http://127.0.0.1:8787' },
  { proto: undefined, host: '[::1]:8787', origin: 'http://[::1]:8787' },
])('links are on the origin that the caller sees: $proto $host', async ({ proto, host, origin }) => {
  const headers = { ...(proto && { 'X-Forwarded-Proto': proto }), ...(host && { 'X-Forwarded-Host': host }) };

  const { body } = await tenant(3).get('/users?$top=1', headers);

  expect(body['@odata.nextLink']).toMatch(
    new RegExp(`^${origin.replaceAll(/[[\].]/g, '\\$&')}/v1\\.0/users\\?`),
  );
  expect(body['@odata.context']).toBe(`${origin}/v1.0/$metadata#users`);
});

type Row = { readonly name: string; readonly colour: string };

const SCHEMA: Schema<Row> = {
  name: 'Row',
  type: 'row',
  directoryObject: false,
  defaults: () => ['name'],
  fields: {
    name: { type: 'string', read: ({ name }) => name, sort: true },
    colour: { type: 'string', read: ({ colour }) => colour, sort: true },
  },
};

test('pages of any size, sorted or not, put together are the slow, obvious answer', () => {
  const rows = fc.array(
    fc.record({ name: fc.constantFrom('a', 'b', 'C', 'd'), colour: fc.constantFrom('red', 'blue') }),
  );
  const orders = fc.constantFrom(null, 'name', 'name desc', 'colour desc,name', 'colour,name desc');

  fc.assert(
    fc.property(rows, orders, fc.integer({ min: 1, max: 5 }), (all, orderBy, top) => {
      const order = orderBy === null ? null : readOrder(orderBy, { schema: SCHEMA } as never);
      const passes = (row: Row) => row.name !== 'd';
      const found: Row[] = [];
      for (let after: Position | null = null, page; page?.next !== null; after = page.next) {
        page = finish(
          pageInSlices(listed(SCHEMA, all), {
            test: passes,
            order: order?.ok ? order.value : null,
            top,
            after,
            count: false,
          }),
        );
        found.push(...page.rows);
        expect(page.rows.length).toBeLessThanOrEqual(top);
      }

      expect(found).toEqual(sortedSlowly(all.filter(passes), orderBy));
    }),
    { seed: 20170605, numRuns: 500 },
  );
});

function sortedSlowly(rows: Row[], orderBy: string | null): Row[] {
  const parts = orderBy?.split(',').map((part) => part.split(' ')) ?? [];
  return rows.toSorted((a, b) => {
    for (const [name = '', direction] of parts) {
      const [x, y] = [a, b].map((row) => row[name as keyof Row].toLowerCase()) as [string, string];
      if (x !== y) return (x < y ? -1 : 1) * (direction === 'desc' ? -1 : 1);
    }
    return 0;
  });
}

test('a token is read back as it was written, and any other text is none', () => {
  const key = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.constant(null));
  const position = fc.record({
    place: fc.nat(Number.MAX_SAFE_INTEGER),
    keys: fc.array(key, { maxLength: 3 }),
  });

  fc.assert(
    fc.property(position, (value) => {
      expect(parseSkipToken(formatSkipToken(value), value.keys.length)).toEqual(value);
    }),
    { seed: 20170605 },
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
      expect(parseSkipToken(text, 0)).toBeNull();
    }),
    { seed: 20170605 },
  );
});

test('a page of 100,000 users is read without looking at all of them', async () => {
  const contoso = tenant(3);
  const directory = contoso.port.directory();
  let touched = 0;
  const users = {
    ...directory.users,
    slots: 100_000,
    size: 100_000,
    chunks: new Proxy(directory.users.chunks, {
      get: (chunks, place, receiver) => {
        if (typeof place === 'string' && /^\d+$/.test(place)) {
          touched++;
          return chunks[0];
        }
        return Reflect.get(chunks, place, receiver) as unknown;
      },
    }),
  };
  contoso.port.open({ ...directory, users }, null);

  const { body } = await contoso.advanced('/users?$top=100');

  expect([body.value.length, body['@odata.count']]).toEqual([100, 100_000]);
  expect(touched).toBeLessThan(100_000 / 3);
});
