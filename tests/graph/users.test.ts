import { expect, test } from 'vitest';
import { office } from '../support/office.ts';
import * as id from '../support/named.ts';
import { graph } from './graph-driver.ts';

const ADA = id.user('ada');

const NEW = {
  accountEnabled: true,
  displayName: 'Eve',
  mailNickname: 'eve',
  userPrincipalName: 'eve@contoso.test',
  passwordProfile: { forceChangePasswordNextSignIn: true, password: 'xWwvJ]6NMw+bWH-d' },
};

// Default set: fact-book 1.2, POST /users.
const DEFAULT_SET = [
  'businessPhones',
  'displayName',
  'givenName',
  'id',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
];

test('GET /users/{id} answers with the default set', async () => {
  const { status, body } = await graph({ users: { ada: {} } }).get(`/users/${ADA}`);

  expect(status).toBe(200);
  expect(Object.keys(body).toSorted()).toEqual(['@odata.context', ...DEFAULT_SET]);
  expect(body).toMatchObject({
    '@odata.context': 'http://127.0.0.1:8787/v1.0/$metadata#users/$entity',
    id: ADA,
    displayName: 'ada',
    businessPhones: [],
    mail: null,
  });
});

test.for([
  { path: `/users/${ADA.toUpperCase()}` },
  { path: '/users/ADA@contoso.test' },
  { path: '/users/ada%40contoso.test' },
  { path: `/users('${ADA}')` },
  { path: `/Users(%27${ADA}%27)` },
  { path: `/v1.0/USERS/${ADA}/` },
])('a user has many addresses: $path', async ({ path }) => {
  const { body } = await graph({ users: { ada: {} } }).get(path);

  expect(body.id).toBe(ADA);
});

test.for([
  { path: "/users('o''brien@contoso.test')" },
  { path: '/users(%27o%27%27brien@contoso.test%27)' },
  { path: "/users/o'brien@contoso.test" },
])('a quote in a key is doubled within quotes, as in a filter: $path', async ({ path }) => {
  const { body } = await graph({ users: { "o'brien": {} } }).get(path);

  expect(body.displayName).toBe("o'brien");
});

test('$select brings what does not come by default, in any case and in its order (Graph: licensing on $select)', async () => {
  const contoso = graph(
    office({}, { users: { ada: { location: 'DE', records: [{ product: 'E3', off: ['YAMMER'] }] } } }),
  );

  const { body } = await contoso.get(
    `/users/${ADA}?$select=UsageLocation,assignedLicenses,LicenseAssignmentStates`,
  );

  expect(body).toEqual({
    '@odata.context':
      'http://127.0.0.1:8787/v1.0/$metadata#users(usageLocation,assignedLicenses,licenseAssignmentStates)/$entity',
    usageLocation: 'DE',
    assignedLicenses: [{ skuId: id.sku('E3'), disabledPlans: [id.plan('YAMMER')] }],
    licenseAssignmentStates: [
      {
        skuId: id.sku('E3'),
        assignedByGroup: null,
        disabledPlans: [id.plan('YAMMER')],
        state: 'Active',
        error: 'None',
        lastUpdatedDateTime: null,
      },
    ],
  });
});

test('POST /users makes a user whom others can find, and keeps no password', async () => {
  const contoso = graph();

  const { status, headers, body } = await contoso.post('/users', {
    ...NEW,
    usageLocation: 'US',
    city: 'Berlin',
  });
  const found = await contoso.get(
    '/users/eve@contoso.test?$select=mailNickname,city,usageLocation,passwordProfile',
  );

  expect(status).toBe(201);
  expect(Object.keys(body).toSorted()).toEqual(['@odata.context', ...DEFAULT_SET]);
  expect(headers.get('location')).toBe(
    `http://127.0.0.1:8787/v2/${id.guid('organization', 'Contoso')}/directoryObjects/${body.id}/Microsoft.DirectoryServices.User`,
  );
  expect(found.body).toMatchObject({
    mailNickname: 'eve',
    city: 'Berlin',
    usageLocation: 'US',
    passwordProfile: null,
  });
  expect(JSON.stringify((await contoso.get('/simulator/tenant')).body)).not.toContain('xWwvJ');
});

test.for(['accountEnabled', 'displayName', 'mailNickname', 'passwordProfile', 'userPrincipalName'])(
  'POST /users needs %s',
  async (name) => {
    const contoso = graph();

    const missing = await contoso.post('/users', { ...NEW, [name]: undefined });
    const empty = await contoso.post('/users', { ...NEW, [name]: null });

    for (const { status, body } of [missing, empty]) {
      expect([status, body.error.code, body.error.message]).toEqual([
        400,
        'Request_BadRequest',
        `A value is required for property '${name}' of resource 'User'.`,
      ]);
    }
    expect(await contoso.names('/users')).toEqual([]);
  },
);

const INVALID = 'One or more property values specified are invalid.';

test.for([
  { wish: { displayName: 1 }, message: INVALID },
  { wish: { displayName: ' ' }, message: INVALID },
  { wish: { displayName: 'x'.repeat(257) }, message: INVALID },
  { wish: { userPrincipalName: 'eve' }, message: INVALID },
  {
    wish: { userPrincipalName: 'ADA@contoso.test' },
    message: 'Another object with the same value for property userPrincipalName already exists.',
  },
  { wish: { usageLocation: 'us' }, message: INVALID },
  { wish: { usageLocation: 'USA' }, message: INVALID },
  { wish: { usageLocation: '' }, message: INVALID },
  { wish: { accountEnabled: 'yes' }, message: INVALID },
  { wish: { jobTitle: '' }, message: INVALID },
  { wish: { jobTitle: ['x'] }, message: INVALID },
  { wish: { proxyAddresses: 'SMTP:eve@contoso.test' }, message: INVALID },
  { wish: { proxyAddresses: ['SMTP:eve@contoso.test', ' '] }, message: INVALID },
  { wish: { otherMails: [1] }, message: INVALID },
  { wish: { employeeHireDate: 'soon' }, message: INVALID },
  { wish: { nickname: 'Evie' }, message: INVALID },
  { wish: { id: id.user('eve') }, message: "Property 'id' is read-only and cannot be set." },
  { wish: { assignedLicenses: [] }, message: "Property 'assignedLicenses' is read-only and cannot be set." },
])('a user cannot be like this, new or changed: $wish', async ({ wish, message }) => {
  const contoso = graph({ users: { ada: {}, bo: {} } });

  const made = await contoso.post('/users', { ...NEW, ...wish });
  const changed = await contoso.patch(`/users/${id.user('bo')}`, wish);

  expect([made.status, made.body.error.message]).toEqual([400, message]);
  expect([changed.status, changed.body.error.message]).toEqual([400, message]);
  expect(await contoso.names('/users', 'userPrincipalName')).toEqual(['ada@contoso.test', 'bo@contoso.test']);
});

test('PATCH /users/{id} changes what it names, null clears, 204', async () => {
  const contoso = graph({ users: { ada: { department: 'Sales' } } });
  const select = '?$select=department,jobTitle,city,surname,accountEnabled,usageLocation,proxyAddresses';

  await contoso.patch(`/users/${ADA}`, { city: 'Bonn', surname: 'Lovelace', jobTitle: 'Countess' });
  const { status, body } = await contoso.patch('/users/ada@contoso.test', {
    '@odata.type': '#microsoft.graph.user',
    department: null,
    City: null,
    usageLocation: null,
    accountEnabled: false,
    proxyAddresses: ['SMTP:ada@contoso.test'],
    passwordProfile: { password: 'x' },
    businessPhones: ['+1 425 555 0100'],
  });

  expect([status, body]).toEqual([204, null]);
  expect((await contoso.get(`/users/${ADA}${select}`)).body).toMatchObject({
    department: null,
    city: null,
    surname: 'Lovelace',
    jobTitle: 'Countess',
    accountEnabled: false,
    usageLocation: null,
    proxyAddresses: ['SMTP:ada@contoso.test'],
  });
});

test('PATCH /users/{id} takes proxy addresses that another user has (§2)', async () => {
  const contoso = graph({ users: { ada: { proxy: ['SMTP:x@contoso.test'] }, bo: {} } });

  const { status } = await contoso.patch(`/users/${id.user('bo')}`, {
    proxyAddresses: ['smtp:X@contoso.test'],
  });

  expect(status).toBe(204);
});

test('DELETE /users/{id} takes the user out of everything', async () => {
  const contoso = graph({ users: { ada: {}, bo: {} }, groups: { sales: { members: ['ada', 'bo'] } } });

  const { status } = await contoso.delete(`/users/${ADA}`);

  expect(status).toBe(204);
  expect(await contoso.names('/users')).toEqual(['bo']);
  expect(await contoso.names(`/groups/${id.group('sales')}/members`)).toEqual(['bo']);
  expect((await contoso.get(`/users/${ADA}`)).status).toBe(404);
});

test.for([
  { method: 'GET', path: '/users/nobody' },
  { method: 'GET', path: '/users/nobody@contoso.test' },
  { method: 'GET', path: `/users/${id.user('nobody')}` },
  { method: 'PATCH', path: `/users/${id.user('nobody')}` },
  { method: 'DELETE', path: `/users/${id.user('nobody')}` },
  { method: 'GET', path: `/users/${id.user('nobody')}/licenseDetails` },
  { method: 'GET', path: `/users/${id.user('nobody')}/memberOf` },
  { method: 'POST', path: `/users/${id.user('nobody')}/reprocessLicenseAssignment` },
  { method: 'GET', path: '/groups/nobody' },
  { method: 'GET', path: `/groups/${id.group('nobody')}` },
  { method: 'PATCH', path: `/groups/${id.group('nobody')}` },
  { method: 'DELETE', path: `/groups/${id.group('nobody')}` },
  { method: 'GET', path: `/groups/${id.group('nobody')}/members` },
  { method: 'GET', path: `/groups/${id.group('nobody')}/transitiveMembers` },
  { method: 'GET', path: `/groups/${id.group('nobody')}/membersWithLicenseErrors` },
  { method: 'GET', path: `/subscribedSkus/${id.sku('nothing')}` },
  { method: 'GET', path: `/organization/${id.guid('organization', 'nobody')}` },
])('an unknown object is a 404 (fact-book 1.4): $method $path', async ({ method, path }) => {
  const body = ['PATCH', 'POST'].includes(method) ? {} : undefined;

  const answer = await graph(office()).send(method, path, body);

  const name = path.split('/')[2];
  expect([answer.status, answer.body.error.code, answer.body.error.message]).toEqual([
    404,
    'Request_ResourceNotFound',
    `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`,
  ]);
});

test('GET /users/{id}/memberOf lists the groups that the user is in directly', async () => {
  const contoso = graph({
    users: { ada: {} },
    groups: {
      all: { members: ['sales'] },
      sales: { members: ['ada'] },
      other: {},
      west: { members: ['ada'] },
    },
  });

  const { body } = await contoso.get(`/users/${ADA}/memberOf`);

  expect(body['@odata.context']).toBe('http://127.0.0.1:8787/v1.0/$metadata#directoryObjects');
  expect(body.value).toMatchObject([
    { '@odata.type': '#microsoft.graph.group', id: id.group('sales'), displayName: 'sales' },
    { '@odata.type': '#microsoft.graph.group', id: id.group('west'), displayName: 'west' },
  ]);
});
