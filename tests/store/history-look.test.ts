import { expect, test } from 'vitest';
import { finish } from '../../src/engine/slices.ts';
import {
  firstEntry,
  momentIn,
  momentInSlices,
  pastAt,
  pointOfEntry,
} from '../../src/store/history-moments.ts';
import { goTo, renameBranch, undo } from '../../src/store/history-travel.ts';
import { continueHere } from '../../src/store/continue-here.ts';
import { hostProcessing } from '../../src/store/host.ts';
import { createLab, type Lab } from '../../src/store/lab-store.ts';
import { summaryOf } from '../../src/store/step-summary.ts';
import * as id from '../support/named.ts';
import { tenant } from '../support/tenant.ts';

const ADMIN = { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: null } as const;
const NAMES = ['ada', 'bo', 'cy'];

const licenseSales = {
  type: 'group.setLicences',
  group: id.group('sales'),
  add: [{ sku: id.sku('E3'), disabled: [] }],
  remove: [],
} as const;

const nameFirst = (store: Lab, name: string) => store.travel((history) => renameBranch(history, 0, name));

const rename = (name: string) => ({ type: 'tenant.rename', name }) as const;

/** A lab whose group has been licensed and processed, and whose tenant was then renamed. */
function lab(): Lab {
  const { directory } = tenant({ products: { E3: { seats: 9, plans: ['EXO2'] } } })
    .users(...NAMES)
    .group('sales', { members: NAMES });
  let seconds = 0;
  const store = createLab(directory, null, {
    now: () => Date.UTC(2026, 0, 1) + 1000 * seconds++,
    actor: ADMIN,
  });
  store.dispatch(licenseSales);
  store.process(Infinity);
  store.dispatch(rename('Fabrikam'));
  return store;
}

const licensed = (store: Lab): number => store.getState().directory.holders.get(id.sku('E3'))?.size ?? 0;

/** Shows the moment right after so many entries of this tenant's own. */
function lookAt(store: Lab, own: number): void {
  const { history } = store.getState();
  const point = pointOfEntry(history, firstEntry(history) + own);
  if (!point) throw new Error(`There is no entry ${own}.`);
  store.look(pastAt(history, point));
}

/* The entries: the assignment, the start of the job, three users, its end, the new name. */
const SECOND_USER = 3;

test('a moment that is looked at is the directory; the present stays as it is', () => {
  const store = lab();
  const { history, directory } = store.getState();
  lookAt(store, SECOND_USER);
  expect(licensed(store)).toBe(2);
  expect(store.getState()).toMatchObject({ history, directory: { tenant: { name: 'Contoso' } } });
  store.look(null);
  expect(store.getState()).toMatchObject({ past: null, history });
  expect(store.getState().directory).toBe(directory);
});

test('while a moment is looked at nothing can be changed, and whoever tries is told', () => {
  const store = lab();
  lookAt(store, SECOND_USER);
  const { directory, history } = store.getState();
  for (const command of [rename('Tailspin'), { type: 'process', steps: 1 } as const])
    expect(store.dispatch(command)).toEqual({ ok: false, reason: { code: 'moment.readOnly' } });
  expect(store.process(Infinity)).toBe(0);
  store.processAll();
  expect(store.getState()).toMatchObject({
    hurrying: false,
    notices: { 0: { outcome: { kind: 'refused', refusal: { code: 'moment.readOnly' } } } },
  });
  expect(store.getState().directory).toBe(directory);
  expect(store.getState().history).toBe(history);
});

test('the host rests while a moment is looked at, and goes on with the present’s queue after it', () => {
  const store = lab();
  const waiting: (() => void)[] = [];
  hostProcessing(store, {
    now: () => 0,
    later: (_, callback) => (waiting.push(callback), () => waiting.pop()),
  });
  lookAt(store, 1);
  expect(store.getState().directory.queue).toHaveLength(1);
  expect(waiting).toHaveLength(0);
  store.look(null);
  store.dispatch({ type: 'group.reprocess', group: id.group('sales') });
  expect(waiting).toHaveLength(1);
  lookAt(store, 1);
  expect(waiting).toHaveLength(0);
  store.look(null);
  expect(waiting).toHaveLength(1);
});

test('undo while a moment is looked at ends the look, and takes back what the present did last', () => {
  const store = lab();
  lookAt(store, SECOND_USER);
  expect(store.travel(undo).ok).toBe(true);
  expect(store.getState()).toMatchObject({ past: null, directory: { tenant: { name: 'Contoso' } } });
  expect(licensed(store)).toBe(3);
});

test('where one cannot go, one goes on looking', () => {
  const store = lab();
  lookAt(store, SECOND_USER);
  const before = store.getState();
  store.travel((history) => goTo(history, 9));
  expect(continueHere(store, '').ok).toBe(false);
  expect(store.getState()).toBe(before);
});

test('to continue from a moment starts a branch with a name, on which what was queued is processed', () => {
  const store = lab();
  lookAt(store, SECOND_USER);
  expect(continueHere(store, ' What if ').ok).toBe(true);
  expect(store.getState()).toMatchObject({ past: null, history: { branches: [{}, { name: 'What if' }] } });
  expect(licensed(store)).toBe(2);
  expect(store.process(Infinity)).toBe(1);
  expect(licensed(store)).toBe(3);
  expect(store.dispatch(rename('Tailspin')).ok).toBe(true);
});

test('a branch that gets its name from the present has it as well', () => {
  const store = lab();
  continueHere(store, 'Second');
  expect(continueHere(store, 'Second')).toMatchObject({ reason: { code: 'branch.nameTaken' } });
});

test('a branch is named without leaving what is looked at', () => {
  const store = lab();
  lookAt(store, SECOND_USER);
  const { past } = store.getState();
  expect(nameFirst(store, 'First').ok).toBe(true);
  expect(store.getState().past).toBe(past);
  expect(store.getState().history).toEqual(
    expect.objectContaining({ branches: [{ id: 0, name: 'First', tip: 2 }] }),
  );
});

test('another tenant ends the look, and is not shown a moment that is not its own', () => {
  const store = lab();
  lookAt(store, SECOND_USER);
  const { past } = store.getState();
  const other = tenant().directory;
  store.open(other, null);
  store.look(past);
  expect(store.getState()).toMatchObject({ past: null });
  expect(store.getState().directory).toBe(other);
});

test('whatever turns the page to another time or tenant is counted, work of the background service is not', () => {
  const store = lab();
  const turned = () => store.getState().turned;
  expect(turned()).toBe(0);
  lookAt(store, SECOND_USER);
  expect(turned()).toBe(1);
  store.look(null);
  expect(turned()).toBe(2);
  store.travel(undo);
  expect(turned()).toBe(3);
  store.open(tenant().directory, null);
  expect(turned()).toBe(4);
});

test('what was seen on another branch leads to that branch’s moments', () => {
  const store = lab();
  lookAt(store, SECOND_USER);
  continueHere(store, 'What if');
  store.dispatch(rename('Tailspin'));
  const { history } = store.getState();
  const [, , theirs] = history.steps;
  if (!theirs) throw new Error('There is no step 2.');
  const entry = theirs.directory.log.length - 1;
  expect(pointOfEntry(history, entry, theirs)).toEqual({ step: 2, entry });
  expect(pointOfEntry(history, entry)).toBeNull();
});

test('a moment comes in slices of few users, however long the run that led there was', () => {
  const many = Array.from({ length: 1000 }, (_, place) => `user${place}`);
  const { directory } = tenant({ products: { E3: { seats: 1000, plans: ['EXO2'] } } })
    .users(...many)
    .group('sales', { members: many });
  const store = createLab(directory, null, { now: () => 0, actor: ADMIN });
  store.dispatch(licenseSales);
  store.process(Infinity);
  const [, step] = store.getState().history.steps;
  if (!step) throw new Error('There is no step 1.');
  const entry = step.before.log.length + 901;

  const slices = momentInSlices(step, entry);
  let pauses = 0;
  let slice = slices.next();
  for (; !slice.done; slice = slices.next()) pauses++;

  expect(pauses).toBeGreaterThanOrEqual(4);
  expect(slice.value).toEqual(momentIn(step, entry));
  expect(slice.value.directory.log.length).toBe(entry + 1);
  expect(finish(momentInSlices(step, step.directory.log.length - 1))).toBe(step);
});

test('an action of which nothing was done yet is no more of the one before it', () => {
  const store = lab();
  store.dispatch({ type: 'user.delete', user: id.user('nobody') });
  store.dispatch({ type: 'user.delete', user: id.user('ada') }, { more: true });
  store.dispatch({ type: 'user.delete', user: id.user('bo') }, { more: true });
  const { steps } = store.getState().history;
  expect(steps).toHaveLength(4);
  expect(steps.map((step) => summaryOf(step))).toMatchObject([
    { action: null, at: null, actions: 0, processed: 0 },
    { action: licenseSales, actions: 1, processed: 3 },
    { action: rename('Fabrikam'), actions: 1, processed: 0 },
    { action: { type: 'user.delete' }, actions: 2, processed: 0 },
  ]);
});
