import { expect, test, vi } from 'vitest';
import { formatDocument } from '../../src/document/format-document.ts';
import { duplicateTenant, listTenants, removeTenant, renameTenant } from '../../src/keep/tenant-list.ts';
import { cleanSlate } from '../../src/keep/clean-slate.ts';
import { undo } from '../../src/store/history-travel.ts';
import type { Lab } from '../../src/store/lab-store.ts';
import * as id from '../support/named.ts';
import { tenant } from '../support/tenant.ts';
import { Browser, deafTabs, page, settled } from './hand-driven.ts';
import { MemoryStorage } from './memory-storage.ts';

const { directory } = tenant({ products: { E3: { seats: 9, plans: ['EXO2'] } } })
  .users('ada', 'bo')
  .group('sales', { members: ['ada', 'bo'] });

const license = (lab: Lab) =>
  lab.dispatch({
    type: 'group.setLicences',
    group: id.group('sales'),
    add: [{ sku: id.sku('E3'), disabled: [] }],
    remove: [],
  });
const rename = (lab: Lab, name: string) => lab.dispatch({ type: 'tenant.rename', name });
const document = (lab: Lab) => formatDocument(lab.getState().directory);

/** A tab in which something was done, and the tenant that it keeps. */
async function leading() {
  const storage = new MemoryStorage();
  const browser = new Browser();
  const first = page(storage, browser.tab(), directory, null);
  first.session.adopt();
  license(first.lab);
  await first.session.flush();
  return { storage, browser, first, tenant: first.session.openTenant ?? '' };
}

/** Another tab that opens the same tenant. */
async function looking() {
  const lead = await leading();
  const second = page(lead.storage, lead.browser.tab(), tenant().directory, null);
  const opening = second.session.open(lead.tenant);
  await settled();
  second.clock.pass(250);
  expect(await opening).toBeNull();
  return { ...lead, second };
}

test('a scenario that is only looked at is not kept; the first change is', async () => {
  const storage = new MemoryStorage();
  const { lab, session, kept } = page(storage, deafTabs(), directory, 'hr-department');
  session.adopt();
  await settled();
  expect(storage.tenants.size).toBe(0);
  expect(kept().state).toBe('untouched');
  lab.setRunning(false);
  await settled();
  expect(storage.tenants.size).toBe(1);
  expect(kept()).toMatchObject({ state: 'saved', tenant: session.openTenant });
});

test('a reload finds the history, the queue, and whether processing was paused', async () => {
  const { storage, first, tenant: kept } = await leading();
  first.lab.process(1);
  first.lab.setRunning(false);
  first.lab.setSpeed('medium');
  rename(first.lab, 'Renamed');
  first.lab.travel(undo);
  await settled();
  const again = page(storage, new Browser().tab(), tenant().directory, null);
  expect(await again.session.open(kept)).toBeNull();
  expect(again.lab.getState()).toMatchObject({ running: false, speed: 'medium', history: { present: 1 } });
  expect(document(again.lab)).toEqual(document(first.lab));
  expect(again.lab.getState().directory.queue).toHaveLength(1);
});

test('opening another tenant keeps the one before', async () => {
  const { storage, first } = await leading();
  first.lab.open(directory, 'hr-department');
  rename(first.lab, 'Other');
  await settled();
  const { tenants } = await listTenants(first.session);
  expect(new Set(tenants.map(({ scenario }) => scenario))).toEqual(new Set(['hr-department', null]));
  expect(storage.tenants.size).toBe(2);
});

test('a second tab sees what happens in the first, and does no work of its own', async () => {
  const { first, second } = await looking();
  expect(second.kept().following).toBe(true);
  expect(second.host.resting).toBe(true);
  first.lab.process(1);
  first.clock.pass(150);
  rename(first.lab, 'Seen');
  first.lab.travel(undo);
  await settled();
  expect(document(second.lab)).toEqual(document(first.lab));
});

test('a second tab that missed lines reads all of it again', async () => {
  const { first, second, storage, tenant: kept } = await looking();
  for (let turn = 0; turn < 3; turn++) rename(first.lab, `Turn ${turn}`);
  await settled();
  const stored = storage.tenants.get(kept)!;
  const line = stored.lines.at(-1) as { whole: boolean };
  line.whole = true;
  rename(first.lab, 'Last');
  await settled();
  expect(document(second.lab)).toEqual(document(first.lab));
});

test('what is done in a second tab goes to a copy, and that is told', async () => {
  const { storage, first, second, tenant: kept } = await looking();
  rename(second.lab, 'Mine');
  await second.saved();
  expect(second.session.openTenant).not.toBe(kept);
  expect(second.kept()).toMatchObject({ news: { kind: 'copied' }, following: false, state: 'saved' });
  expect(storage.tenants.size).toBe(2);
  expect(first.lab.getState().directory.tenant.name).not.toBe('Mine');
  expect(second.host.resting).toBe(false);
});

test('Work here instead: the other tab writes all, then looks on', async () => {
  const { first, second, tenant: kept } = await looking();
  first.lab.process(1);
  await second.session.takeOver();
  await settled();
  expect(second.session.looksOn).toBe(false);
  expect(first.session.looksOn).toBe(true);
  expect(first.host.resting).toBe(true);
  expect(document(second.lab)).toEqual(document(first.lab));

  rename(second.lab, 'From here');
  await settled();
  expect(second.session.openTenant).toBe(kept);
  expect(first.lab.getState().directory.tenant.name).toBe('From here');
});

test('a tab that cannot write and loses the tenant keeps what it had not written in a copy', async () => {
  const { storage, first, second, tenant: kept } = await looking();
  storage.writeFault = 'full';
  rename(first.lab, 'Not written');
  await second.session.takeOver();
  await settled();
  expect(second.session.openTenant).toBe(kept);
  expect(second.session.looksOn).toBe(false);

  storage.writeFault = null;
  first.clock.pass(3_000);
  await first.saved();
  expect(first.lab.getState().directory.tenant.name).toBe('Not written');
  expect(first.session.openTenant).not.toBe(kept);
  expect(storage.tenants.size).toBe(2);
});

test('work not shown yet makes no copy when a tenant that another tab writes is opened', async () => {
  const { storage, browser, tenant: kept } = await leading();
  const second = page(storage, browser.tab(), directory, null);
  second.session.adopt();
  license(second.lab);
  await second.session.flush();
  second.lab.work(1);

  const opening = second.session.open(kept);
  await settled();
  second.clock.pass(250);
  expect(await opening).toBeNull();
  await settled();

  expect(second.session.openTenant).toBe(kept);
  expect(second.session.looksOn).toBe(true);
  expect(storage.tenants.size).toBe(2);
});

test('when the first tab goes, the second one writes', async () => {
  const { first, second, tenant: kept } = await looking();
  first.lab.open(directory, 'hr-department');
  await settled();
  expect(second.session.looksOn).toBe(false);
  rename(second.lab, 'Alone');
  await settled();
  expect(second.session.openTenant).toBe(kept);
});

test('without locks and messages a conflict is found when the second one writes: it gets a copy', async () => {
  const storage = new MemoryStorage();
  const first = page(storage, deafTabs(), directory, null);
  first.session.adopt();
  license(first.lab);
  await first.session.flush();
  const kept = first.session.openTenant ?? '';
  const second = page(storage, deafTabs(), directory, null);
  await second.session.open(kept);
  rename(first.lab, 'First');
  await settled();
  rename(second.lab, 'Second');
  await settled();
  expect(second.session.openTenant).not.toBe(kept);
  expect(second.kept().news).toEqual({ kind: 'copied' });
  const again = page(storage, deafTabs(), directory, null);
  await again.session.open(kept);
  expect(again.lab.getState().directory.tenant.name).toBe('First');
});

test('a tenant that is deleted elsewhere stays on the screen, is told, and is kept again when asked', async () => {
  const { storage, first, second, tenant: kept } = await looking();
  await removeTenant(second.session, kept);
  await settled();
  expect(storage.tenants.size).toBe(0);
  rename(first.lab, 'Still here');
  await settled();
  expect(storage.tenants.size).toBe(0);
  expect(first.kept().news).toEqual({ kind: 'deleted' });
  first.session.keepAgain();
  await first.saved();
  expect([...storage.tenants.values()].map((one) => one.tenant.name)).toEqual(['Still here']);
});

test('the name of a tenant that is not open is taken on when it is opened', async () => {
  const { storage, first, tenant: kept } = await leading();
  first.lab.open(directory, 'hr-department');
  await settled();
  await renameTenant(first.session, kept, 'Given');
  await first.session.open(kept);
  await settled();
  expect(first.lab.getState().directory.tenant.name).toBe('Given');
  expect(storage.tenants.get(kept)?.tenant).toMatchObject({ name: 'Given', renamed: false });
});

test('a duplicate opens as the same, and goes its own way', async () => {
  const { first, tenant: kept } = await leading();
  const before = document(first.lab);
  const { tenants } = await listTenants(first.session);
  await duplicateTenant(first.session, tenants[0]!);
  rename(first.lab, 'Original');
  await settled();
  const copy = (await listTenants(first.session)).tenants.find((one) => one.id !== kept)!;
  expect(copy.name).toBe(`${tenants[0]!.name} (2)`);
  await first.session.open(copy.id);
  expect(document(first.lab)).toEqual(before);
});

test('what cannot be opened leaves the open tenant alone', async () => {
  const { storage, first, tenant: kept } = await leading();
  const before = first.lab.getState();
  expect(await first.session.open('nowhere')).toEqual({ code: 'gone' });
  storage.tenants.set('newer', {
    ...storage.tenants.get(kept)!,
    tenant: { ...storage.tenants.get(kept)!.tenant, id: 'newer', format: 2 as 1 },
  });
  expect(await first.session.open('newer')).toEqual({ code: 'newer' });
  storage.fault = 'denied';
  expect(await first.session.open('other')).toEqual({ code: 'storage', reason: 'denied' });
  expect(first.lab.getState()).toBe(before);
  expect(first.session.openTenant).toBe(kept);
});

test('Clean slate: nothing is kept, every tab starts again, and no tab writes any more', async () => {
  vi.stubGlobal('localStorage', { clear: () => undefined });
  vi.stubGlobal('sessionStorage', { clear: () => undefined });
  const { storage, first, second } = await looking();
  await cleanSlate(second.session);
  rename(first.lab, 'Too late');
  await settled();
  expect(storage.tenants.size).toBe(0);
  expect(first.host.restarted).toBe(1);
  expect(second.host.restarted).toBe(1);
});
