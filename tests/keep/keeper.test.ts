import { expect, test } from 'vitest';
import { execute } from '../../src/engine/decide.ts';
import { packFirst } from '../../src/keep/first-pieces.ts';
import { Keeper, type Kept } from '../../src/keep/keeper.ts';
import { openKept } from '../../src/keep/open-kept.ts';
import { begin, presentStep, record, recordProcessing, type History } from '../../src/store/history.ts';
import { tenant } from '../support/tenant.ts';
import { contextAt } from '../support/walk.ts';
import { Clock, settled } from './hand-driven.ts';
import { MemoryStorage } from './memory-storage.ts';
import { told } from './told.ts';

const NO_PAUSE = (): Promise<void> => Promise.resolve();
const NAMES = ['ada', 'bo', 'cy', 'di', 'ed'];
const { directory } = tenant({ products: { E3: { seats: 9, plans: ['EXO2'] } } })
  .users(...NAMES)
  .group('sales', { members: NAMES, licences: ['E3'] });
const START = begin(directory);
const PIECES = await packFirst(directory, NO_PAUSE);

function kept() {
  const storage = new MemoryStorage();
  const clock = new Clock();
  const tellings: Kept[] = [];
  const keeper = new Keeper(
    { storage, timing: clock, now: clock.now, tell: (what) => tellings.push(what) },
    { id: 't', name: 'T', scenario: null, pieces: () => Promise.resolve(PIECES) },
    snapshot(START),
  );
  return { storage, clock, keeper, tellings };
}

const snapshot = (history: History) => ({ history, running: true, speed: 'fast' as const });

let second = 0;

function rename(history: History, name: string): History {
  const context = contextAt(second++);
  const command = { type: 'tenant.rename', name } as const;
  const done = execute(presentStep(history).directory, command, context);
  if (!done.ok) throw new Error(done.reason.code);
  return record(history, command, context, done.value.directory);
}

function work(history: History): History {
  const { at, actor } = contextAt(second++);
  const done = execute(presentStep(history).directory, { type: 'process', steps: 1 }, { at, actor });
  if (!done.ok) throw new Error(done.reason.code);
  return recordProcessing(history, 1, at, done.value.directory);
}

async function reopened(storage: MemoryStorage): Promise<unknown> {
  const opened = await openKept(storage, 't', NO_PAUSE);
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
  return told(opened.value.snapshot.history);
}

test('what an administrator does is written at once', async () => {
  const { storage, keeper, tellings } = kept();
  const history = rename(START, 'One');
  keeper.note(snapshot(history));
  expect(tellings).toEqual([{ state: 'saving' }]);
  await settled();
  expect(tellings.at(-1)).toEqual({ state: 'saved' });
  expect(await reopened(storage)).toEqual(told(history));
});

test('background work is gathered: a few writes a second, each slice with its own time', async () => {
  const { storage, clock, keeper } = kept();
  let history = START;
  await keeper.flush();
  const { writes } = storage;
  for (let slice = 0; slice < 5; slice++) {
    history = work(history);
    keeper.note(snapshot(history));
    clock.pass(10);
    await settled();
  }
  expect(storage.writes).toBe(writes);
  clock.pass(150);
  await settled();
  expect(storage.writes).toBe(writes + 1);
  expect(await reopened(storage)).toEqual(told(history));
});

test('a step that somebody takes of a paused service is an action', async () => {
  const { storage, keeper, tellings } = kept();
  await keeper.flush();
  const history = work(START);
  keeper.note({ ...snapshot(history), running: false });
  expect(tellings.at(-1)).toEqual({ state: 'saving' });
  await settled();
  expect(tellings.at(-1)).toEqual({ state: 'saved' });
  expect(await reopened(storage)).toEqual(told(history));
});

test('an action is saved while background work goes on, which takes nothing of that back', async () => {
  const { keeper, tellings } = kept();
  await keeper.flush();
  let history = rename(START, 'One');
  keeper.note(snapshot(history));
  // The write of the action is under way.
  history = work(history);
  keeper.note(snapshot(history));
  await settled();
  expect(tellings.at(-1)).toEqual({ state: 'saved' });
  expect(keeper.unwritten).toBe('background');

  history = work(history);
  keeper.note(snapshot(history));
  expect(tellings.at(-1)).toEqual({ state: 'saved' });
});

test('an action takes the background work before it along', async () => {
  const { storage, keeper } = kept();
  await keeper.flush();
  const worked = work(START);
  keeper.note(snapshot(worked));
  const history = rename(worked, 'Two');
  keeper.note(snapshot(history));
  await settled();
  expect(keeper.unwritten).toBeNull();
  expect(await reopened(storage)).toEqual(told(history));
});

test.for(['missing', 'denied', 'full', 'blocked', 'newer', 'failed'] as const)(
  'storage that is %s is told, tried again, and nothing is lost once it works',
  async (fault) => {
    const { storage, clock, keeper, tellings } = kept();
    storage.fault = fault;
    let history = rename(START, 'One');
    keeper.note(snapshot(history));
    await settled();
    expect(tellings.at(-1)).toEqual({ state: 'failing', fault });
    expect(keeper.unwritten).toBe('action');

    history = work(history);
    keeper.note(snapshot(history));
    storage.fault = null;
    clock.pass(3_000);
    await settled();
    expect(tellings.at(-1)).toEqual({ state: 'saved' });
    expect(await reopened(storage)).toEqual(told(history));
  },
);

test('after two hundred lines one takes the place of all', async () => {
  const { storage, keeper } = kept();
  let history = START;
  const lengths: number[] = [];
  for (let turn = 0; turn < 205; turn++) {
    history = rename(history, `Name ${turn}`);
    keeper.note(snapshot(history));
    await keeper.flush();
    lengths.push(storage.tenants.get('t')?.lines.length ?? 0);
  }
  expect(Math.max(...lengths)).toBe(201);
  expect(lengths.at(-1)).toBeLessThan(10);
  expect(await reopened(storage)).toEqual(told(history));
});

test.for(['conflict', 'gone'] as const)(
  'a tenant that somebody else has changed is left alone: %s',
  async (state) => {
    const { storage, keeper, tellings } = kept();
    await keeper.flush();
    const stored = storage.tenants.get('t')!;
    if (state === 'gone') storage.tenants.delete('t');
    else stored.tenant = { ...stored.tenant, last: 7 };
    keeper.note(snapshot(rename(START, 'One')));
    await settled();
    expect(tellings.at(-1)).toEqual({ state });
    expect(keeper.unwritten).toBe('action');
    expect(stored.lines).toHaveLength(1);
  },
);

test('the name in the list is the tenant’s own', async () => {
  const { storage, keeper } = kept();
  keeper.note(snapshot(rename(START, 'One')), 'One');
  await settled();
  await storage.rename('t', 'Elsewhere');
  keeper.note(snapshot(work(START)));
  await keeper.flush();
  expect(storage.tenants.get('t')?.tenant).toMatchObject({ name: 'Elsewhere', renamed: true });
});

test('the first directory is kept for a tenant of one’s own, in pieces', async () => {
  const { storage, keeper } = kept();
  await keeper.flush();
  const { pieces, tenant: row } = storage.tenants.get('t')!;
  expect(pieces.length).toBeGreaterThan(1);
  expect(row).toMatchObject({ name: 'T', scenario: null, last: 0 });
});
