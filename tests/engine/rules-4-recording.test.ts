import { expect, test } from 'vitest';
import { office } from '../support/office.ts';
import type { RecordByName } from '../support/parts-by-name.ts';
import { tenant } from '../support/tenant.ts';

/* R4.7: sales gives `before`, then `to`, and E3 is short of seats or CONF in the wrong place. */
test.for<{
  name: string;
  before: Record<string, string[]>;
  to: Record<string, string[]>;
  remove?: string[];
  after: string[];
}>([
  {
    name: 'nothing in force: Error with the plans that are wanted off',
    before: {},
    to: { E3: ['YAMMER'] },
    after: ['E3 less YAMMER from sales: Error CountViolation'],
  },
  {
    name: 'siblings that could have been assigned are Other',
    before: {},
    to: { E3: [], EMS: ['AAD'], ADDON: [] },
    after: [
      'E3 from sales: Error CountViolation',
      'EMS less AAD from sales: Error Other',
      'ADDON from sales: Error Other',
    ],
  },
  {
    name: 'two at fault, each with its own',
    before: {},
    to: { E3: [], CONF: [] },
    after: [
      'E3 from sales: Error CountViolation',
      'CONF from sales: Error ProhibitedInUsageLocationViolation',
    ],
  },
  {
    name: 'in force: ActiveWithError with the plans that are held off',
    before: { EMS: ['AAD'] },
    to: { EMS: ['INTUNE'], E3: [] },
    after: ['EMS less AAD from sales: ActiveWithError Other', 'E3 from sales: Error CountViolation'],
  },
  {
    name: 'what was to go stays in force',
    before: { EMS: [], E1: [] },
    to: { E3: [] },
    remove: ['E1'],
    after: [
      'EMS from sales: ActiveWithError Other',
      'E1 from sales: ActiveWithError Other',
      'E3 from sales: Error CountViolation',
    ],
  },
])('R4.7 a failed change records an error on every product: $name', ({ before, to, remove, after }) => {
  const t = tenant(office({ E3: 0 }))
    .user('ada', { location: 'CN' })
    .group('sales', { members: ['ada'] });
  if (Object.keys(before).length > 0) t.assign('sales', before).drain();
  const plans = t.plans('ada');

  t.assign('sales', to, remove).drain();
  expect(t.states('ada')).toEqual(after);
  expect(t.plans('ada')).toEqual(plans);
});

test('R4.7 a product in force through another source is only recorded from this one', () => {
  const t = tenant(office({ EMS: 0 }))
    .user('ada', { direct: { E3: ['YAMMER'] } })
    .group('sales', { licences: ['E3', 'EMS'], members: ['ada'] })
    .drain();

  expect(t.states('ada')).toEqual([
    'E3 less YAMMER direct: Active',
    'E3 from sales: Error Other',
    'EMS from sales: Error CountViolation',
  ]);
});

test('R4.7 records of products that are neither wanted nor held vanish', () => {
  const t = tenant(office({ E3: 0, EMS: 0 }))
    .users('ada')
    .group('sales', { licences: ['E3', 'EMS'], members: ['ada'] })
    .drain()
    .remove('sales', 'E3')
    .drain();

  expect(t.states('ada')).toEqual(['EMS from sales: Error CountViolation']);
});

test('R4.7 the intent is never lost: a later attempt gives all of it', () => {
  const t = tenant(office({ E3: 0 }))
    .users('ada')
    .group('sales', { licences: { E3: ['YAMMER'], EMS: [] }, members: ['ada'] })
    .drain()
    .setUnits('E3', { enabled: 1 })
    .reprocess('sales')
    .drain();

  expect(t.states('ada')).toEqual(['E3 less YAMMER from sales: Active', 'EMS from sales: Active']);
});

test.for([
  { name: 'the member has left', act: (t: ReturnType<typeof tenant>) => t.leave('base', 'ada').drain() },
  {
    name: 'the group is no longer licensed',
    act: (t: ReturnType<typeof tenant>) => t.remove('base', 'E3').drain(),
  },
  {
    name: 'the group is deleted',
    act: (t: ReturnType<typeof tenant>) => t.remove('base', 'E3').deleteGroup('base').drain(),
  },
])('R4.8 a removal that fails keeps the licences in force, though $name', ({ act }) => {
  const t = tenant(office())
    .users('ada')
    .group('base', { licences: ['E3'], members: ['ada'] })
    .drain()
    .assign('ada', ['ADDON']);

  act(t);
  expect(t.states('ada')).toEqual([
    'E3 from base: ActiveWithError DependencyViolation',
    'ADDON direct: Active',
  ]);
  expect(t.consumed('E3')).toBe(1);
  expect(t.errors('base')).toEqual([
    t.members('base').includes('ada') ? 'ada: DependencyViolation' : 'ada (left): DependencyViolation',
  ]);
  t.remove('ada', 'ADDON').drain();
  expect(t.consumed('E3')).toBe(1);
  t.reprocess('base').drain();
  expect([t.states('ada'), t.consumed('E3')]).toEqual([[], 0]);
});

test('R4.8 reprocessing the user clears what a deleted group left', () => {
  const records = [
    { product: 'E3', from: 'gone', state: 'ActiveWithError', error: 'DependencyViolation' },
  ] as const;
  const t = tenant(office({}, { users: { ada: { records } } }))
    .reprocessUser('ada')
    .drain();

  expect(t.states('ada')).toEqual([]);
});

test.for<{ name: string; records: RecordByName[]; reason: string[] }>([
  {
    name: 'the first in R4.6’s order',
    records: [
      { product: 'E3', from: 'sales', state: 'Error', error: 'CountViolation' },
      { product: 'EMS', from: 'sales', state: 'Error', error: 'DependencyViolation' },
      { product: 'CONF', from: 'sales', state: 'Error', error: 'ProhibitedInUsageLocationViolation' },
    ],
    reason: ['ada: ProhibitedInUsageLocationViolation'],
  },
  {
    name: 'a violation before Other',
    records: [
      { product: 'E3', from: 'sales', state: 'ActiveWithError', error: 'Other' },
      { product: 'EMS', from: 'sales', state: 'Error', error: 'CountViolation' },
    ],
    reason: ['ada: CountViolation'],
  },
  {
    name: 'Other where there is nothing else',
    records: [{ product: 'E3', from: 'sales', state: 'Error', error: 'Other' }],
    reason: ['ada: Other'],
  },
  {
    name: 'the group’s own errors only',
    records: [
      { product: 'E3', from: 'staff', state: 'Error', error: 'MutuallyExclusiveViolation' },
      { product: 'E3', state: 'Error', error: 'MutuallyExclusiveViolation' },
      { product: 'E3', from: 'sales', state: 'Error', error: 'CountViolation' },
    ],
    reason: ['ada: CountViolation'],
  },
])('R4.11 the top reason is $name', ({ records, reason }) => {
  const t = tenant(
    office({}, { users: { ada: { records } }, groups: { sales: { licences: ['E3'], members: ['ada'] } } }),
  );

  expect(t.errors('sales')).toEqual(reason);
});
