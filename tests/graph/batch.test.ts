import { expect, test } from 'vitest';
import * as id from '../support/named.ts';
import { graph, type Body } from './graph-driver.ts';

const JSON_BODY = { 'Content-Type': 'application/json' };
const ADA = id.user('ada');

const tenant = () => graph({ users: { ada: {}, bo: {} }, groups: { sales: {} } });

const byId = (body: Body, wanted: string): Body => body.responses.find((response) => response.id === wanted)!;

test('POST /$batch: each request is answered as if it had come by itself (fact-book 1.5)', async () => {
  const contoso = tenant();

  const { status, body } = await contoso.post('/$batch', {
    requests: [
      { id: '1', method: 'GET', url: '/users?$top=1&$select=displayName' },
      { id: '2', method: 'PATCH', url: `users/${ADA}`, headers: JSON_BODY, body: { jobTitle: 'Countess' } },
      { id: '3', method: 'get', url: '/users/$count', headers: { ConsistencyLevel: 'eventual' } },
      { id: '4', method: 'GET', url: '/users/nobody' },
      { id: '5', method: 'PUT', url: '/users' },
      { id: '6', method: 'POST', url: `/users/${ADA}/reprocessLicenseAssignment` },
    ],
  });

  expect(status).toBe(200);
  expect(body.responses.map((response) => [response.id, response.status])).toEqual([
    ['1', 200],
    ['2', 204],
    ['3', 200],
    ['4', 404],
    ['5', 405],
    ['6', 200],
  ]);
  expect(byId(body, '1').headers['Content-Type']).toMatch(/^application\/json/);
  expect(byId(body, '1').headers['OData-Version']).toBe('4.0');
  expect(byId(body, '1').body).toMatchObject({ value: [{ displayName: 'ada' }] });
  expect(byId(body, '2')).not.toHaveProperty('body');
  expect(byId(body, '3').body).toBe('2');
  expect(byId(body, '4').body.error.code).toBe('Request_ResourceNotFound');
});

test('links in a batch are on the origin of the batch', async () => {
  const { body } = await tenant().send(
    'POST',
    '/$batch',
    { requests: [{ id: '1', method: 'GET', url: '/users?$top=1' }] },
    { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'lab.test' },
  );

  expect(body.responses[0]!.body['@odata.nextLink']).toMatch(/^https:\/\/lab\.test\/v1\.0\/users\?/);
});

test('dependsOn: in that order, wherever they stand, and whatever depends on a failure fails with 424', async () => {
  const contoso = tenant();

  const { body } = await contoso.post('/$batch', {
    requests: [
      { id: 'after', method: 'GET', url: `/users/${ADA}?$select=jobTitle`, dependsOn: ['WRITE'] },
      { id: 'lost', method: 'DELETE', url: `/users/${id.user('bo')}`, dependsOn: ['broken'] },
      { id: 'lost too', method: 'GET', url: '/users', dependsOn: ['lost'] },
      {
        id: 'write',
        method: 'PATCH',
        url: `/users/${ADA}`,
        headers: JSON_BODY,
        body: { jobTitle: 'Countess' },
      },
      { id: 'broken', method: 'GET', url: '/nowhere', dependsOn: null },
    ],
  });

  expect(body.responses.map((response) => [response.id, response.status])).toEqual([
    ['write', 204],
    ['after', 200],
    ['broken', 404],
    ['lost', 424],
    ['lost too', 424],
  ]);
  expect(byId(body, 'after').body['jobTitle']).toBe('Countess');
  expect(byId(body, 'lost').body.error).toMatchObject({ code: 'FailedDependency', innerError: {} });
  expect(await contoso.names('/users')).toEqual(['ada', 'bo']);
});

const read = (name: string, more: object = {}) => ({ id: name, method: 'GET', url: '/users', ...more });
const write = { id: 'w', method: 'PATCH', url: `/users/${ADA}`, headers: JSON_BODY, body: { jobTitle: 'x' } };

test.for<{ name: string; request: unknown }>([
  { name: 'an id twice', request: read('W') },
  { name: 'no id', request: { method: 'GET', url: '/users' } },
  { name: 'a number as id', request: { ...read('1'), id: 1 } },
  { name: 'no method', request: { id: '1', url: '/users' } },
  { name: 'an unknown method', request: read('1', { method: 'TRACE' }) },
  { name: 'no address', request: { id: '1', method: 'GET' } },
  { name: 'a way out', request: read('1', { url: '/../simulator/tenant' }) },
  { name: 'an encoded way out', request: read('1', { url: '/%2e%2e/simulator/tenant' }) },
  { name: 'another host', request: read('1', { url: '//x.test/users' }) },
  {
    name: 'a batch',
    request: { ...write, id: '1', method: 'POST', url: '/$BATCH', body: { requests: [write] } },
  },
  { name: 'a dependency on itself', request: read('1', { dependsOn: ['1'] }) },
  { name: 'an unknown dependency', request: read('1', { dependsOn: ['9'] }) },
  { name: 'a dependency that is no list', request: read('1', { dependsOn: 'w' }) },
  { name: 'headers that are none', request: read('1', { headers: { 'a b': 'c' } }) },
  { name: 'a body without a content type', request: { ...write, id: '1', headers: {} } },
  { name: 'a request that is none', request: null },
])('one malformed request spoils the batch, before anything is done: $name', async ({ request }) => {
  const contoso = tenant();
  const before = contoso.port.directory();

  const { status, body } = await contoso.post('/$batch', { requests: [write, request] });

  expect([status, body.error.code]).toEqual([400, 'Request_BadRequest']);
  expect(contoso.port.directory()).toBe(before);
});

test.for<{ name: string; body: unknown }>([
  { name: 'nothing', body: {} },
  { name: 'an empty list', body: { requests: [] } },
  { name: 'no list', body: { requests: write } },
  { name: 'more than 20', body: { requests: Array.from({ length: 21 }, (_, place) => read(String(place))) } },
  {
    name: 'a circle',
    body: { requests: [read('1', { dependsOn: ['2'] }), read('2', { dependsOn: ['1'] })] },
  },
])('this is no batch: $name', async ({ body }) => {
  expect((await tenant().post('/$batch', body)).status).toBe(400);
});

test('20 requests are a batch', async () => {
  const { body } = await tenant().post('/$batch', {
    requests: Array.from({ length: 20 }, (_, place) => read(String(place))),
  });

  expect(body.responses).toHaveLength(20);
});

test('a bad request in a good batch fails alone', async () => {
  const { body } = await tenant().post('/$batch', {
    requests: [
      { id: '1', method: 'POST', url: '/users', headers: { 'content-type': 'text/plain' }, body: 'x' },
      { id: '2', method: 'POST', url: '/users', headers: JSON_BODY, body: 'x' },
      { id: '3', method: 'GET', url: '/users?$filter=((' },
      { id: '4', method: 'GET', url: '/users', body: { ignored: true }, headers: JSON_BODY },
    ],
  });

  expect(body.responses.map((response) => response.status)).toEqual([415, 400, 400, 200]);
});
