import { expect, test } from 'vitest';
import { office } from '../support/office.ts';
import * as id from '../support/named.ts';
import { graph } from './graph-driver.ts';

const OPAQUE: unknown = expect.stringMatching(/^[\w-]{40,}$/);
const E1 = id.sku('E1');
const E3 = id.sku('E3');
const ADA = id.user('ada');

type Wish = { readonly addLicenses?: unknown; readonly removeLicenses?: unknown };

const give = (...skus: string[]) => ({
  addLicenses: skus.map((skuId) => ({ skuId, disabledPlans: [] })),
  removeLicenses: [],
});
const take = (...skus: string[]) => ({ addLicenses: [], removeLicenses: skus });

test('POST /users/{id}/assignLicense: 200 and the user', async () => {
  const contoso = graph(office({}, { users: { ada: {} } }));

  const { status, body } = await contoso.post(`/users/${ADA}/assignLicense`, {
    addLicenses: [{ skuId: E3, disabledPlans: [id.plan('YAMMER')] }],
    removeLicenses: [],
  });

  expect([status, body.id, body.displayName]).toEqual([200, ADA, 'ada']);
  expect(body).not.toHaveProperty('assignedLicenses');
  expect((await contoso.get(`/users/${ADA}?$select=assignedLicenses`)).body['assignedLicenses']).toEqual([
    { skuId: E3, disabledPlans: [id.plan('YAMMER')] },
  ]);
});

test('names in bodies and paths may be in any case, and actions qualified, as generated clients do', async () => {
  const contoso = graph(office({}, { users: { ada: {} } }));

  const { status } = await contoso.post(`/users/${ADA}/microsoft.graph.assignLicense`, {
    AddLicenses: [{ SkuId: E3.toUpperCase(), '@odata.type': '#microsoft.graph.assignedLicense' }],
    RemoveLicenses: [],
  });

  expect(status).toBe(200);
});

// Fact-book 1.6, synchronous failures.
test.for<{ name: string; wish: Wish; message: string }>([
  {
    name: 'no seats',
    wish: give(id.sku('EMS')),
    message: `Subscription with SKU ${id.sku('EMS')} does not have any available licenses.`,
  },
  {
    name: 'mutually exclusive',
    wish: give(E3),
    message: `License assignment failed because service plans ${id.plan('EXO2')},${id.plan('EXO1')} are mutually exclusive`,
  },
  {
    name: 'dependency',
    wish: { addLicenses: [{ skuId: id.sku('ADDON') }], removeLicenses: [E1] },
    message: `License assignment failed because service plan ${id.plan('ANALYTICS')} depends on the service plan(s) ${id.plan('EXO1')},${id.plan('EXO2')}`,
  },
  {
    name: 'unknown SKU',
    wish: give(id.sku('Visio')),
    message: `License ${id.sku('Visio')} does not correspond to a valid company License.`,
  },
  {
    name: 'removing what is not there',
    wish: take(E3),
    message: 'User does not have a corresponding license.',
  },
  {
    name: 'inherited',
    wish: take(id.sku('CONF')),
    message:
      'User license is inherited from a group membership and it cannot be removed directly from the user.',
  },
  { name: 'empty change', wish: give(), message: 'No license changes provided' },
  {
    name: 'addLicenses missing',
    wish: { removeLicenses: [] },
    message:
      "One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: addLicenses.",
  },
  {
    name: 'removeLicenses missing',
    wish: { addLicenses: [], removeLicenses: null },
    message:
      "One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: removeLicenses.",
  },
  {
    name: 'the same SKU twice',
    wish: give(E3, E3),
    message: `License ${E3} is named more than once in this request.`,
  },
  {
    name: 'a SKU in both lists',
    wish: { addLicenses: [{ skuId: E1 }], removeLicenses: [E1] },
    message: `License ${E1} is named more than once in this request.`,
  },
  {
    name: 'a plan the product does not have',
    wish: { addLicenses: [{ skuId: E1, disabledPlans: [id.plan('EXO2')] }], removeLicenses: [] },
    message: `License ${E1} does not contain service plan ${id.plan('EXO2')}.`,
  },
  {
    name: 'no GUID',
    wish: give('ENTERPRISEPACK'),
    message:
      "Cannot convert a primitive value to the expected type 'Edm.Guid'. See the inner exception for more details",
  },
])('POST /users/{id}/assignLicense is refused with Graph’s words: $name', async ({ wish, message }) => {
  const contoso = graph(
    office(
      { EMS: 0 },
      {
        users: { ada: { records: [{ product: 'E1' }, { product: 'CONF', from: 'sales' }] } },
        groups: { sales: { licences: ['CONF'], members: ['ada'] } },
      },
    ),
  );
  const before = contoso.port.directory();

  const { status, body } = await contoso.post(`/users/${ADA}/assignLicense`, wish);

  expect([status, body.error.code, body.error.message]).toEqual([400, 'Request_BadRequest', message]);
  expect(contoso.port.directory()).toBe(before);
});

test.for([
  { location: null, product: 'E3', why: 'none set' },
  { location: 'CN', product: 'CONF', why: 'prohibited' },
])(
  'a direct assignment needs a location that will do: $why (fact-book 1.6)',
  async ({ location, product }) => {
    const contoso = graph(office({}, { users: { ada: { location } } }));

    const { status, body } = await contoso.post(`/users/${ADA}/assignLicense`, give(id.sku(product)));

    expect([status, body.error.message]).toEqual([
      400,
      'License assignment cannot be done for user with invalid usage location.',
    ]);
  },
);

test('a proxy address on two users stands in the way of a mailbox (fact-book 1.6)', async () => {
  const proxy = ['SMTP:x@contoso.test'];
  const contoso = graph(office({}, { users: { ada: { proxy }, bo: { proxy } } }));

  const { body } = await contoso.post(`/users/${ADA}/assignLicense`, give(E3));

  expect(body.error.message).toBe(
    'Another object with the same value for property proxyAddresses already exists.',
  );
});

test.for<{ wish: unknown }>([
  { wish: { addLicenses: {}, removeLicenses: [] } },
  { wish: { addLicenses: [null], removeLicenses: [] } },
  { wish: { addLicenses: [{}], removeLicenses: [] } },
  { wish: { addLicenses: [{ skuId: 1 }], removeLicenses: [] } },
  { wish: { addLicenses: [{ skuId: E3, disabledPlans: 'YAMMER' }], removeLicenses: [] } },
  { wish: { addLicenses: [{ skuId: E3, disabledPlans: [null] }], removeLicenses: [] } },
  { wish: { addLicenses: [{ skuId: E3, plans: [] }], removeLicenses: [] } },
  { wish: { addLicenses: [], removeLicenses: [{ skuId: E3 }] } },
  { wish: { addLicenses: [], removeLicenses: 'all' } },
  { wish: { addLicenses: [{ skuId: E3 }], removeLicenses: [], force: true } },
  { wish: [] },
  { wish: 'E3' },
  { wish: null },
])('a body of another shape is a 400 and changes nothing: $wish', async ({ wish }) => {
  const contoso = graph(office({}, { users: { ada: {} }, groups: { sales: { members: ['ada'] } } }));
  const before = contoso.port.directory();

  const user = await contoso.post(`/users/${ADA}/assignLicense`, wish);
  const group = await contoso.post(`/groups/${id.group('sales')}/assignLicense`, wish);

  expect([user.status, group.status]).toEqual([400, 400]);
  expect(contoso.port.directory()).toBe(before);
});

test('GET /users/{id}/licenseDetails: products in force, plans on and off, direct and inherited as one', async () => {
  const contoso = graph(
    office(
      {},
      {
        users: {
          ada: {
            records: [
              { product: 'E3', off: ['YAMMER', 'SPO2'] },
              { product: 'E3', from: 'sales', off: ['YAMMER'] },
              { product: 'EMS', from: 'sales', state: 'Error', error: 'CountViolation' },
            ],
          },
        },
        groups: { sales: {} },
      },
    ),
  );

  const { body } = await contoso.get('/users/ada@contoso.test/licenseDetails');
  const selected = await contoso.get(`/users/${ADA}/licenseDetails?$select=skuPartNumber`);

  expect(body.value).toEqual([
    {
      id: OPAQUE,
      skuId: E3,
      skuPartNumber: 'E3',
      servicePlans: [
        {
          servicePlanId: id.plan('EXO2'),
          servicePlanName: 'EXO2',
          provisioningStatus: 'Success',
          appliesTo: 'User',
        },
        {
          servicePlanId: id.plan('SPO2'),
          servicePlanName: 'SPO2',
          provisioningStatus: 'Success',
          appliesTo: 'User',
        },
        {
          servicePlanId: id.plan('YAMMER'),
          servicePlanName: 'YAMMER',
          provisioningStatus: 'Disabled',
          appliesTo: 'User',
        },
      ],
    },
  ]);
  expect(body['@odata.context']).toBe(`http://127.0.0.1:8787/v1.0/$metadata#users('${ADA}')/licenseDetails`);
  expect(selected.body.value).toEqual([{ skuPartNumber: 'E3' }]);
});

test('POST /groups/{id}/assignLicense: 202, where the group is, the group; errors are found on the group', async () => {
  const contoso = graph(
    office({ E3: 1 }, { users: { ada: {}, bo: {} }, groups: { sales: { members: ['ada', 'bo'] } } }),
  );
  const sales = id.group('sales');

  const { status, headers, body } = await contoso.post(`/groups/${sales}/assignLicense`, give(E3));
  const failing = await contoso.get(`/groups/${sales}/membersWithLicenseErrors?$select=displayName`);
  const states = await contoso.get(`/users/${id.user('bo')}?$select=licenseAssignmentStates`);

  expect([status, body.id, body['@odata.context']]).toEqual([
    202,
    sales,
    'http://127.0.0.1:8787/v1.0/$metadata#groups/$entity',
  ]);
  // Fact-book 1.2: the shape of the location header.
  expect(headers.get('location')).toBe(
    `http://127.0.0.1:8787/v2/${id.guid('organization', 'Contoso')}/directoryObjects/${sales}/Microsoft.DirectoryServices.Group`,
  );
  expect(failing.body.value).toEqual([{ '@odata.type': '#microsoft.graph.user', displayName: 'bo' }]);
  expect(states.body['licenseAssignmentStates']).toEqual([
    {
      skuId: E3,
      assignedByGroup: sales,
      disabledPlans: [],
      state: 'Error',
      error: 'CountViolation',
      lastUpdatedDateTime: '2017-06-05T00:00:02Z',
    },
  ]);
});

test('a template that fails is refused with the names of its plans (R3.1)', async () => {
  const contoso = graph(office({}, { groups: { sales: {} } }));

  const both = await contoso.post(`/groups/${id.group('sales')}/assignLicense`, give(E1, E3));
  const alone = await contoso.post(`/groups/${id.group('sales')}/assignLicense`, give(id.sku('ADDON')));

  expect([both.status, both.body.error.message]).toEqual([
    400,
    `License assignment failed because service plans ${id.plan('EXO1')},${id.plan('EXO2')} are mutually exclusive License assignment failed because service plans ${id.plan('SPO1')},${id.plan('SPO2')} are mutually exclusive`,
  ]);
  expect([alone.status, alone.body.error.message]).toEqual([
    400,
    'License operation failed. Make sure that the group has necessary services before adding or removing a dependent service. The service ANALYTICS requires EXO1 or EXO2 to be enabled as well.',
  ]);
});

test('only security-enabled groups hold licences, and a licensed group is not deleted (R1.9, R3.4)', async () => {
  const contoso = graph(
    office({}, { groups: { plain: { securityEnabled: false }, sales: { licences: ['E3'] } } }),
  );

  const refused = await contoso.post(`/groups/${id.group('plain')}/assignLicense`, give(E3));
  const kept = await contoso.delete(`/groups/${id.group('sales')}`);
  const turned = await contoso.patch(`/groups/${id.group('sales')}`, { securityEnabled: false });

  expect([refused.status, kept.status, turned.status]).toEqual([400, 400, 400]);
  expect(kept.body.error.message).toBe(
    'Unable to delete the group because there is a product license assigned to the group. To delete this group, remove any product licenses first.',
  );
});

test('POST /users/{id}/reprocessLicenseAssignment: 200 and the user, with or without a body', async () => {
  const contoso = graph(
    office({ E3: 1 }, { users: { ada: {}, bo: {} }, groups: { sales: { members: ['ada', 'bo'] } } }),
  );
  await contoso.post(`/groups/${id.group('sales')}/assignLicense`, give(E3));
  await contoso.patch(`/simulator/subscriptions/${E3}`, { prepaidUnits: { enabled: 2 } });

  const bare = await contoso.post(`/users/${id.user('bo')}/reprocessLicenseAssignment`);
  const again = await contoso.post(`/users/${id.user('bo')}/reprocessLicenseAssignment`, {});

  expect([bare.status, bare.body.id, again.status]).toEqual([200, id.user('bo'), 200]);
  expect(await contoso.names('/groups?$filter=hasMembersWithLicenseErrors eq true')).toEqual([]);
});
