import { expect, test } from 'vitest';
import { createLab } from '../../src/store/lab-store.ts';
import { goTo, redo, undo } from '../../src/store/history-travel.ts';
import * as id from '../support/named.ts';
import { tenant } from '../support/tenant.ts';

const ADMIN = { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: null } as const;

function lab() {
  const { directory } = tenant({ products: { E3: { seats: 1, plans: ['EXO2'] } } })
    .users('ada', 'bo')
    .group('sales', { members: ['ada', 'bo'] });
  return createLab(directory, 'a-scenario', { now: () => Date.UTC(2026, 0, 1), actor: ADMIN });
}

const licenseSales = {
  type: 'group.setLicences',
  group: id.group('sales'),
  add: [{ sku: id.sku('E3'), disabled: [] }],
  remove: [],
} as const;

test('what the lab does is in its history, background work included, and undone as one', () => {
  const store = lab();
  const before = store.getState().directory;
  store.dispatch(licenseSales);
  store.process(Infinity);
  const after = store.getState().directory;

  expect(store.travel(undo).ok).toBe(true);
  expect(store.getState().directory).toBe(before);
  expect(store.travel(redo).ok).toBe(true);
  expect(store.getState().directory).toBe(after);
});

test('a run that may go on as long as there is work is noted with the steps that it took', () => {
  const store = lab();
  store.dispatch(licenseSales);
  store.dispatch({ type: 'process', steps: Infinity });
  expect(store.getState().history.steps[1]?.moves.chunks.flat()[1]?.command).toEqual({
    type: 'process',
    steps: 2,
  });
});

test('in another time nothing is waited for, and nothing is hurried', () => {
  const store = lab();
  store.dispatch(licenseSales);
  store.processAll();
  store.travel(undo);
  expect(store.getState()).toMatchObject({
    hurrying: false,
    notices: [{ outcome: { kind: 'done' }, waitsFor: [] }],
  });
});

test('where one cannot go, nothing changes', () => {
  const store = lab();
  const before = store.getState();
  expect(store.travel((history) => goTo(history, 9)).ok).toBe(false);
  expect(store.getState()).toBe(before);
});

test('more of the same action is undone with it', () => {
  const store = lab();
  const before = store.getState().directory;
  store.dispatch({ type: 'user.delete', user: id.user('ada') });
  store.dispatch({ type: 'user.delete', user: id.user('bo') }, { more: true });
  store.travel(undo);
  expect(store.getState().directory).toBe(before);
});

test('opening a tenant begins a new history, opening a history goes on with it', () => {
  const store = lab();
  store.dispatch(licenseSales);
  const { history, directory } = store.getState();
  store.open(tenant().directory, null);
  expect(store.getState().history.steps).toHaveLength(1);
  store.open(history, 'a-scenario');
  expect(store.getState()).toMatchObject({ opened: 2, scenario: 'a-scenario' });
  expect(store.getState().directory).toBe(directory);
  expect(store.travel(undo).ok).toBe(true);
});
