import { expect, test } from 'vitest';
import * as id from '../support/named.ts';
import { graph, rowsIn, type GraphDriver } from './graph-driver.ts';

const SALES = id.group('sales');

const NEW = { displayName: 'West', mailEnabled: false, mailNickname: 'west', securityEnabled: true };

const link = (name: string) => `https://graph.microsoft.com/v1.0/directoryObjects/${id.user(name)}`;

const tenant = () =>
  graph({
    users: { ada: { department: 'HR' }, bo: {}, cy: {} },
    groups: { sales: { members: ['ada'] }, all: { members: ['sales', 'bo'] } },
  });

// Fact-book 1.2: the documented answer to POST /groups.
const DOCUMENTED = [
  'id',
  'deletedDateTime',
  'classification',
  'createdDateTime',
  'description',
  'displayName',
  'expirationDateTime',
  'groupTypes',
  'isAssignableToRole',
  'mail',
  'mailEnabled',
  'mailNickname',
  'membershipRule',
  'membershipRuleProcessingState',
  'onPremisesDomainName',
  'onPremisesLastSyncDateTime',
  'onPremisesNetBiosName',
  'onPremisesSamAccountName',
  'onPremisesSecurityIdentifier',
  'onPremisesSyncEnabled',
  'preferredDataLocation',
  'preferredLanguage',
  'proxyAddresses',
  'renewedDateTime',
  'resourceBehaviorOptions',
  'resourceProvisioningOptions',
  'securityEnabled',
  'securityIdentifier',
  'theme',
  'visibility',
  'onPremisesProvisioningErrors',
];

test('POST /groups: 201, where the group is, and the documented properties', async () => {
  const contoso = tenant();

  const { status, headers, body } = await contoso.post('/groups', {
    ...NEW,
    description: 'Everybody in the West',
    groupTypes: [],
    'members@odata.bind': [link('ada'), `https://x.test/v1.0/users/${id.user('bo')}`],
    'owners@odata.bind': [link('cy')],
  });

  expect(status).toBe(201);
  expect(headers.get('location')).toContain(`/directoryObjects/${body.id}/Microsoft.DirectoryServices.Group`);
  expect(Object.keys(body)).toEqual(expect.arrayContaining(DOCUMENTED));
  expect(body).not.toHaveProperty('assignedLicenses');
  expect(body).not.toHaveProperty('hasMembersWithLicenseErrors');
  expect(body).toMatchObject({ ...NEW, groupTypes: [], membershipRule: null });
  expect(body['securityIdentifier']).toMatch(/^S-1-12-1-\d+-\d+-\d+-\d+$/);
  expect(await contoso.names(`/groups/${body.id}/members`)).toEqual(['ada', 'bo']);
});

test('POST /groups with a rule: who meets it is in at once', async () => {
  const contoso = tenant();

  const { status, body } = await contoso.post('/groups', {
    ...NEW,
    groupTypes: ['DynamicMembership'],
    membershipRule: 'user.department -eq "HR"',
    membershipRuleProcessingState: 'On',
  });

  expect([status, body['membershipRuleProcessingState']]).toEqual([201, 'On']);
  expect(await contoso.names(`/groups/${body.id}/members`)).toEqual(['ada']);
});

const INVALID = 'One or more property values specified are invalid.';
const RULED = { groupTypes: ['DynamicMembership'], membershipRule: 'user.department -eq "HR"' };

test.for([
  {
    wish: { displayName: undefined },
    status: 400,
    message: "A value is required for property 'displayName' of resource 'Group'.",
  },
  {
    wish: { mailEnabled: null },
    status: 400,
    message: "A value is required for property 'mailEnabled' of resource 'Group'.",
  },
  {
    wish: { mailNickname: undefined },
    status: 400,
    message: "A value is required for property 'mailNickname' of resource 'Group'.",
  },
  {
    wish: { securityEnabled: undefined },
    status: 400,
    message: "A value is required for property 'securityEnabled' of resource 'Group'.",
  },
  { wish: { displayName: 'x'.repeat(257) }, status: 400, message: INVALID },
  { wish: { mailNickname: 'x'.repeat(65) }, status: 400, message: INVALID },
  { wish: { mailNickname: 'a b' }, status: 400, message: INVALID },
  { wish: { securityEnabled: 'true' }, status: 400, message: INVALID },
  { wish: { groupTypes: ['Secret'] }, status: 400, message: INVALID },
  { wish: { groupTypes: 'Unified' }, status: 400, message: INVALID },
  { wish: { colour: 'red' }, status: 400, message: INVALID },
  { wish: { id: SALES }, status: 400, message: "Property 'id' is read-only and cannot be set." },
  {
    wish: { hasMembersWithLicenseErrors: true },
    status: 400,
    message: "Property 'hasMembersWithLicenseErrors' is read-only and cannot be set.",
  },
  {
    wish: { groupTypes: ['DynamicMembership'] },
    status: 400,
    message: 'A dynamic group needs a membership rule.',
  },
  { wish: { ...RULED, membershipRule: 'user.' }, status: 400, message: /^The membership rule is not valid/ },
  { wish: { ...RULED, membershipRuleProcessingState: 'Paused' }, status: 400, message: INVALID },
  // Fact-book 1.4.
  {
    wish: { ...RULED, isAssignableToRole: true },
    status: 400,
    message: 'GroupType cannot be set for security groups assignable to roles.',
  },
  {
    wish: { ...RULED, 'members@odata.bind': [link('ada')] },
    status: 403,
    message: 'Insufficient privileges to complete the operation.',
  },
  { wish: { 'members@odata.bind': [link('nobody')] }, status: 404, message: /^Resource '.*' does not exist/ },
  {
    wish: { 'members@odata.bind': [link('ada'), link('ada')] },
    status: 400,
    message: /^One or more added object references already exist/,
  },
  {
    wish: { 'members@odata.bind': ['ada'] },
    status: 400,
    message: 'Invalid URL format specified in payload.',
  },
  {
    wish: { 'members@odata.bind': link('ada') },
    status: 400,
    message: 'Invalid URL format specified in payload.',
  },
])('a group cannot be made like this: $wish', async ({ wish, status, message }) => {
  const contoso = tenant();
  const before = contoso.port.directory();

  const answer = await contoso.post('/groups', { ...NEW, ...wish });

  expect([answer.status, answer.body.error.message]).toEqual([
    status,
    typeof message === 'string' ? message : expect.stringMatching(message),
  ]);
  expect(contoso.port.directory()).toBe(before);
});

test('GET /groups/{id} with $select brings licences and how far they are applied (fact-book 1.1)', async () => {
  const contoso = graph({ products: { E3: { plans: [] } }, groups: { sales: { licences: ['E3'] } } });

  const { body } = await contoso.get(
    `/groups/${SALES}?$select=displayName,assignedLicenses,licenseProcessingState,hasMembersWithLicenseErrors`,
  );

  expect(body).toEqual({
    '@odata.context':
      'http://127.0.0.1:8787/v1.0/$metadata#groups(displayName,assignedLicenses,licenseProcessingState,hasMembersWithLicenseErrors)/$entity',
    displayName: 'sales',
    assignedLicenses: [{ skuId: id.sku('E3'), disabledPlans: [] }],
    licenseProcessingState: { state: 'ProcessingComplete' },
  });
});

test('the security identifier follows from the id (S-1-12-1 and the four numbers of a GUID)', async () => {
  const { body } = await graph({ groups: { sales: {} } }).get(
    `/groups/${SALES}?$select=id,securityIdentifier`,
  );

  const bytes = Buffer.from(SALES.replaceAll('-', ''), 'hex');
  const numbers = [
    bytes.readUInt32BE(0),
    bytes.readUInt16BE(6) * 65536 + bytes.readUInt16BE(4),
    bytes.readUInt32LE(8),
    bytes.readUInt32LE(12),
  ];
  expect(body['securityIdentifier']).toBe(`S-1-12-1-${numbers.join('-')}`);
});

test('PATCH /groups/{id} changes properties: 204', async () => {
  const contoso = tenant();

  const { status, body } = await contoso.patch(`/groups/${SALES}`, {
    displayName: 'Sales',
    description: 'All',
    theme: 'Teal',
  });

  expect([status, body]).toEqual([204, null]);
  expect((await contoso.get(`/groups/${SALES}`)).body).toMatchObject({
    displayName: 'Sales',
    description: 'All',
    theme: null,
  });
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

test('DELETE /groups/{id}: 204', async () => {
  const contoso = tenant();

  const { status } = await contoso.delete(`/groups/${SALES}`);

  expect(status).toBe(204);
  expect(await contoso.names('/groups')).toEqual(['all']);
});
