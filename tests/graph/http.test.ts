import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as id from '../support/named.ts';
import { graph, type GraphDriver } from './graph-driver.ts';

const ADA = id.user('ada');

const SOME_TEXT: unknown = expect.any(String);
const GRAPH_ERROR = { code: SOME_TEXT, message: SOME_TEXT };

const tenant = () => graph({ products: { E3: { plans: [] } }, users: { ada: {} }, groups: { sales: {} } });

test('errors have Graph’s body, answers its headers (fact-book 1.4)', async () => {
  const contoso = tenant();

  const { headers, body } = await contoso.get('/users/nobody', { 'client-request-id': 'my-own-id' });
  const own = await contoso.get('/users/nobody');

  expect(body.error.innerError).toEqual({
    date: '2017-06-05T00:00:01',
    'request-id': '00000000-0000-4000-8000-000000000001',
    'client-request-id': 'my-own-id',
  });
  expect(headers.get('request-id')).toBe('00000000-0000-4000-8000-000000000001');
  expect(headers.get('client-request-id')).toBe('my-own-id');
  expect(own.body.error.innerError['client-request-id']).toBe(own.body.error.innerError['request-id']);
});

test('any bearer token will do, or none', async () => {
  const contoso = tenant();

  expect((await contoso.get('/users', { Authorization: 'Bearer x' })).status).toBe(200);
  expect((await contoso.get('/users')).status).toBe(200);
});

test.for([
  { path: '/v1.0', allow: 'GET' },
  { path: '/organization', allow: 'GET' },
  { path: '/subscribedSkus', allow: 'GET' },
  { path: '/subscribedSkus/x', allow: 'GET' },
  { path: '/users', allow: 'GET, POST' },
  { path: '/users/$count', allow: 'GET' },
  { path: `/users/${ADA}`, allow: 'GET, PATCH, DELETE' },
  { path: `/users/${ADA}/licenseDetails`, allow: 'GET' },
  { path: `/users/${ADA}/memberOf`, allow: 'GET' },
  { path: `/users/${ADA}/assignLicense`, allow: 'POST' },
  { path: `/users/${ADA}/reprocessLicenseAssignment`, allow: 'POST' },
  { path: '/groups', allow: 'GET, POST' },
  { path: `/groups/${id.group('sales')}`, allow: 'GET, PATCH, DELETE' },
  { path: `/groups/${id.group('sales')}/members`, allow: 'GET' },
  { path: `/groups/${id.group('sales')}/members/$ref`, allow: 'POST' },
  { path: `/groups/${id.group('sales')}/members/${ADA}/$ref`, allow: 'DELETE' },
  { path: `/groups/${id.group('sales')}/transitiveMembers`, allow: 'GET' },
  { path: `/groups/${id.group('sales')}/membersWithLicenseErrors`, allow: 'GET' },
  { path: `/groups/${id.group('sales')}/assignLicense`, allow: 'POST' },
  { path: '/auditLogs/directoryAudits', allow: 'GET' },
  { path: '/$batch', allow: 'POST' },
  { path: '/simulator/tenant', allow: 'GET, PUT' },
  { path: '/simulator/scenarios', allow: 'GET' },
  { path: '/simulator/scenario', allow: 'PUT' },
  { path: `/simulator/subscriptions/${id.sku('E3')}`, allow: 'GET, PATCH' },
  { path: `/simulator/subscriptions/${id.sku('E3')}/servicePlans`, allow: 'POST' },
  { path: '/simulator/processing', allow: 'GET, PUT' },
  { path: '/simulator/processing/run', allow: 'POST' },
  { path: `/simulator/groups/${id.group('sales')}/reprocess`, allow: 'POST' },
])('a verb that a path does not take is a 405: $path', async ({ path, allow }) => {
  const contoso = tenant();
  const others = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(
    (verb) => !allow.split(', ').includes(verb),
  );

  for (const verb of [...others, 'OPTIONS']) {
    const { status, headers, body } = await contoso.raw(path, { method: verb });

    expect([verb, status, body.error.code, body.error.message]).toEqual([
      verb,
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    ]);
    expect(headers.get('allow')).toBe(allow);
  }
});

test.for([
  { path: '/devices', segment: 'devices' },
  { path: `/users/${ADA}/manager`, segment: 'manager' },
  { path: '/auditLogs', segment: 'auditLogs' },
  { path: '/simulator', segment: 'simulator' },
  { path: '/simulator/nowhere', segment: 'nowhere' },
  { path: 'http://127.0.0.1:8787/', segment: '' },
  { path: 'http://127.0.0.1:8787/beta/users', segment: 'users' },
])('an unknown path is a 404: $path', async ({ path, segment }) => {
  const { status, body } = await tenant().get(path);

  expect([status, body.error.code, body.error.message]).toEqual([
    404,
    'Request_ResourceNotFound',
    `Resource not found for the segment '${segment}'.`,
  ]);
});

test('HEAD answers like GET without a body', async () => {
  const { status, headers, body } = await tenant().raw('/users', { method: 'HEAD' });

  expect([status, body]).toEqual([200, null]);
  expect(headers.get('content-type')).toMatch(/^application\/json/);
});

/** Every call that takes a body. */
const WRITES = [
  ['POST', '/users'],
  ['PATCH', `/users/${ADA}`],
  ['POST', `/users/${ADA}/assignLicense`],
  ['POST', `/users/${ADA}/reprocessLicenseAssignment`],
  ['POST', '/groups'],
  ['PATCH', `/groups/${id.group('sales')}`],
  ['POST', `/groups/${id.group('sales')}/members/$ref`],
  ['POST', `/groups/${id.group('sales')}/assignLicense`],
  ['POST', '/$batch'],
] as const;

const SIMULATOR_WRITES = [
  ['PUT', '/simulator/tenant'],
  ['PUT', '/simulator/scenario'],
  ['PATCH', `/simulator/subscriptions/${id.sku('E3')}`],
  ['POST', `/simulator/subscriptions/${id.sku('E3')}/servicePlans`],
  ['PUT', '/simulator/processing'],
  ['POST', '/simulator/processing/run'],
  ['POST', `/simulator/groups/${id.group('sales')}/reprocess`],
] as const;

/** Calls that need no body and still take none that is broken. */
const REMOVALS = [
  ['DELETE', `/users/${ADA}`],
  ['DELETE', `/groups/${id.group('sales')}`],
  ['DELETE', `/groups/${id.group('sales')}/members/${ADA}/$ref`],
] as const;

/** Sends a body everywhere it can go; each must refuse it and leave the tenant alone. */
async function everywhere(
  contoso: GraphDriver,
  body: BodyInit,
  type = 'application/json',
): Promise<number[]> {
  const before = contoso.port.directory();
  const statuses = new Set<number>();
  for (const [method, path] of [...WRITES, ...SIMULATOR_WRITES, ...REMOVALS]) {
    const answer = await contoso.raw(path, { method, body, headers: { 'content-type': type } });
    statuses.add(answer.status);
    expect([method, path, answer.body?.error?.code]).toEqual([method, path, expect.any(String)]);
  }
  expect(contoso.port.directory()).toBe(before);
  return [...statuses];
}

const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

test.for<{ name: string; body: BodyInit }>([
  { name: 'no JSON', body: 'hello' },
  { name: 'half of it', body: '{"displayName":"Eve"' },
  { name: 'two of them', body: '{}{}' },
  { name: 'single quotes', body: "{'displayName':'Eve'}" },
  { name: 'a trailing comma', body: '{"requests":[],}' },
  { name: 'not UTF-8', body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) },
  { name: 'a list', body: '[]' },
  { name: 'null', body: 'null' },
  { name: 'a number', body: '1e999' },
  { name: 'a property twice', body: '{"id":"a","id":"b"}' },
  { name: 'a property twice, once escaped', body: '{"id":"a","\\u0069d":"b"}' },
  { name: 'a property twice, once in capitals', body: '{"id":"a","ID":"b"}' },
  { name: 'a property twice further in', body: '{"a":[{"b":1,"b":2}]}' },
  { name: '__proto__', body: '{"__proto__":{"admin":true}}' },
  { name: '__proto__ further in', body: '{"a":{"\\u005f_proto__":{}}}' },
  { name: 'lists deep down', body: `{"a":${deep('[', ']', 100_000)}}` },
  { name: 'objects deep down', body: `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}` },
])('a body that cannot be meant is a 400 everywhere: $name', async ({ body }) => {
  expect(await everywhere(tenant(), body)).toEqual([400]);
  expect({}).not.toHaveProperty('admin');
});

test.for([['text/plain'], ['application/x-www-form-urlencoded'], ['application/jsonx'], ['']])(
  'a body that is not called JSON is a 415: %s',
  async ([type = '']) => {
    const contoso = tenant();

    for (const [method, path] of WRITES) {
      const { status, body } = await contoso.raw(path, {
        method,
        body: '{}',
        headers: { 'content-type': type },
      });

      expect([path, status]).toEqual([path, 415]);
      expect(body.error.message).toContain('application/json');
    }
  },
);

test.for([
  ['application/json; charset=utf-8'],
  ['Application/JSON'],
  ['application/json;odata.metadata=minimal'],
])('JSON goes by many names: %s', async ([type = '']) => {
  const { status } = await tenant().raw(`/users/${ADA}`, {
    method: 'PATCH',
    body: '\uFEFF{"jobTitle":"Countess"}',
    headers: { 'content-type': type },
  });

  expect(status).toBe(204);
});

test('a body that is missing is a 400 where one is needed', async () => {
  const contoso = tenant();

  for (const [method, path] of WRITES.filter(([, name]) => !name.endsWith('reprocessLicenseAssignment'))) {
    const { status, body } = await contoso.raw(path, { method });

    expect([path, status, body.error.message]).toEqual([path, 400, 'Empty Payload. JSON content expected.']);
  }
});

test('a body over 4 MiB is a 413, whether it says so or not', async () => {
  const contoso = tenant();
  const body = JSON.stringify({ jobTitle: 'x'.repeat(4 * 1024 * 1024) });
  const stream = new Blob([body]).stream();
  const headers = { 'content-type': 'application/json' };

  const told = await contoso.raw(`/users/${ADA}`, {
    method: 'PATCH',
    body: '{}',
    headers: { ...headers, 'content-length': '4194305' },
  });
  const untold = await contoso.raw(`/users/${ADA}`, {
    method: 'PATCH',
    body: stream,
    headers,
    duplex: 'half',
  } as RequestInit);
  const justRight = await contoso.raw(`/users/${ADA}`, {
    method: 'PATCH',
    body: `{}${' '.repeat(4 * 1024 * 1024 - 2)}`,
    headers,
  });

  expect([told.status, untold.status, justRight.status]).toEqual([413, 413, 204]);
});

test('any JSON anywhere ends in an answer that is Graph’s, and never in a 500', async () => {
  const contoso = tenant();
  const keys = fc.constantFrom(
    'id',
    'displayName',
    'addLicenses',
    'removeLicenses',
    'skuId',
    'requests',
    'users',
    'mode',
    '@odata.id',
    'members@odata.bind',
    'constructor',
    'toString',
    'prepaidUnits',
    'passwordProfile',
    'steps',
    'version',
  );
  const values = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, 0, -1, 1.5, 1e308, '', 'x', ADA, [], {}),
      fc.string(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
    ),
  }));

  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...WRITES, ...SIMULATOR_WRITES),
      values.value,
      async ([method, path], value) => {
        const { status, body } = await contoso.send(method, path, value ?? null);

        expect(status).toBeLessThan(500);
        if (status >= 400) expect(body.error).toMatchObject(GRAPH_ERROR);
      },
    ),
    { seed: 20170605, numRuns: 500 },
  );
});

test('any query anywhere ends in an answer that is Graph’s, and never in a 500', async () => {
  const contoso = tenant();
  const paths = [
    '/users',
    '/groups',
    `/users/${ADA}`,
    '/subscribedSkus',
    '/organization',
    '/auditLogs/directoryAudits',
    `/groups/${id.group('sales')}/members`,
    `/users/${ADA}/memberOf`,
    `/users/${ADA}/licenseDetails`,
    '/users/$count',
  ];
  const option = fc.constantFrom(
    '$select',
    '$filter',
    '$orderby',
    '$search',
    '$expand',
    '$top',
    '$skiptoken',
    '$count',
    '$format',
    'x',
  );
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'displayName',
      'assignedLicenses',
      'any(x:x/skuId eq 1)',
      '/',
      'eq',
      "'a'",
      '*',
      'members',
      'true',
      '10',
      '(',
      ')',
      ',',
      '"displayName:a"',
      'desc',
      'licenseAssignmentStates',
      'constructor',
      '__proto__',
    ),
  );
  const query = fc.array(fc.tuple(option, fc.array(word, { maxLength: 6 })), { maxLength: 4 });

  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), query, fc.boolean(), async (path, options, eventual) => {
      const search = new URLSearchParams(options.map(([name, words]) => [name, words.join(' ')]));
      const { status, body } = await contoso.get(
        `${path}?${search}`,
        eventual ? { ConsistencyLevel: 'eventual' } : {},
      );

      expect([200, 400]).toContain(status);
      if (status === 400) expect(body.error).toMatchObject(GRAPH_ERROR);
    }),
    { seed: 20170605, numRuns: 1000 },
  );
});
