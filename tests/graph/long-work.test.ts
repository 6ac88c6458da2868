import { expect, test, vi } from 'vitest';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { formatDocument } from '../../src/document/format-document.ts';
import { loadDirectory } from '../../src/engine/load-directory.ts';
import { pendingSteps } from '../../src/engine/queue.ts';
import * as id from '../support/named.ts';
import { office } from '../support/office.ts';
import { partsOf } from '../support/parts-by-name.ts';
import { graph, type GraphDriver } from './graph-driver.ts';

const E3 = id.sku('E3');
const STAFF = id.group('staff');
const NAMES = Array.from({ length: 1000 }, (_, place) => `user-${place}`);
const GIVE_E3 = { addLicenses: [{ skuId: E3 }], removeLicenses: [] };

/** A thousand users in one group that nobody has licensed yet. */
const parts = office(
  { E3: NAMES.length },
  {
    users: Object.fromEntries(NAMES.map((name) => [name, {}])),
    groups: { staff: { members: NAMES } },
  },
);

const lab = (mode: 'immediate' | 'queued') => graph(parts, mode);

/** The same with all of them queued: a slice can be twice as long as the one before, so this takes several. */
const waiting = (mode: 'immediate' | 'queued') =>
  graph({ ...parts, queue: [{ group: 'staff', users: NAMES }] }, mode);

const pending = async (contoso: GraphDriver) =>
  (await contoso.get('/simulator/processing')).body['pending'] as number;

/** Does something in the first pause only. */
function once(contoso: GraphDriver, action: () => unknown): void {
  contoso.meanwhile = async () => {
    contoso.meanwhile = () => Promise.resolve();
    await action();
  };
}

test('others are answered while the queue is drained, and see it shrink', async () => {
  const contoso = lab('immediate');
  const seen: number[] = [];
  contoso.meanwhile = async () => seen.push(await pending(contoso));

  const { status } = await contoso.post(`/groups/${STAFF}/assignLicense`, GIVE_E3);

  // A slow machine pauses before anything is queued, too.
  const queued = seen.slice(seen.findIndex((left) => left > 0));
  expect(status).toBe(202);
  expect(queued.length).toBeGreaterThanOrEqual(3);
  expect(queued).toEqual(queued.toSorted((a, b) => b - a));
  expect(queued.filter((left) => left <= 0 || left >= NAMES.length)).toEqual([]);
  expect(await pending(contoso)).toBe(0);
});

test('a request with little to do lets nobody wait', async () => {
  const contoso = lab('immediate');

  const { status } = await contoso.post(`/users/${id.user('user-7')}/reprocessLicenseAssignment`);

  expect([status, contoso.pauses, await pending(contoso)]).toEqual([200, 0, 0]);
});

test('two who run the queue at once share its steps, and each counts its own', async () => {
  const contoso = waiting('queued');
  contoso.meanwhile = () => nextTurn();
  const run = () => contoso.post('/simulator/processing/run');

  const answers = await Promise.all([run(), run()]);

  const processed = answers.map(({ body }) => body['processed'] as number);
  expect(processed.every((steps) => steps > 0)).toBe(true);
  expect(processed.reduce((sum, steps) => sum + steps)).toBe(NAMES.length);
  expect(answers.map(({ body }) => body['pending'])).toEqual([0, 0]);
});

test('two writes at once: both are answered once the queue is drained', async () => {
  const contoso = lab('immediate');
  contoso.meanwhile = () => nextTurn();

  const answers = await Promise.all([
    contoso.post(`/groups/${STAFF}/assignLicense`, GIVE_E3),
    contoso.post(`/simulator/groups/${STAFF}/reprocess`),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([202, 202]);
  expect(await pending(contoso)).toBe(0);
  expect((await contoso.get(`/simulator/subscriptions/${E3}`)).body['consumedUnits']).toBe(NAMES.length);
});

test.for([1, 63, 64, 65, 300, 999])('exactly so many steps are run as were asked for: %d', async (steps) => {
  const contoso = waiting('queued');
  contoso.meanwhile = () => nextTurn();
  const run = () => contoso.post('/simulator/processing/run', { steps });

  expect((await run()).body).toEqual({ processed: steps, pending: NAMES.length - steps });

  const more = await Promise.all([run(), run()]);
  const processed = more.reduce((sum, { body }) => sum + (body['processed'] as number), steps);
  expect(processed).toBe(Math.min(3 * steps, NAMES.length));
  expect(await pending(contoso)).toBe(NAMES.length - processed);
});

test('whoever keeps on queueing keeps nobody else waiting', async () => {
  const contoso = waiting('immediate');
  contoso.meanwhile = () => Promise.resolve(contoso.port.dispatch({ type: 'group.reprocess', group: STAFF }));

  const { status } = await contoso.patch(`/users/${id.user('user-7')}`, { jobTitle: 'Countess' });

  expect(status).toBe(204);
  expect(await pending(contoso)).toBeGreaterThanOrEqual(NAMES.length);
});

test('switching to queued ends a request that is draining; what is left waits', async () => {
  const contoso = waiting('immediate');
  once(contoso, () => contoso.put('/simulator/processing', { mode: 'queued' }));

  const { status } = await contoso.patch(`/users/${id.user('user-7')}`, { jobTitle: 'Countess' });
  const left = await pending(contoso);

  expect(status).toBe(204);
  expect(left).toBeGreaterThan(0);
  expect(contoso.pauses).toBe(1);
  expect((await contoso.post('/simulator/processing/run')).body).toEqual({ processed: left, pending: 0 });
});

const ADA = {
  displayName: 'Ada',
  userPrincipalName: 'ada@contoso.test',
  mailNickname: 'ada',
  accountEnabled: true,
  passwordProfile: { password: 'Analytical-1843' },
};

test.for([
  { name: 'a licence for a group', path: `/groups/${STAFF}/assignLicense`, body: GIVE_E3, status: 202 },
  { name: 'a group that is reprocessed', path: `/simulator/groups/${STAFF}/reprocess`, status: 202 },
  { name: 'a user', path: '/users', body: ADA, status: 201 },
  {
    name: 'a licence for a user',
    path: `/users/${id.user('user-7')}/assignLicense`,
    body: GIVE_E3,
    status: 200,
  },
  {
    name: 'a user who is reprocessed',
    path: `/users/${id.user('user-7')}/reprocessLicenseAssignment`,
    status: 200,
  },
  { name: 'steps of the queue', path: '/simulator/processing/run', status: 200 },
])('$name: answered although the tenant is replaced meanwhile', async ({ path, body, status }) => {
  const contoso = waiting('immediate');
  const next = loadDirectory(
    partsOf({ users: { zoe: {} }, groups: { board: {} }, queue: [{ group: 'board', users: ['zoe'] }] }),
  );
  once(contoso, () => contoso.port.open(next, null));

  const answer = await contoso.post(path, body);

  expect(answer.status).toBe(status);
  expect(contoso.pauses).toBe(1);
  expect(contoso.port.directory()).toBe(next);
  expect(pendingSteps(next.queue)).toBe(1);
});

test('a batch: whatever depends on a write finds its work done', async () => {
  const contoso = lab('immediate');
  contoso.meanwhile = () => nextTurn();
  const headers = { 'Content-Type': 'application/json' };
  const url = `/groups/${STAFF}/assignLicense`;

  const { body } = await contoso.post('/$batch', {
    requests: [
      { id: 'after', method: 'GET', url: '/subscribedSkus', dependsOn: ['take'] },
      {
        id: 'take',
        method: 'POST',
        url,
        headers,
        body: { addLicenses: [], removeLicenses: [E3] },
        dependsOn: ['between'],
      },
      { id: 'between', method: 'GET', url: '/subscribedSkus', dependsOn: ['give'] },
      { id: 'give', method: 'POST', url, headers, body: GIVE_E3 },
    ],
  });

  const consumed = ['between', 'after'].map((wanted) => {
    const response = body.responses.find((candidate) => candidate.id === wanted);
    return response?.body.value.find((sku) => sku['skuId'] === E3)?.['consumedUnits'];
  });
  expect(body.responses.map((response) => response.status)).toEqual([202, 200, 202, 200]);
  expect(consumed).toEqual([NAMES.length, 0]);
  expect(contoso.pauses).toBeGreaterThan(0);
});

test('a tenant is written out in pieces, as it was when it was asked for', async () => {
  const contoso = lab('queued');
  const before = formatDocument(contoso.port.directory());
  contoso.meanwhile = () =>
    Promise.resolve(contoso.port.dispatch({ type: 'user.delete', user: id.user('user-999') }));

  const { body } = await contoso.get('/simulator/tenant');

  expect(body).toEqual(JSON.parse(JSON.stringify(before)));
  expect(contoso.pauses).toBeGreaterThan(3);
  expect(contoso.port.directory().users.size).toBe(NAMES.length - 1);
});

test.for([
  { name: 'a filter', path: `/users?$filter=assignedPlans/any(x:x/service eq 'none')` },
  { name: 'an order', path: '/users?$orderby=displayName desc' },
  { name: 'a count', path: '/users/$count?$filter=assignedLicenses/$count eq 0' },
  { name: 'members of one type', path: `/groups/${STAFF}/members/microsoft.graph.user` },
])('others are answered while a long list is looked through: $name', async ({ path }) => {
  const contoso = lab('queued');
  let now = 0;
  // Every look at the clock finds that a slice is over.
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));

  const { status } = await contoso.advanced(`${path}${path.includes('?') ? '&' : '?'}$top=999`);
  clock.mockRestore();

  expect(status).toBe(200);
  expect(contoso.pauses).toBeGreaterThan(3);
});
