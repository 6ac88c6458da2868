import { expect, test } from 'vitest';
import { undo } from '../../src/store/history-travel.ts';
import { createLab } from '../../src/store/lab-store.ts';
import * as id from '../support/named.ts';
import { tenant } from '../support/tenant.ts';
import { entriesOf } from '../../src/engine/audit-log.ts';

const ADMIN = { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: null } as const;
const NOW = Date.UTC(2026, 0, 1);

/** A lab on a group of two with one seat between them; nothing is processed yet. */
function lab() {
  const { directory } = tenant({ products: { E3: { seats: 1, plans: ['EXO2'] } } })
    .users('ada', 'bo')
    .group('sales', { members: ['ada', 'bo'] });
  return createLab(directory, 'a-scenario', { now: () => NOW, actor: ADMIN });
}

const licenseSales = {
  type: 'group.setLicences',
  group: id.group('sales'),
  add: [{ sku: id.sku('E3'), disabled: [] }],
  remove: [],
} as const;

test('a command that queues work is in progress until its jobs are finished, then tells what became of it', () => {
  const store = lab();
  store.dispatch(licenseSales);
  expect(store.getState().notices[0]).toMatchObject({ subject: 'sales', outcome: { kind: 'progress' } });

  store.process(1);
  expect(store.getState().notices[0]?.outcome.kind).toBe('progress');

  store.process(1);
  expect(store.getState().notices[0]?.outcome).toEqual({ kind: 'processed', succeeded: 1, failed: 1 });
  expect(store.getState().directory.queue).toEqual([]);
});

test('a notice that waits for several jobs counts all of them', () => {
  const { directory } = tenant({ products: { E3: { seats: 1, plans: ['EXO2'] } } })
    .users('ada')
    .group('sales', { rule: 'user.department -eq "S"', licences: ['E3'] })
    .group('all', { rule: 'user.department -ne null', licences: ['E3'] });
  const store = createLab(directory, null, { now: () => NOW, actor: ADMIN });
  store.process(9);
  store.dispatch({ type: 'user.update', user: id.user('ada'), changes: { department: 'S' } });
  store.process(1);
  expect(store.getState().notices[0]?.outcome).toEqual({ kind: 'progress', succeeded: 1, failed: 0 });
  store.process(1);
  expect(store.getState().notices[0]?.outcome).toEqual({ kind: 'processed', succeeded: 2, failed: 0 });
});

test('a notice does not wait for a job whose users were all deleted (R5.3)', () => {
  const { directory } = tenant().users('ada');
  const store = createLab(directory, null, { now: () => NOW, actor: ADMIN });
  store.dispatch({ type: 'user.reprocess', users: [id.user('ada')] });
  store.dispatch({ type: 'user.delete', user: id.user('ada') });
  expect(store.getState().notices[1]?.outcome).toEqual({ kind: 'processed', succeeded: 0, failed: 0 });
});

test('a refused command changes nothing and is noticed with its reason', () => {
  const store = lab();
  const before = store.getState().directory;
  const done = store.dispatch({ type: 'user.delete', user: id.user('nobody') });
  expect(done.ok).toBe(false);
  expect(store.getState().directory).toBe(before);
  expect(store.getState().notices[0]?.outcome).toMatchObject({
    kind: 'refused',
    refusal: { code: 'user.unknown' },
  });
});

test('what was done is written down with the time and the actor of the lab', () => {
  const store = lab();
  store.dispatch(licenseSales);
  const { log } = store.getState().directory;
  expect([...entriesOf(log)].at(-1)).toMatchObject({ at: NOW, activity: 'Set group license', actor: ADMIN });
});

test('opening a tenant forgets the notices and the hurry of the one before', () => {
  const store = lab();
  store.dispatch(licenseSales);
  store.processAll();
  store.open(tenant().directory, null);
  expect(store.getState()).toMatchObject({ notices: [], hurrying: false, scenario: null, opened: 1 });
});

test('processing an empty queue changes nothing', () => {
  const store = lab();
  const before = store.getState();
  expect(store.process(10)).toBe(0);
  expect(store.getState()).toBe(before);
});

test('work that is not shown yet is seen by whatever is done next', () => {
  const store = lab();
  store.dispatch(licenseSales);
  const before = store.getState();

  expect(store.work(1)).toBe(1);
  expect(store.getState()).toBe(before);
  store.dispatch({ type: 'tenant.rename', name: 'Fabrikam' });

  const { directory } = store.getState();
  expect(directory.tenant.name).toBe('Fabrikam');
  expect(directory.holders.get(id.sku('E3'))?.size).toBe(1);
  expect(store.work(5)).toBe(1);
  expect(store.work(5)).toBe(0);
  store.show();
  expect(store.getState().directory.queue).toEqual([]);
});

test.for<{ readonly name: string; readonly act: (store: ReturnType<typeof lab>) => unknown }>([
  { name: 'a pause', act: (store) => store.setRunning(false) },
  { name: 'undo', act: (store) => store.travel(undo) },
  { name: 'a look back', act: (store) => store.look(null) },
  { name: 'single steps', act: (store) => store.process(0) },
])('$name comes after the work that was not shown yet', ({ act }) => {
  const store = lab();
  store.dispatch(licenseSales);
  store.work(2);

  act(store);

  expect(store.getState().history.steps[1]?.directory.queue).toEqual([]);
});

test('work that is not shown yet is nothing in another tenant', () => {
  const store = lab();
  store.dispatch(licenseSales);
  store.work(1);

  const { directory } = tenant().users('zoe');
  store.open(directory, null);
  store.show();

  expect(store.getState().directory).toBe(directory);
});
