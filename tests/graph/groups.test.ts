import { expect, test } from 'vitest';
import * as id from '../support/named.ts';
import { graph, link } from './graph-driver.ts';

const SALES = id.group('sales');

const NEW = { displayName: 'West', mailEnabled: false, mailNickname: 'west', securityEnabled: true };

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

test('DELETE /groups/{id}: 204', async () => {
  const contoso = tenant();

  const { status } = await contoso.delete(`/groups/${SALES}`);

  expect(status).toBe(204);
  expect(await contoso.names('/groups')).toEqual(['all']);
});
