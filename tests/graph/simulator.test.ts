import { expect, test } from 'vitest';
import { buildScenario, SCENARIO_IDS } from '../../src/scenarios/scenarios.ts';
import { office } from '../support/office.ts';
import * as id from '../support/named.ts';
import { graph, GraphDriver } from './graph-driver.ts';

const E3 = id.sku('E3');
const SALES = id.group('sales');

const give = (...skus: string[]) => ({ addLicenses: skus.map((skuId) => ({ skuId })), removeLicenses: [] });

const lab = (mode: 'immediate' | 'queued', seats = 2) =>
  graph(
    office(
      { E3: seats },
      { users: { ada: {}, bo: {}, cy: {} }, groups: { sales: { members: ['ada', 'bo', 'cy'] } } },
    ),
    mode,
  );

const consumed = async (contoso: GraphDriver) =>
  (await contoso.get(`/simulator/subscriptions/${E3}`)).body['consumedUnits'];

const processing = async (contoso: GraphDriver) => (await contoso.get('/simulator/processing')).body;

test('immediate: a request that changes something returns once the queue is drained', async () => {
  const contoso = lab('immediate');

  await contoso.post(`/groups/${SALES}/assignLicense`, give(E3));

  expect(await processing(contoso)).toEqual({ mode: 'immediate', pending: 0 });
  expect(await consumed(contoso)).toBe(2);
});

test('queued: work waits until somebody runs it, step by step or all of it (R5.3)', async () => {
  const contoso = lab('queued');
  const state = async () =>
    (await contoso.get(`/groups/${SALES}?$select=licenseProcessingState`)).body['licenseProcessingState'];

  const { status } = await contoso.post(`/groups/${SALES}/assignLicense`, give(E3));
  expect([status, await consumed(contoso), await state()]).toEqual([
    202,
    0,
    { state: 'QueuedForProcessing' },
  ]);
  expect(await processing(contoso)).toEqual({ mode: 'queued', pending: 3 });

  expect((await contoso.post('/simulator/processing/run', { steps: 1 })).body).toEqual({
    processed: 1,
    pending: 2,
  });
  expect([await consumed(contoso), await state()]).toEqual([1, { state: 'ProcessingInProgress' }]);

  expect((await contoso.post('/simulator/processing/run', { steps: 0 })).body).toEqual({
    processed: 0,
    pending: 2,
  });
  expect((await contoso.post('/simulator/processing/run')).body).toEqual({ processed: 2, pending: 0 });
  expect([await consumed(contoso), await state()]).toEqual([2, { state: 'ProcessingComplete' }]);
  expect((await contoso.post('/simulator/processing/run', {})).body).toEqual({ processed: 0, pending: 0 });
});

test('switching to immediate drains, switching back keeps what is there', async () => {
  const contoso = lab('queued');
  await contoso.post(`/groups/${SALES}/assignLicense`, give(E3));

  const switched = await contoso.put('/simulator/processing', { mode: 'immediate' });
  const back = await contoso.put('/simulator/processing', { mode: 'queued', pending: 7 });

  expect([switched.status, switched.body]).toEqual([200, { mode: 'immediate', pending: 0 }]);
  expect(back.body).toEqual({ mode: 'queued', pending: 0 });
  expect(await consumed(contoso)).toBe(2);
});

test.for<{ path: string; body: unknown }>([
  { path: '/simulator/processing', body: {} },
  { path: '/simulator/processing', body: { mode: 'later' } },
  { path: '/simulator/processing', body: { mode: 1 } },
])('a mode that is none is a 400: $body', async ({ path, body }) => {
  const contoso = lab('queued');

  expect((await contoso.put(path, body)).status).toBe(400);
  expect((await processing(contoso))['mode']).toBe('queued');
});

test.for([{ steps: -1 }, { steps: 1.5 }, { steps: '2' }, { steps: 1e300 }])(
  'so many steps cannot be run: $steps',
  async (body) => {
    const contoso = lab('queued');
    await contoso.post(`/groups/${SALES}/assignLicense`, give(E3));

    expect((await contoso.post('/simulator/processing/run', body)).status).toBe(400);
    expect((await processing(contoso))['pending']).toBe(3);
  },
);

test('POST /simulator/groups/{id}/reprocess is the portal’s Reprocess button: 202', async () => {
  const contoso = lab('immediate');
  await contoso.post(`/groups/${SALES}/assignLicense`, give(E3));
  await contoso.patch(`/simulator/subscriptions/${E3}`, { prepaidUnits: { enabled: 3 } });
  const stillShort = await consumed(contoso);

  const { status } = await contoso.post(`/simulator/groups/${SALES}/reprocess`);

  expect([stillShort, status, await consumed(contoso)]).toEqual([2, 202, 3]);
  expect(await contoso.names('/auditLogs/directoryAudits', 'activityDisplayName')).toContain(
    'Trigger group license recalculation',
  );
});

test('an unknown group is not reprocessed: 404', async () => {
  const contoso = lab('immediate');

  expect((await contoso.post(`/simulator/groups/${id.group('nobody')}/reprocess`)).status).toBe(404);
  expect((await contoso.post('/simulator/groups/nobody/reprocess')).status).toBe(404);
});

test('GET and PATCH /simulator/subscriptions/{skuId}: seats are bought and cut (R1.3)', async () => {
  const contoso = lab('immediate');
  await contoso.post(`/groups/${SALES}/assignLicense`, give(E3));

  const cut = await contoso.patch(`/simulator/subscriptions/${E3}`, {
    prepaidUnits: { enabled: 1, warning: 0 },
  });
  const refused = await contoso.post(`/users/${id.user('cy')}/assignLicense`, give(E3));

  expect(cut.status).toBe(200);
  expect(cut.body).toMatchObject({ skuId: E3, consumedUnits: 2, prepaidUnits: { enabled: 1, warning: 0 } });
  expect(refused.body.error.message).toBe(
    `Subscription with SKU ${E3} does not have any available licenses.`,
  );
});

test.for<{ body: unknown }>([
  { body: {} },
  { body: { prepaidUnits: null } },
  { body: { prepaidUnits: { enabled: -1 } } },
  { body: { prepaidUnits: { enabled: 1.5 } } },
  { body: { prepaidUnits: { enabled: '9' } } },
  { body: { prepaidUnits: { enabled: 2 ** 31 } } },
  { body: { prepaidUnits: { enabled: 9, spare: 1 } } },
])('seats that cannot be had are a 400: $body', async ({ body }) => {
  const contoso = lab('immediate');
  const before = contoso.port.directory();

  expect((await contoso.patch(`/simulator/subscriptions/${E3}`, body)).status).toBe(400);
  expect(contoso.port.directory()).toBe(before);
});

const FORMS = '2789c901-c14e-48ab-a76a-be334d9d793a';

test('POST …/servicePlans: a plan joins a product and is on everywhere (R1.6): 201', async () => {
  const contoso = lab('immediate');
  await contoso.post(`/users/${id.user('ada')}/assignLicense`, give(E3));

  const { status, body } = await contoso.post(`/simulator/subscriptions/${E3}/servicePlans`, {
    servicePlanId: FORMS.toUpperCase(),
    servicePlanName: 'FORMS_PLAN_E3',
  });
  const details = await contoso.get(`/users/${id.user('ada')}/licenseDetails`);

  expect(status).toBe(201);
  expect(body.servicePlans.at(-1)).toMatchObject({ servicePlanId: FORMS, servicePlanName: 'FORMS_PLAN_E3' });
  expect(details.body.value[0]!.servicePlans.at(-1)).toMatchObject({
    servicePlanName: 'FORMS_PLAN_E3',
    provisioningStatus: 'Success',
  });
});

test.for([
  { name: 'it has already', body: { servicePlanId: id.plan('EXO2'), servicePlanName: 'EXO2' } },
  {
    name: 'whose id is another’s',
    body: { servicePlanId: id.plan('EXO1'), servicePlanName: 'FORMS_PLAN_E3' },
  },
  { name: 'whose name is another’s', body: { servicePlanId: FORMS, servicePlanName: 'EXO1' } },
  { name: 'without a name', body: { servicePlanId: FORMS, servicePlanName: ' ' } },
  { name: 'with a name that is too long', body: { servicePlanId: FORMS, servicePlanName: 'x'.repeat(257) } },
  { name: 'without an id', body: { servicePlanName: 'FORMS_PLAN_E3' } },
  { name: 'with an id that is none', body: { servicePlanId: 'FORMS', servicePlanName: 'FORMS_PLAN_E3' } },
])('a product does not get a plan $name: 400', async ({ body }) => {
  const contoso = lab('immediate');
  const before = contoso.port.directory();

  expect((await contoso.post(`/simulator/subscriptions/${E3}/servicePlans`, body)).status).toBe(400);
  expect(contoso.port.directory()).toBe(before);
});

test('an unknown product is a 404', async () => {
  const contoso = lab('immediate');
  const path = `/simulator/subscriptions/${id.sku('Visio')}`;

  expect((await contoso.get(path)).status).toBe(404);
  expect((await contoso.get('/simulator/subscriptions/Visio')).status).toBe(404);
  expect((await contoso.patch(path, { prepaidUnits: { enabled: 1 } })).status).toBe(404);
  expect((await contoso.post(`${path}/servicePlans`, {})).status).toBe(404);
});

test('GET /simulator/tenant, then PUT: the same tenant, its queue included (rules 8.6)', async () => {
  const contoso = lab('queued');
  await contoso.post(`/groups/${SALES}/assignLicense`, give(E3));
  await contoso.post('/simulator/processing/run', { steps: 1 });
  const { body: document } = await contoso.get('/simulator/tenant');

  const other = lab('queued');
  const { status, body } = await other.put('/simulator/tenant', document);

  expect([status, body]).toEqual([204, null]);
  expect((await other.get('/simulator/tenant')).body).toEqual(document);
  expect(await processing(other)).toEqual({ mode: 'queued', pending: 2 });
});

test('immediate: a queue that comes with a tenant waits for the next request that changes something', async () => {
  const queued = lab('queued');
  await queued.post(`/groups/${SALES}/assignLicense`, give(E3));
  const { body: document } = await queued.get('/simulator/tenant');

  const contoso = lab('immediate');
  await contoso.put('/simulator/tenant', document);
  await contoso.get('/users');
  const refused = await contoso.delete(`/groups/${SALES}`);
  const waiting = await processing(contoso);
  await contoso.patch(`/users/${id.user('ada')}`, { jobTitle: 'Countess' });

  expect([refused.status, waiting]).toEqual([400, { mode: 'immediate', pending: 3 }]);
  expect(await processing(contoso)).toEqual({ mode: 'immediate', pending: 0 });
  expect(await consumed(contoso)).toBe(2);
});

test('loading a tenant drops the queue for the document’s and keeps the mode', async () => {
  const contoso = lab('queued');
  const { body: empty } = await contoso.get('/simulator/tenant');
  await contoso.post(`/groups/${SALES}/assignLicense`, give(E3));

  await contoso.put('/simulator/tenant', empty);

  expect(await processing(contoso)).toEqual({ mode: 'queued', pending: 0 });
});

test('a document with faults is refused with every one of them by its path, and what was open stays', async () => {
  const contoso = lab('immediate');
  const { body: document } = await contoso.get('/simulator/tenant');
  const before = contoso.port.directory();
  const users = document.users.map((user: object, place: number) =>
    place < 2 ? { ...user, usageLocation: 'Mars' } : user,
  );

  const { status, body } = await contoso.put('/simulator/tenant', { ...document, name: '', users });

  expect([status, body.error.code]).toEqual([400, 'Request_BadRequest']);
  expect(body.error.details.map((detail) => [detail.target, detail.message])).toEqual([
    ['name', expect.stringMatching(/^name: /)],
    ['users[0].usageLocation', expect.stringMatching(/^users\[0\]\.usageLocation: /)],
    ['users[1].usageLocation', expect.stringMatching(/^users\[1\]\.usageLocation: /)],
  ]);
  expect(contoso.port.directory()).toBe(before);
});

test('a document may be larger than any other body', async () => {
  const contoso = lab('immediate');
  const { body: document } = await contoso.get('/simulator/tenant');
  const large = JSON.stringify({ ...document, remark: 'x'.repeat(5 * 1024 * 1024) });

  expect((await contoso.raw('/simulator/tenant', { method: 'PUT', body: large })).status).toBe(204);
});

test('GET /simulator/scenarios lists what ships, PUT /simulator/scenario opens one', async () => {
  const contoso = lab('queued');

  const { body } = await contoso.get('/simulator/scenarios');
  const { status } = await contoso.put('/simulator/scenario', { id: 'usage-location' });

  expect(body.value.map((scenario) => scenario.id)).toEqual(SCENARIO_IDS);
  expect(status).toBe(204);
  const expected = new GraphDriver(await buildScenario('usage-location'));
  expect((await contoso.get('/simulator/tenant')).body).toEqual(
    (await expected.get('/simulator/tenant')).body,
  );
  expect((await processing(contoso))['mode']).toBe('queued');
});

test.for([
  { body: { id: 'nowhere' }, status: 404 },
  { body: { id: 'toString' }, status: 404 },
  { body: { id: 1 }, status: 400 },
  { body: {}, status: 400 },
])('a scenario that is none is not opened: $body', async ({ body, status }) => {
  const contoso = lab('immediate');
  const before = contoso.port.directory();

  expect((await contoso.put('/simulator/scenario', body)).status).toBe(status);
  expect(contoso.port.directory()).toBe(before);
});
