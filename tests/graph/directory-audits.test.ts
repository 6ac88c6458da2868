import { beforeAll, expect, test } from 'vitest';
import { office } from '../support/office.ts';
import * as id from '../support/named.ts';
import { graph, type Body, type GraphDriver } from './graph-driver.ts';

let contoso: GraphDriver;
const SOME_TEXT: unknown = expect.any(String);
const SALES = id.group('sales');

beforeAll(async () => {
  contoso = graph(
    office({ E3: 1 }, { users: { ada: {}, bo: {} }, groups: { sales: { members: ['ada', 'bo'] } } }),
  );
  await contoso.patch(`/users/${id.user('ada')}`, { jobTitle: 'Countess' });
  await contoso.post(`/groups/${SALES}/assignLicense`, {
    addLicenses: [{ skuId: id.sku('E3') }],
    removeLicenses: [],
  });
});

const NEWEST_FIRST = [
  'Finish applying group based license to users',
  'Change user license',
  'Change user license',
  'Start applying group based license to users',
  'Set group license',
  'Update user',
];

const audits = (query: string) => contoso.names(`/auditLogs/directoryAudits?${query}`, 'activityDisplayName');

test('GET /auditLogs/directoryAudits: newest first', async () => {
  expect(await audits('')).toEqual(NEWEST_FIRST);
  expect(await audits('$orderby=activityDateTime desc')).toHaveLength(6);
  expect(await audits('$orderby=activityDateTime&$top=1')).toEqual(['Update user']);
});

test('an entry has Graph’s properties (fact-book 1.5 and 6)', async () => {
  const { body } = await contoso.get('/auditLogs/directoryAudits?$top=1');

  expect(body['@odata.context']).toBe('http://127.0.0.1:8787/v1.0/$metadata#auditLogs/directoryAudits');
  expect(body.value[0]).toEqual({
    id: SOME_TEXT,
    category: 'GroupManagement',
    correlationId: SOME_TEXT,
    result: 'success',
    resultReason: '',
    activityDisplayName: 'Finish applying group based license to users',
    activityDateTime: '2017-06-05T00:00:04Z',
    loggedByService: 'Core Directory',
    operationType: 'Update',
    initiatedBy: {
      user: null,
      app: {
        appId: null,
        displayName: 'Microsoft Azure AD Group-Based Licensing',
        servicePrincipalId: SOME_TEXT,
        servicePrincipalName: null,
      },
    },
    targetResources: [
      {
        id: SALES,
        displayName: 'sales',
        type: 'Group',
        userPrincipalName: null,
        groupType: 'azureAD',
        modifiedProperties: [
          {
            displayName: 'Result',
            oldValue: '[]',
            newValue:
              '[Users successfully assigned licenses: 1, Users for whom license assignment failed: 1.]',
          },
        ],
      },
    ],
    additionalDetails: [],
  });
});

test.for([
  { filter: "activityDisplayName eq 'Set group license'", found: ['Set group license'] },
  { filter: "activityDisplayName eq 'set group license'", found: [] },
  {
    filter: "startswith(activityDisplayName,'Change')",
    found: ['Change user license', 'Change user license'],
  },
  { filter: "result eq 'failure'", found: ['Change user license'] },
  {
    filter: "category eq 'UserManagement' and result eq 'success'",
    found: ['Change user license', 'Update user'],
  },
  { filter: "loggedByService eq 'Core Directory'", found: NEWEST_FIRST },
  { filter: 'activityDateTime le 2017-06-05T00:00:02Z', found: ['Update user'] },
  { filter: 'activityDateTime ge 2017-06-05 and activityDateTime le 2017-06-05T00:00:00Z', found: [] },
  { filter: "initiatedBy/user/displayName eq 'Admin'", found: ['Set group license', 'Update user'] },
  {
    filter:
      "initiatedBy/app/displayName eq 'Microsoft Azure AD Group-Based Licensing' and result eq 'failure'",
    found: ['Change user license'],
  },
  {
    filter: `targetResources/any(t:t/id eq '${id.user('ada')}')`,
    found: ['Change user license', 'Update user'],
  },
  {
    filter: "targetResources/any(t: startswith(t/displayName,'sal'))",
    found: [0, 3, 4].map((at) => NEWEST_FIRST[at]),
  },
])('the log is filtered (fact-book 1.5): $filter', async ({ filter, found }) => {
  expect(await audits(`$filter=${encodeURIComponent(filter)}`)).toEqual(found);
});

test.for([
  { filter: "contains(activityDisplayName,'license')" },
  { filter: "resultReason ne ''" },
  { filter: 'activityDateTime gt 2017-06-05' },
  { filter: "activityDateTime ge '2017-06-05'" },
  { filter: "modifiedProperties/any(m:m/displayName eq 'x')" },
])('what the log cannot be filtered by is a 400: $filter', async ({ filter }) => {
  const { status } = await contoso.get(`/auditLogs/directoryAudits?$filter=${encodeURIComponent(filter)}`);

  expect(status).toBe(400);
});

test('the log is paged, and what is logged in between does not move the second page', async () => {
  const lab = graph({ users: { ada: {} } });
  const rename = (jobTitle: string) => lab.patch(`/users/${id.user('ada')}`, { jobTitle });
  for (const title of ['one', 'two', 'three']) await rename(title);
  const titles = ({ value }: Body) =>
    [...JSON.stringify(value).matchAll(/"newValue":"\[\\"(\w+)/g)].map(([, title]) => title);

  const first = await lab.get('/auditLogs/directoryAudits?$top=2&$select=targetResources');
  await rename('four');
  const second = await lab.raw(String(first.body['@odata.nextLink']));

  expect([titles(first.body), titles(second.body)]).toEqual([['three', 'two'], ['one']]);
  expect(second.body).not.toHaveProperty('@odata.nextLink');
});

test('entries that came with a document are filtered and shown like the others', async () => {
  const lab = graph();
  const document = (await lab.get('/simulator/tenant')).body;
  const entry = {
    id: 'x',
    activityDisplayName: 'Add user',
    activityDateTime: '2016-01-02T03:04:05Z',
    colour: 'red',
  };
  await lab.put('/simulator/tenant', { ...document, auditLog: [entry] });

  const { body } = await lab.get('/auditLogs/directoryAudits?$filter=activityDateTime le 2016-02-01');

  const { colour: _colour, ...known } = entry;
  expect(body.value).toMatchObject([{ ...known, targetResources: [] }]);
  expect(body.value[0]).not.toHaveProperty('colour');
});
