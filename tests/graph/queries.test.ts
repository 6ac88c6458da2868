import { beforeAll, expect, test } from 'vitest';
import { office } from '../support/office.ts';
import * as id from '../support/named.ts';
import { graph, rowsIn, type GraphDriver } from './graph-driver.ts';

let contoso: GraphDriver;

/** Four users and three groups; cy is in error because E1 is not to be had twice. */
beforeAll(async () => {
  contoso = graph(
    office(
      { E1: 1, EMS: 9 },
      {
        users: {
          ada: { department: 'Sales', proxy: ['SMTP:ada@contoso.test', 'smtp:a@contoso.test'] },
          bo: { department: 'Sales', location: 'DE' },
          cy: { department: "Director's office", location: null },
          Dana: {},
        },
        groups: {
          sales: { members: ['ada', 'bo'] },
          short: { members: ['ada', 'cy'] },
          all: { members: ['sales', 'Dana'] },
        },
      },
    ),
  );
  await contoso.post(`/groups/${id.group('sales')}/assignLicense`, add('EMS'));
  await contoso.post(`/groups/${id.group('short')}/assignLicense`, add('E1'));
  await contoso.patch(`/users/${id.user('bo')}`, { accountEnabled: false, mail: 'bo@fabrikam.test' });
  await contoso.patch(`/groups/${id.group('all')}`, { description: 'Every-one in HelloWorld 2017' });
});

const add = (...products: string[]) => ({
  addLicenses: products.map((name) => ({ skuId: id.sku(name), disabledPlans: [] })),
  removeLicenses: [],
});

const EMS = id.sku('EMS');

// Support by property: microsoft-graph-docs-contrib includes/filter-directory-objects.md.
test.for<{ users: string; names: string[] }>([
  { users: "displayName eq 'ada'", names: ['ada'] },
  { users: "displayName eq 'ADA'", names: ['ada'] },
  { users: `id eq '${id.user('bo')}'`, names: ['bo'] },
  { users: `id in ('${id.user('bo')}','${id.user('ada')}')`, names: ['ada', 'bo'] },
  { users: "userPrincipalName eq 'BO@contoso.test'", names: ['bo'] },
  { users: "startswith(displayName,'D')", names: ['Dana'] },
  { users: "startsWith(userPrincipalName,'a') or startsWith(userPrincipalName,'b')", names: ['ada', 'bo'] },
  { users: "department eq 'Director''s office'", names: ['cy'] },
  { users: "department in ('Sales','HR') and usageLocation eq 'DE'", names: ['bo'] },
  { users: "usageLocation ge 'E'", names: ['ada', 'Dana'] },
  { users: 'usageLocation eq null', names: ['cy'] },
  { users: 'accountEnabled eq false', names: ['bo'] },
  { users: "userType eq 'Member' and accountEnabled eq false", names: ['bo'] },
  { users: "proxyAddresses/any(p:p eq 'SMTP:ada@contoso.test')", names: ['ada'] },
  { users: "proxyAddresses/any(p:startswith(p,'smtp:a'))", names: ['ada'] },
  { users: `assignedLicenses/any(x:x/skuId eq ${EMS})`, names: ['ada', 'bo'] },
  { users: `AssignedLicenses/Any(x:x/SkuId eq ${EMS.toUpperCase()})`, names: ['ada', 'bo'] },
  { users: `assignedLicenses/any(x:x/skuId eq ${id.sku('E3')})`, names: [] },
  { users: `assignedPlans/any(p:p/servicePlanId eq ${id.plan('EXO1')})`, names: ['ada'] },
  { users: "mail eq 'bo@fabrikam.test'", names: ['bo'] },
])('users are filtered by default: $users', async ({ users, names }) => {
  expect(await contoso.names(`/users?$filter=${encodeURIComponent(users)}`)).toEqual(names);
});

// concepts/aad-advanced-queries.md: negations, endsWith and $count segments need both advanced query parameters.
test.for<{ users: string; names: string[] }>([
  { users: "usageLocation ne 'US'", names: ['bo', 'cy'] },
  { users: "not startswith(displayName,'a')", names: ['bo', 'cy', 'Dana'] },
  { users: "not(department eq 'Sales')", names: ['cy', 'Dana'] },
  { users: "endswith(mail,'@fabrikam.test')", names: ['bo'] },
  {
    users: "endsWith(userPrincipalName,'CONTOSO.test') and displayName ne 'bo'",
    names: ['ada', 'cy', 'Dana'],
  },
  { users: 'assignedLicenses/$count eq 0', names: ['cy', 'Dana'] },
  { users: 'assignedLicenses/$count ne 0', names: ['ada', 'bo'] },
  { users: `not assignedLicenses/any(x:x/skuId eq ${id.sku('E1')})`, names: ['bo', 'cy', 'Dana'] },
  { users: "companyName eq 'Fabrikam'", names: [] },
])('users are filtered with the advanced parameters only: $users', async ({ users, names }) => {
  const path = `/users?$filter=${encodeURIComponent(users)}`;

  const plain = await contoso.get(path);
  const counted = await contoso.get(`${path}&$count=true`);
  const eventual = await contoso.get(path, { ConsistencyLevel: 'eventual' });
  const advanced = await contoso.advanced(path);

  for (const { status, body } of [plain, counted, eventual]) {
    expect([status, body.error.code]).toEqual([400, 'Request_UnsupportedQuery']);
  }
  expect(rowsIn(advanced.body)).toEqual(names);
  expect(advanced.body['@odata.count']).toBe(names.length);
});

test.for<{ groups: string; names: string[]; advanced?: boolean }>([
  { groups: 'hasMembersWithLicenseErrors eq true', names: ['short'] },
  { groups: 'hasMembersWithLicenseErrors eq true', names: ['short'], advanced: true },
  { groups: 'hasMembersWithLicenseErrors eq false', names: ['sales', 'all'] },
  { groups: `assignedLicenses/any(x:x/skuId eq ${EMS})`, names: ['sales'] },
  { groups: 'assignedLicenses/$count ne 0', names: ['sales', 'short'], advanced: true },
  { groups: 'securityEnabled eq true and mailEnabled eq false', names: ['sales', 'short', 'all'] },
  { groups: "groupTypes/any(c:c eq 'DynamicMembership')", names: [] },
  { groups: "NOT groupTypes/any(c:c eq 'Unified')", names: ['sales', 'short', 'all'], advanced: true },
  { groups: "startswith(displayName,'S')", names: ['sales', 'short'] },
])('groups are filtered (fact-book 1.3): $groups', async ({ groups, names, advanced }) => {
  const path = `/groups?$filter=${encodeURIComponent(groups)}`;

  const { body } = await (advanced ? contoso.advanced(path) : contoso.get(path));

  expect(rowsIn(body)).toEqual(names);
});

const UNSUPPORTED = (property: string, resource = 'User') =>
  `Unsupported or invalid query filter clause specified for property '${property}' of resource '${resource}'.`;

test.for<{ path: string; message: string; code?: string }>([
  { path: '/users?$filter=licenseAssignmentStates/any()', message: UNSUPPORTED('licenseAssignmentStates') },
  { path: "/users?$filter=contains(displayName,'a')", message: UNSUPPORTED('displayName') },
  { path: "/users?$filter=displayName gt 'a'", message: UNSUPPORTED('displayName') },
  { path: "/users?$filter=endswith(displayName,'a')", message: UNSUPPORTED('displayName') },
  { path: '/users?$filter=assignedLicenses eq null', message: UNSUPPORTED('assignedLicenses') },
  { path: "/users?$filter=createdDateTime eq '2017'", message: UNSUPPORTED('createdDateTime') },
  { path: "/groups?$filter=visibility eq 'Public'", message: UNSUPPORTED('visibility', 'Group') },
  {
    path: "/subscribedSkus?$filter=skuPartNumber eq 'E3'",
    message: UNSUPPORTED('skuPartNumber', 'SubscribedSku'),
  },
  {
    path: "/users?$filter=endswith(mail,'a')",
    message:
      "Operator 'endswith' is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information",
  },
  {
    path: "/users?$filter=nickname eq 'a'",
    code: 'Request_BadRequest',
    message:
      "Invalid filter clause: Could not find a property named 'nickname' on type 'microsoft.graph.user'.",
  },
  {
    path: '/users?$filter=assignedLicenses/any(x:x/name eq 1)',
    code: 'Request_BadRequest',
    message: "Invalid filter clause: Could not find a property named 'name' on type 'microsoft.graph.user'.",
  },
  {
    path: `/users?$filter=assignedLicenses/any(x:x/skuId eq '${EMS}')`,
    code: 'Request_BadRequest',
    message:
      "Invalid filter clause: A binary operator with incompatible types was detected. Found operand types 'Edm.Guid' and 'Edm.String' for operator kind 'Equal'.",
  },
  {
    path: "/users?$filter=accountEnabled eq 'true'",
    code: 'Request_BadRequest',
    message:
      "Invalid filter clause: A binary operator with incompatible types was detected. Found operand types 'Edm.Boolean' and 'Edm.String' for operator kind 'Equal'.",
  },
  {
    path: '/users?$filter=displayName eq',
    code: 'Request_BadRequest',
    message: "Invalid filter clause: Syntax error at position 14 in 'displayName eq'.",
  },
  {
    path: '/users?$filter=constructor eq 1',
    code: 'Request_BadRequest',
    message:
      "Invalid filter clause: Could not find a property named 'constructor' on type 'microsoft.graph.user'.",
  },
])('a filter that cannot be is a 400, never an empty list: $path', async ({ path, code, message }) => {
  const { status, body } = await contoso.get(path);

  expect([status, body.error.code, body.error.message]).toEqual([
    400,
    code ?? 'Request_UnsupportedQuery',
    message,
  ]);
});

test('how many there are is never null: a count compared with it is a 400', async () => {
  const { status, body } = await contoso.advanced('/users?$filter=assignedLicenses/$count eq null');

  expect([status, body.error.message]).toEqual([
    400,
    "Invalid filter clause: A binary operator with incompatible types was detected. Found operand types 'Edm.Int32' and 'Edm.Untyped' for operator kind 'Equal'.",
  ]);
});

test.for<{ path: string; names: string[] }>([
  { path: '/users?$orderby=displayName', names: ['ada', 'bo', 'cy', 'Dana'] },
  { path: '/users?$orderby=displayName desc', names: ['Dana', 'cy', 'bo', 'ada'] },
  { path: '/users?$orderBy=DisplayName%20DESC&$top=2', names: ['Dana', 'cy'] },
  { path: '/groups?$orderby=displayName', names: ['all', 'sales', 'short'] },
])('lists are sorted: $path', async ({ path, names }) => {
  expect(await contoso.names(path)).toEqual(names);
});

test('sorting and filtering together need the advanced parameters (aad-advanced-queries.md)', async () => {
  const path = "/users?$filter=department eq 'Sales'&$orderby=displayName desc";

  expect((await contoso.get(path)).body.error.message).toBe('Sorting not supported for current query.');
  expect(rowsIn((await contoso.advanced(path)).body)).toEqual(['bo', 'ada']);
});

// concepts/search-query-parameter.md
test.for<{ path: string; names: string[] }>([
  { path: '/users?$search="displayName:da"', names: ['Dana'] },
  { path: '/users?$search="displayName:an"', names: [] },
  { path: '/users?$search="displayName:ada" OR "displayName:bo"', names: ['ada', 'bo'] },
  { path: '/users?$search="userPrincipalName:b" AND "mail:bo@"', names: ['bo'] },
  { path: '/groups?$search="description:world"', names: ['all'] },
  { path: '/groups?$search="description:2017 hello"', names: ['all'] },
  { path: '/groups?$search="description:everyone"', names: ['all'] },
  { path: '/groups?$search="description:ello"', names: [] },
])('lists are searched word by word: $path', async ({ path, names }) => {
  const { body } = await contoso.get(path, { ConsistencyLevel: 'eventual' });

  expect(rowsIn(body)).toEqual(names);
});

test.for([
  { path: '/users?$search="displayName:a"', eventual: '', code: 'Request_UnsupportedQuery' },
  { path: '/users?$search="nickname:a"', eventual: 'eventual', code: 'Request_BadRequest' },
  { path: '/users?$search="accountEnabled:true"', eventual: 'eventual', code: 'Request_BadRequest' },
  { path: '/users?$search="ada"', eventual: 'eventual', code: 'Request_BadRequest' },
  { path: '/users?$search=ada', eventual: 'eventual', code: 'Request_BadRequest' },
  {
    path: '/users?$search="displayName:a" "displayName:b"',
    eventual: 'eventual',
    code: 'Request_BadRequest',
  },
  { path: '/users?$search="displayName:a" OR', eventual: 'eventual', code: 'Request_BadRequest' },
])('a search that cannot be is a 400: $path', async ({ path, eventual, code }) => {
  const { status, body } = await contoso.get(path, { ConsistencyLevel: eventual });

  expect([status, body.error.code]).toEqual([400, code]);
});

test.for([
  {
    path: '/users?$top=0',
    message: "Invalid page size specified: '0'. Must be between 1 and 999 inclusive.",
  },
  {
    path: '/users?$top=1000',
    message: "Invalid page size specified: '1000'. Must be between 1 and 999 inclusive.",
  },
  {
    path: '/users?$top=ten',
    message:
      "Invalid value 'ten' for $top query option found. The $top query option requires a non-negative integer value.",
  },
  {
    path: '/users?$top=-1',
    message:
      "Invalid value '-1' for $top query option found. The $top query option requires a non-negative integer value.",
  },
  { path: '/users?$skip=5', message: "'$skip' is not supported by the service." },
  { path: '/users?$apply=x', message: "The query parameter '$apply' is not supported." },
  {
    path: '/users?$top=1&$top=2',
    message: "Query option '$top' was specified more than once, but it must be specified at most once.",
  },
  {
    path: '/users?$select=id,nickname',
    message:
      "Parsing OData Select and Expand failed: Could not find a property named 'nickname' on type 'microsoft.graph.user'.",
  },
  {
    path: '/users?$expand=manager',
    message: "Parsing OData Select and Expand failed: 'manager' cannot be expanded.",
  },
  {
    path: '/users?$orderby=nickname',
    message:
      "Invalid $orderby clause: Could not find a property named 'nickname' on type 'microsoft.graph.user'.",
  },
  { path: '/users?$orderby=department', message: 'Sorting not supported for current query.' },
  { path: '/users?$count=maybe', message: "Invalid value 'maybe' for $count query option found." },
  {
    path: '/users?$skiptoken=nonsense',
    message: 'The specified page token value has expired and can no longer be included in your request.',
  },
])('an option that cannot be is a 400: $path', async ({ path, message }) => {
  const { status, body } = await contoso.get(path);

  expect([status, body.error.message]).toEqual([400, message]);
});

test('$count=true counts with the header and is ignored without (fact-book 1.3)', async () => {
  const ignored = await contoso.get('/users?$count=true&$top=1');
  const counted = await contoso.advanced('/users?$top=1');

  expect(ignored.body).not.toHaveProperty('@odata.count');
  expect(counted.body['@odata.count']).toBe(4);
});

test('/$count is a number in plain text, with the header only (fact-book 1.4)', async () => {
  const refused = await contoso.get('/users/$count');
  const users = await contoso.get('/users/$count', { ConsistencyLevel: 'eventual' });
  const sales = await contoso.get("/users/$count?$filter=department eq 'Sales'", {
    ConsistencyLevel: 'Eventual',
  });
  const groups = await contoso.get('/groups/$count?$filter=assignedLicenses/$count ne 0', {
    ConsistencyLevel: 'eventual',
  });

  expect([refused.status, refused.body.error.code, refused.body.error.message]).toEqual([
    400,
    'Request_BadRequest',
    '$count is not currently supported.',
  ]);
  expect([users.body, sales.body, groups.body]).toEqual(['4', '2', '2']);
  expect(users.headers.get('content-type')).toMatch(/^text\/plain/);
});

test('$expand=members brings the first 20 members, and not with advanced queries', async () => {
  const crowd = Array.from({ length: 25 }, (_, place) => `user${place}`);
  const big = graph({
    users: Object.fromEntries(crowd.map((name) => [name, {}])),
    groups: { crowd: { members: crowd }, nested: { members: ['crowd'] } },
  });

  const whole = await big.get('/groups?$expand=members');
  const chosen = await big.get(
    `/groups/${id.group('nested')}?$select=displayName&$expand=members($select=id)`,
  );
  const advanced = await big.advanced('/groups?$expand=members');

  expect(whole.body.value.map((group) => group.members.length)).toEqual([20, 1]);
  expect(whole.body.value[0]!.members[0]).toMatchObject({
    '@odata.type': '#microsoft.graph.user',
    displayName: 'user0',
  });
  expect(chosen.body).toEqual({
    '@odata.context': 'http://127.0.0.1:8787/v1.0/$metadata#groups(displayName)/$entity',
    displayName: 'nested',
    members: [{ '@odata.type': '#microsoft.graph.group', id: id.group('crowd') }],
  });
  expect(advanced.status).toBe(400);
});
