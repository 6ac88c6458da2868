import { expect, test } from 'vitest';
import { office } from '../support/office.ts';
import type { RecordByName } from '../support/parts-by-name.ts';
import { tenant } from '../support/tenant.ts';

const GONE_BAD = {
  exclusive: [['EXO2', 'INTUNE']],
  dependsOn: { EXO2: [['GONE']] },
  prohibitedIn: { CONFERENCING: ['US'] },
  mailbox: ['EXO2', 'INTUNE'],
};

test('R4.1 what is in force is never judged again', () => {
  const t = tenant(office({ E3: 1 }))
    .user('ada', { proxy: ['smtp:team@contoso.test'] })
    .group('sales', { licences: ['E3', 'EMS', 'CONF'], members: ['ada'] })
    .drain()
    .user('bo', { proxy: ['smtp:team@contoso.test'] })
    .setUnits('E3', { enabled: 0 })
    .setRelations(GONE_BAD)
    .changeUser('ada', { location: 'CN' });

  t.reprocess('sales').reprocessUser('ada').drain();
  expect(t.states('ada')).toEqual([
    'E3 from sales: Active',
    'EMS from sales: Active',
    'CONF from sales: Active',
  ]);
});

test.for<{ name: string; records: RecordByName[]; licences: string[]; after: string[] }>([
  {
    name: 'an error beside what is in force',
    records: [{ product: 'E3', from: 'sales', state: 'ActiveWithError', error: 'DependencyViolation' }],
    licences: ['E3'],
    after: ['E3 from sales: Active'],
  },
  {
    name: 'an error of a product that the group no longer gives',
    records: [
      { product: 'E3', from: 'sales', state: 'ActiveWithError', error: 'Other' },
      { product: 'EMS', from: 'sales', state: 'Error', error: 'CountViolation' },
    ],
    licences: ['E3'],
    after: ['E3 from sales: Active'],
  },
  {
    name: 'errors alone where nothing is wanted',
    records: [{ product: 'E3', from: 'sales', state: 'Error', error: 'CountViolation' }],
    licences: [],
    after: [],
  },
  {
    name: 'not the errors of another group',
    records: [
      { product: 'E3', from: 'sales' },
      { product: 'EMS', from: 'staff', state: 'Error', error: 'CountViolation' },
    ],
    licences: ['E3'],
    after: ['E3 from sales: Active', 'EMS from staff: Error CountViolation'],
  },
])('R4.1 wanted = held clears what is recorded: $name', ({ records, licences, after }) => {
  const t = tenant(
    office({}, { users: { ada: { records } }, groups: { sales: { licences, members: ['ada'] } } }),
  );

  t.reprocess('sales').drain();
  expect(t.states('ada')).toEqual(after);
});

test('R4.1 the order of the disabled plans makes no difference', () => {
  const records = [{ product: 'E3', from: 'sales', off: ['YAMMER', 'SPO2'] }];
  const groups = { sales: { licences: { E3: ['SPO2', 'YAMMER'] }, members: ['ada'] } };
  const t = tenant(office({}, { users: { ada: { records } }, groups })).mark();

  t.reprocess('sales').drain();
  expect(t.log().filter((line) => line.startsWith('Change'))).toEqual([]);
});

test('R4.2 the change of one user happens whole, for all products of the group, or not at all', () => {
  const t = tenant(office({ EMS: 1 }))
    .users('ada', 'bo')
    .group('sales', { licences: ['E3', 'EMS'], members: ['ada', 'bo'] })
    .drain();

  expect(t.states('ada')).toEqual(['E3 from sales: Active', 'EMS from sales: Active']);
  expect(t.states('bo')).toEqual(['E3 from sales: Error Other', 'EMS from sales: Error CountViolation']);
  expect([t.consumed('E3'), t.consumed('EMS')]).toEqual([1, 1]);
});

test('R4.2 the change is judged on the state that would result', () => {
  const t = tenant(office())
    .users('ada')
    .group('sales', { licences: ['E3', 'ADDON'], members: ['ada'] })
    .drain();

  t.assign('sales', ['E1'], ['E3']).drain();
  expect(t.states('ada')).toEqual(['ADDON from sales: Active', 'E1 from sales: Active']);
});

test.for([
  { name: 'a seat for everyone', seats: 3, short: [] },
  { name: 'the last member is left over', seats: 2, short: ['cy: CountViolation'] },
  {
    name: 'no seat at all',
    seats: 0,
    short: ['ada: CountViolation', 'bo: CountViolation', 'cy: CountViolation'],
  },
])('R4.5 seats go out in join order: $name', ({ seats, short }) => {
  const t = tenant(office({ E3: seats }))
    .users('ada', 'bo', 'cy')
    .group('sales', { licences: ['E3'], members: ['ada', 'bo', 'cy'] })
    .drain();

  expect(t.errors('sales')).toEqual(short);
  expect(t.consumed('E3')).toBe(Math.min(seats, 3));
});

test('R4.5 whoever consumes the product already needs no seat', () => {
  const t = tenant(office({ E3: 1 }))
    .user('ada', { direct: ['E3'] })
    .users('bo')
    .group('sales', { licences: ['E3'], members: ['bo', 'ada'] })
    .drain();

  expect(t.errors('sales')).toEqual(['bo: CountViolation']);
  expect(t.states('ada')).toEqual(['E3 direct: Active', 'E3 from sales: Active']);
});

test('R4.5 a product with all plans off is consumed, and so needs no second seat', () => {
  const t = tenant(office({ EMS: 1 }))
    .user('ada', { direct: { EMS: ['AAD', 'INTUNE'] } })
    .group('sales', { licences: ['EMS'], members: ['ada'] })
    .drain();

  expect(t.states('ada')[1]).toBe('EMS from sales: Active');
});

test('R4.6 a product records its first violation; all are kept for the explanation', () => {
  const products = {
    E1: { plans: ['SPO1'] },
    ALL: { seats: 0, plans: ['NEEDY', 'SPO2', 'MAIL', 'LOCAL'] },
    SHORT: { seats: 0, plans: ['NEEDY'] },
    FINE: { plans: ['FINE'] },
  };
  const relations = {
    exclusive: [['SPO1', 'SPO2']],
    dependsOn: { NEEDY: [['GONE']] },
    prohibitedIn: { LOCAL: ['CN'] },
    mailbox: ['MAIL'],
  };
  const users = {
    ada: { location: 'CN', proxy: ['smtp:team@contoso.test'], records: [{ product: 'E1' }] },
    bo: { proxy: ['smtp:team@contoso.test'] },
  };
  const groups = { sales: { licences: ['FINE', 'SHORT', 'ALL'], members: ['ada'] } };
  const t = tenant({ products, relations, users, groups }).reprocess('sales').drain();

  expect(t.states('ada').slice(1)).toEqual([
    'FINE from sales: Error Other',
    'SHORT from sales: Error DependencyViolation',
    'ALL from sales: Error ProhibitedInUsageLocationViolation',
  ]);
  expect(t.faults('ada', 'sales')).toEqual([
    'ALL: ProhibitedInUsageLocationViolation',
    'ALL: UniquenessViolation',
    'ALL: MutuallyExclusiveViolation',
    'SHORT: DependencyViolation',
    'ALL: DependencyViolation',
    'SHORT: CountViolation',
    'ALL: CountViolation',
  ]);
});
