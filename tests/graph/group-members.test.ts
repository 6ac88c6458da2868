import { expect, test } from 'vitest';
import * as id from '../support/named.ts';
import { graph, link, rowsIn, type GraphDriver } from './graph-driver.ts';

const SALES = id.group('sales');

const tenant = () =>
  graph({
    users: { ada: { department: 'HR' }, bo: {}, cy: {} },
    groups: { sales: { members: ['ada'] }, all: { members: ['sales', 'bo'] } },
  });

test('PATCH /groups/{id} with members@odata.bind adds up to 20, all or nothing (fact-book 1.2)', async () => {
  const crowd = Array.from({ length: 41 }, (_, place) => `user${place}`);
  const contoso = graph({
    users: Object.fromEntries(crowd.map((name) => [name, {}])),
    groups: { sales: {} },
  });
  const bind = (names: string[]) =>
    contoso.patch(`/groups/${SALES}`, { 'members@odata.bind': names.map(link) });

  const twenty = await bind(crowd.slice(0, 20));
  const more = await bind(crowd.slice(20));
  const partly = await contoso.patch(`/groups/${SALES}`, {
    displayName: 'Renamed',
    'members@odata.bind': [link('user20'), link('user0')],
  });

  expect([twenty.status, more.status, partly.status]).toEqual([204, 400, 400]);
  expect(partly.body.error.message).toBe(
    "One or more added object references already exist for the following modified properties: 'members'.",
  );
  const { body } = await contoso.get(`/groups/${SALES}?$select=displayName`);
  expect(body.displayName).toBe('sales');
  expect(await contoso.names(`/groups/${SALES}/members?$top=999`)).toEqual(crowd.slice(0, 20));
});

const join = (contoso: GraphDriver, group: string, body: unknown) =>
  contoso.post(`/groups/${id.group(group)}/members/$ref`, body);

test('POST members/$ref and DELETE members/{id}/$ref: 204', async () => {
  const contoso = tenant();

  const joined = await join(contoso, 'sales', { '@odata.id': link('bo') });
  const byName = await join(contoso, 'sales', {
    '@odata.id': "https://graph.microsoft.com/v1.0/users('cy@contoso.test')",
  });
  const nested = await join(contoso, 'sales', { '@odata.id': `groups/${id.group('all')}` });
  const left = await contoso.delete(`/groups/${SALES}/members/${id.user('ada')}/$ref`);

  expect([joined.status, byName.status, nested.status, left.status]).toEqual([204, 204, 204, 204]);
  expect(await contoso.names(`/groups/${SALES}/members`)).toEqual(['bo', 'cy', 'all']);
});

test('a link doubles the quote in a key', async () => {
  const contoso = graph({ users: { "o'brien": {} }, groups: { sales: {} } });

  const { status } = await join(contoso, 'sales', { '@odata.id': "users('o''brien@contoso.test')" });

  expect(status).toBe(204);
  expect(await contoso.names(`/groups/${SALES}/members`)).toEqual(["o'brien"]);
});

test.for([
  {
    name: 'is one already',
    body: { '@odata.id': link('ada') },
    status: 400,
    message:
      "One or more added object references already exist for the following modified properties: 'members'.",
  },
  {
    name: 'unknown',
    body: { '@odata.id': link('nobody') },
    status: 404,
    message: `Resource '${id.user('nobody')}' does not exist or one of its queried reference-property objects are not present.`,
  },
  {
    name: 'unknown name',
    body: { '@odata.id': 'https://x.test/v1.0/users/nobody@contoso.test' },
    status: 404,
    message:
      "Resource 'nobody@contoso.test' does not exist or one of its queried reference-property objects are not present.",
  },
  {
    name: 'itself',
    body: { '@odata.id': `https://x.test/v1.0/groups/${SALES}` },
    status: 400,
    message: 'A group cannot be a member of itself.',
  },
  {
    name: 'no link',
    body: { '@odata.id': 'ada' },
    status: 400,
    message: 'Invalid URL format specified in payload.',
  },
  {
    name: 'a number',
    body: { '@odata.id': 1 },
    status: 400,
    message: 'Invalid URL format specified in payload.',
  },
  { name: 'nothing', body: {}, status: 400, message: 'Invalid URL format specified in payload.' },
])('POST members/$ref is refused for a member who $name', async ({ body, status, message }) => {
  const contoso = tenant();
  const before = contoso.port.directory();

  const answer = await join(contoso, 'sales', body);

  expect([answer.status, answer.body.error.message]).toEqual([status, message]);
  expect(contoso.port.directory()).toBe(before);
});

test('removing a member who is none is a 404, without $ref a 403 that deletes nothing (§2, fact-book 1.2)', async () => {
  const contoso = tenant();

  const absent = await contoso.delete(`/groups/${SALES}/members/${id.user('bo')}/$ref`);
  const noGuid = await contoso.delete(`/groups/${SALES}/members/bo/$ref`);
  const bare = await contoso.delete(`/groups/${SALES}/members/${id.user('ada')}`);

  expect([absent.status, noGuid.status, bare.status]).toEqual([404, 404, 403]);
  expect(await contoso.names('/users')).toEqual(['ada', 'bo', 'cy']);
});

test('members of a dynamic group are the rule’s business: 403 (fact-book 1.4)', async () => {
  const contoso = graph({
    users: { ada: {} },
    groups: { wide: { rule: 'user.accountEnabled -eq true', members: ['ada'] } },
  });

  const joined = await join(contoso, 'wide', { '@odata.id': link('ada') });
  const bound = await contoso.patch(`/groups/${id.group('wide')}`, { 'members@odata.bind': [link('ada')] });
  const left = await contoso.delete(`/groups/${id.group('wide')}/members/${id.user('ada')}/$ref`);

  for (const { status, body } of [joined, bound, left]) {
    expect([status, body.error.code, body.error.message]).toEqual([
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    ]);
  }
});

const NEW = { displayName: 'West', mailEnabled: false, mailNickname: 'west', securityEnabled: true };

test('Graph does not manage mail-enabled security groups and distribution lists (fact-book 1.4)', async () => {
  const contoso = tenant();
  const { body: list } = await contoso.post('/groups', { ...NEW, mailEnabled: true, securityEnabled: false });
  const { body: team } = await contoso.post('/groups', {
    ...NEW,
    mailEnabled: true,
    groupTypes: ['Unified'],
  });

  const refused = await contoso.post(`/groups/${list.id}/members/$ref`, { '@odata.id': link('ada') });
  const taken = await contoso.post(`/groups/${team.id}/members/$ref`, { '@odata.id': link('ada') });

  expect([refused.status, refused.body.error.message]).toEqual([
    400,
    'Cannot Update a mail-enabled security groups and or distribution list.',
  ]);
  expect(taken.status).toBe(204);
});

test('members are direct, transitive members reach through nested groups and circles', async () => {
  const contoso = graph({
    users: { ada: {}, bo: {}, cy: {} },
    groups: {
      all: { members: ['west', 'ada', 'east'] },
      west: { members: ['bo', 'all'] },
      east: { members: ['bo', 'cy'] },
    },
  });
  const all = `/groups/${id.group('all')}`;

  expect(await contoso.names(`${all}/members`)).toEqual(['west', 'ada', 'east']);
  expect(await contoso.names(`${all}/transitiveMembers`)).toEqual(['west', 'ada', 'east', 'bo', 'cy']);
  expect(
    (await contoso.get(`${all}/transitiveMembers?$select=displayName,userPrincipalName`)).body.value.slice(
      0,
      2,
    ),
  ).toEqual([
    { '@odata.type': '#microsoft.graph.group', displayName: 'west' },
    { '@odata.type': '#microsoft.graph.user', displayName: 'ada', userPrincipalName: 'ada@contoso.test' },
  ]);
});

// Fact-book 1.2: casts, filters, searches and sorting of members need the advanced parameters.
test.for([
  { path: 'transitiveMembers/microsoft.graph.user', names: ['bo', 'ada'] },
  { path: 'members/microsoft.graph.group', names: ['sales'] },
  { path: "members?$filter=startswith(displayName,'b')", names: ['bo'] },
  { path: 'members?$orderby=displayName', names: ['bo', 'sales'] },
  { path: "transitiveMembers/microsoft.graph.user?$filter=department eq 'HR'", names: ['ada'] },
  { path: 'members?$search="displayName:sa"', names: ['sales'] },
])('members take advanced queries: $path', async ({ path, names }) => {
  const contoso = tenant();
  const all = `/groups/${id.group('all')}`;

  const plain = await contoso.get(`${all}/${path}`);
  const advanced = await contoso.advanced(`${all}/${path}`);

  expect([plain.status, plain.body.error.code]).toEqual([400, 'Request_UnsupportedQuery']);
  expect(rowsIn(advanced.body)).toEqual(names);
  expect(advanced.body['@odata.count']).toBe(names.length);
});

test.for([
  { path: 'members/$count', count: '2' },
  { path: 'transitiveMembers/$count', count: '3' },
  { path: 'transitiveMembers/microsoft.graph.user/$count', count: '2' },
  { path: "members/$count?$filter=startswith(displayName,'b')", count: '1' },
])('members are counted: $path', async ({ path, count }) => {
  const { body } = await tenant().get(`/groups/${id.group('all')}/${path}`, { ConsistencyLevel: 'eventual' });

  expect(body).toBe(count);
});
