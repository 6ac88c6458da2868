import { expect, test } from 'vitest';
import { GROUP_LICENSING } from '../../src/engine/audit.ts';
import { deletedGroupsWithLeavings, errorCount, groupsWithErrors } from '../../src/engine/queries.ts';
import { group } from '../support/named.ts';
import { office } from '../support/office.ts';
import type { RecordByName } from '../support/parts-by-name.ts';
import { tenant } from '../support/tenant.ts';

test('R7.1 a record has its time, and keeps it until it changes', () => {
  const t = tenant(office({ EMS: 0 })).user('ada', { direct: ['CONF'] });
  const direct = t.now;
  t.group('sales', { licences: ['E3', 'EMS'], members: ['ada'] }).drain();
  const failed = t.now;

  expect(t.row('ada').updated).toEqual([direct, failed, failed]);
  t.reprocess('sales').drain();
  expect(t.row('ada').updated).toEqual([direct, failed, failed]);
  t.setUnits('EMS', { enabled: 1 }).reprocess('sales').drain();
  expect(t.row('ada').updated).toEqual([direct, t.now, t.now]);
  expect(t.states('ada')).toEqual(['CONF direct: Active', 'E3 from sales: Active', 'EMS from sales: Active']);
});

test('R7.1 the time a document gave is kept, and so is that it gave none', () => {
  const records = [{ product: 'CONF' }, { product: 'E3', from: 'sales' }];
  const t = tenant(office({}, { users: { ada: { records } } })).assign('ada', ['EMS']);

  expect(t.row('ada').updated).toEqual([null, null, t.now]);
});

test.for<{ name: string; records: RecordByName[]; assigned: string[] }>([
  { name: 'one source', records: [{ product: 'E3', off: ['YAMMER'] }], assigned: ['E3 less YAMMER'] },
  {
    name: 'off in all of its sources',
    records: [
      { product: 'E3', off: ['YAMMER', 'SPO2'] },
      { product: 'E3', from: 'sales', off: ['YAMMER', 'EXO2'] },
    ],
    assigned: ['E3 less YAMMER'],
  },
  {
    name: 'on in one of three',
    records: [
      { product: 'E3', off: ['YAMMER', 'SPO2'] },
      { product: 'E3', from: 'sales', off: ['YAMMER', 'SPO2'] },
      { product: 'E3', from: 'staff', off: ['EXO2'] },
    ],
    assigned: ['E3'],
  },
  {
    name: 'an error beside it does not count',
    records: [
      { product: 'E3', off: ['YAMMER'] },
      { product: 'E3', from: 'sales', state: 'Error', error: 'Other' },
    ],
    assigned: ['E3 less YAMMER'],
  },
  {
    name: 'only in error: absent',
    records: [{ product: 'E3', from: 'sales', state: 'Error', error: 'Other' }],
    assigned: [],
  },
  {
    name: 'active with an error: there',
    records: [{ product: 'E3', from: 'sales', state: 'ActiveWithError', error: 'Other' }],
    assigned: ['E3'],
  },
])('R7.1 assigned licences are one entry per product in force: $name', ({ records, assigned }) => {
  expect(tenant(office({}, { users: { ada: { records } } })).assigned('ada')).toEqual(assigned);
});

test('R7.2 users in error of a group: members and leavers, in the order of the users', () => {
  const stuck = {
    product: 'E3',
    from: 'sales',
    state: 'ActiveWithError',
    error: 'DependencyViolation',
  } as const;
  const short = { product: 'E3', from: 'sales', state: 'Error', error: 'CountViolation' } as const;
  const t = tenant(
    office(
      {},
      {
        users: {
          ada: { records: [short] },
          bo: { records: [stuck] },
          cy: { records: [{ product: 'E3', from: 'sales' }] },
        },
        groups: { sales: { licences: ['E3'], members: ['cy', 'ada'] } },
      },
    ),
  );

  expect(t.errors('sales')).toEqual(['ada: CountViolation', 'bo (left): DependencyViolation']);
  expect(errorCount(t.directory, group('sales'))).toBe(2);
});

test('R7.2 groups with errors come in the order of the groups, deleted ones at the end by id', () => {
  const short = (from: string) => ({ product: 'E3', from, state: 'Error', error: 'Other' }) as const;
  const t = tenant(
    office(
      {},
      {
        users: { ada: { records: [short('gone'), short('lost'), short('two'), short('one')] } },
        groups: { one: {}, calm: {}, two: {} },
      },
    ),
  );
  const deleted = [group('gone'), group('lost')].toSorted();

  expect(groupsWithErrors(t.directory).map(({ id }) => id)).toEqual([group('one'), group('two'), ...deleted]);
  expect(deletedGroupsWithLeavings(t.directory)).toEqual(deleted.map((id) => ({ id, users: 1 })));
});

test('R7.3 a group’s licences: who did what, user by user, and the counts', () => {
  const t = tenant(office({ EMS: 1 }))
    .users('ada', 'bo')
    .group('sales', { members: ['ada', 'bo'] })
    .mark()
    .assign('sales', ['E3', 'EMS'])
    .drain();

  expect(t.log()).toEqual([
    'Set group license: sales',
    'Start applying group based license to users: sales',
    'Change user license: ada, for sales',
    'Change user license: bo, for sales, failed CountViolation',
    'Finish applying group based license to users: sales, assigned 1, failed 1',
  ]);
  const actors = t.entries().map(({ actor }) => actor.displayName);
  expect(actors).toEqual([
    'Admin',
    ...Array.from({ length: 4 }, () => 'Microsoft Azure AD Group-Based Licensing'),
  ]);
  expect(t.entries()[1]?.actor).toBe(GROUP_LICENSING);
});

test('R7.3 Reprocess is named as such', () => {
  const t = tenant(office())
    .users('ada')
    .group('sales', { licences: ['E3'], members: ['ada'] })
    .drain();

  expect(t.mark().reprocess('sales').drain().log()).toEqual([
    'Trigger group license recalculation: sales',
    'Start applying group based license to users: sales',
    'Finish applying group based license to users: sales, assigned 1, failed 0',
  ]);
});

test('R7.3 the failure says all that stands in the way, the entry what changed', () => {
  const t = tenant(office({ E3: 0 }))
    .user('ada', { location: 'CN' })
    .group('sales', { licences: ['E3', 'CONF'], members: ['ada'] })
    .mark()
    .drain();
  const entry = t.entries()[1];

  expect(entry?.failure?.faults.map(({ violation }) => violation)).toEqual([
    'ProhibitedInUsageLocationViolation',
    'CountViolation',
  ]);
  expect(entry?.changes).toEqual([{ kind: 'holdings', before: [], after: t.row('ada').holdings }]);
});

test('R7.3 the failure says how many seats there were at that moment, in whatever slices the queue is run', () => {
  const t = tenant(office({ E3: 3 }))
    .users('ada', 'bo', 'cy', 'dee', 'eve')
    .group('sales', { licences: ['E3'], members: ['ada', 'bo', 'cy'] })
    .drain()
    .setUnits('E3', { enabled: 1 })
    .join('sales', 'dee')
    .leave('sales', 'ada')
    .join('sales', 'eve')
    .mark()
    .drain();

  const faults = t.entries().flatMap(({ failure }) => failure?.faults ?? []);
  expect(faults.map((fault) => 'available' in fault && fault.available)).toEqual([-2, -1]);
});

test('R7.3 unchanged counts as success and has no line of its own; failed as before has one', () => {
  const t = tenant(office({ E3: 1 }))
    .users('ada', 'bo')
    .group('sales', { licences: ['E3'], members: ['ada', 'bo'] })
    .drain()
    .reprocess('sales')
    .mark()
    .drain();

  expect(t.log()).toEqual([
    'Start applying group based license to users: sales',
    'Change user license: bo, for sales, failed CountViolation',
    'Finish applying group based license to users: sales, assigned 1, failed 1',
  ]);
});

test('R7.3 a silent failure counts as failure', () => {
  const t = tenant(office({}, { serviceVersion: 'preview' }))
    .user('ada', { proxy: ['smtp:team@contoso.test'] })
    .user('bo', { proxy: ['smtp:team@contoso.test'] })
    .group('sales', { licences: ['E3'], members: ['ada'] })
    .mark()
    .drain();

  expect(t.log().slice(1)).toEqual([
    'Change user license: ada, for sales, failed silently',
    'Finish applying group based license to users: sales, assigned 0, failed 1',
  ]);
});

test('R7.3 a failed removal counts as failure', () => {
  const t = tenant(office())
    .users('ada')
    .group('base', { licences: ['E3'], members: ['ada'] })
    .drain()
    .assign('ada', ['ADDON'])
    .leave('base', 'ada')
    .drain();

  expect(t.log().at(-1)).toBe('Finish applying group based license to users: base, assigned 0, failed 1');
});

test('R7.3 the counts are about the job’s own group as it stands after each step', () => {
  const t = tenant(office({ EMS: 0 }))
    .users('ada')
    .group('addon', { licences: ['E3', 'ADDON'], members: ['ada'] })
    .drain()
    .group('more', { licences: ['EMS'], members: ['ada'] })
    .mark()
    .drain()
    .reprocess('addon')
    .drain();

  expect(t.log().filter((line) => line.startsWith('Finish'))).toEqual([
    'Finish applying group based license to users: more, assigned 0, failed 1',
    'Finish applying group based license to users: addon, assigned 1, failed 0',
  ]);
});

test('R7.3 a joint change that saves the job’s own group counts as success', () => {
  const t = tenant(office())
    .users('ada')
    .group('e3', { licences: ['E3'], members: ['ada'] })
    .group('e1', { licences: ['E1'] })
    .drain()
    .assign('ada', ['ADDON'])
    .leave('e3', 'ada')
    .join('e1', 'ada')
    .mark()
    .drain();

  expect(t.log()).toEqual([
    'Start applying group based license to users: e3',
    'Change user license: ada, for e3, failed DependencyViolation',
    'Finish applying group based license to users: e3, assigned 0, failed 1',
    'Start applying group based license to users: e1',
    'Change user license: ada, for e1',
    'Change user license: ada, for e3',
    'Finish applying group based license to users: e1, assigned 1, failed 0',
  ]);
});

test('R7.3 a group that fails and is then saved in the same step has one line, from before the step', () => {
  const t = tenant(office())
    .users('ada')
    .group('e3', { licences: ['E3'], members: ['ada'] })
    .group('e1', { licences: ['E1'] })
    .drain()
    .assign('ada', ['ADDON'])
    .leave('e3', 'ada')
    .drain()
    .join('e1', 'ada')
    .mark();
  const before = t.row('ada').holdings;

  t.drain();
  expect(t.entries()[1]?.changes).toEqual([{ kind: 'holdings', before, after: t.row('ada').holdings }]);
});

test('R7.3 a reprocess of users has no start and no finish', () => {
  const t = tenant(office({ E3: 0 }))
    .users('ada')
    .group('sales', { licences: ['E3'], members: ['ada'] })
    .drain();

  t.setUnits('E3', { enabled: 1 }).mark().reprocessUser('ada').drain();
  expect(t.log()).toEqual(['Change user license: ada, for sales']);
});

test('R7.3 a direct change is logged in its actor’s name, for no group', () => {
  const t = tenant(office()).users('ada').mark().assign('ada', ['E3']);

  expect(t.log()).toEqual(['Change user license: ada']);
  expect(t.entries()[0]).toMatchObject({ actor: { displayName: 'Admin' }, onBehalfOf: null, failure: null });
});

test('R7.3 entries are numbered without a gap, and have the time of their command', () => {
  const t = tenant(office())
    .users('ada')
    .group('sales', { licences: ['E3'], members: ['ada'] })
    .drain();

  expect(t.entries().map(({ number }) => number)).toEqual(t.entries().map((_, place) => place));
  expect(t.entries().at(-1)?.at).toBe(t.now);
});
