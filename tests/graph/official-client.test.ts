import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressIn, BuiltServer, Running } from './server-process.ts';

const SLOW = 120_000;

let built: BuiltServer;
let server: Running;
let told: Record<string, unknown>;

beforeAll(async () => {
  built = await BuiltServer.build();
  server = built.run('--port', '0', '--https');
  const line = await server.line(/https:\/\//);
  const file = /NODE_EXTRA_CA_CERTS=(\S+)/.exec(line)?.[1] ?? '';
  const client = new Running(
    process.execPath,
    [join('tests', 'graph', 'official-client.mjs'), addressIn(line)],
    {
      NODE_EXTRA_CA_CERTS: file,
    },
  );
  const { code, stdout, stderr } = await client.end();
  if (code !== 0) throw new Error(stderr);
  told = JSON.parse(stdout) as Record<string, unknown>;
}, SLOW);

afterAll(async () => {
  await server.stop();
  await built.remove();
}, SLOW);

const including = (item: object): unknown => expect.arrayContaining([item]);

const USER = { '@odata.type': '#microsoft.graph.user' };

// The scenario is conflicting-service-plans: Wei Zhang has E1 directly and cannot get E3 from Engineering.
test.for<{ call: string; answer: unknown }>([
  { call: 'organization', answer: { value: [{ displayName: 'Contoso', countryLetterCode: 'US' }] } },
  {
    call: 'subscribedSkus',
    answer: { value: [{ skuPartNumber: 'STANDARDPACK', consumedUnits: 6 }, {}, {}, {}, {}] },
  },
  { call: 'subscribedSku', answer: { skuPartNumber: 'ENTERPRISEPACK' } },
  {
    call: 'groups',
    answer: {
      value: [{ displayName: 'Engineering' }, { displayName: 'Sales' }, { displayName: 'Marketing' }],
    },
  },
  { call: 'user', answer: { displayName: 'Wei Zhang', assignedLicenses: [{ disabledPlans: [] }] } },
  { call: 'licenseDetails', answer: { value: [{ skuPartNumber: 'STANDARDPACK' }] } },
  {
    call: 'memberOf',
    answer: { value: [{ '@odata.type': '#microsoft.graph.group', displayName: 'Engineering' }] },
  },
  { call: 'filtered', answer: { value: [{ displayName: 'Engineering' }] } },
  { call: 'advanced', answer: { '@odata.count': 1, value: [{ displayName: 'Wei Zhang' }] } },
  { call: 'searched', answer: { value: [{ displayName: 'Wei Zhang' }] } },
  {
    call: 'expanded',
    answer: {
      displayName: 'Engineering',
      members: including({ ...USER, displayName: 'Wei Zhang' }),
    },
  },
  {
    call: 'errors',
    answer: {
      value: [{ displayName: 'Wei Zhang' }, { displayName: 'Lena Hoffmann' }, { displayName: 'Arjun Patel' }],
    },
  },
  {
    call: 'transitive',
    answer: { value: including({ ...USER, displayName: 'Arjun Patel' }) },
  },
  { call: 'made', answer: { displayName: 'Eve', userPrincipalName: 'eve@contoso.com' } },
  { call: 'patched', answer: null },
  { call: 'licensed', answer: { displayName: 'Eve' } },
  { call: 'reprocessed', answer: { displayName: 'Eve' } },
  { call: 'group', answer: { displayName: 'West', securityEnabled: true } },
  { call: 'joined', answer: null },
  {
    call: 'joined twice',
    answer: {
      error: [
        400,
        'Request_BadRequest',
        "One or more added object references already exist for the following modified properties: 'members'.",
      ],
    },
  },
  { call: 'group patched', answer: null },
  { call: 'group licensed', answer: { displayName: 'West', description: 'Everybody in the West' } },
  {
    call: 'group kept',
    answer: {
      error: [400, 'Request_BadRequest', expect.stringContaining('remove any product licenses first')],
    },
  },
  { call: 'members', answer: { value: [{ ...USER, displayName: 'Eve' }] } },
  { call: 'left', answer: null },
  {
    call: 'audits',
    answer: {
      value: [
        { activityDisplayName: 'Finish applying group based license to users' },
        { activityDisplayName: 'Change user license' },
        { activityDisplayName: 'Start applying group based license to users' },
      ],
    },
  },
  { call: 'batch', answer: [200, 204, 404, 424] },
  { call: 'deleted', answer: null },
  {
    call: 'gone',
    answer: {
      error: [404, 'Request_ResourceNotFound', expect.stringMatching(/^Resource '.*' does not exist/)],
    },
  },
  { call: 'tokens', answer: true },
])('Microsoft’s own client is answered as by Graph: $call', ({ call, answer }) => {
  if (typeof answer === 'object' && answer !== null) expect(told[call]).toMatchObject(answer);
  else expect(told[call]).toEqual(answer);
});

test('its PageIterator sees every user once', () => {
  const [seen, all, distinct] = told['paged'] as number[];

  expect(all).toBeGreaterThan(20);
  expect([seen, distinct]).toEqual([all, all]);
});

test('counts come as plain text, which it hands on', () => {
  expect(Number(told['count'])).toBe((told['paged'] as number[])[1]);
});
