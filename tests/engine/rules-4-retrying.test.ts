import { expect, test } from 'vitest';
import { office, RELATIONS } from '../support/office.ts';
import type { RecordByName } from '../support/parts-by-name.ts';
import { tenant } from '../support/tenant.ts';

test('R4.9 Kiosk users and HR Department: the other group in error is tried again in the same step', () => {
  const t = tenant(office())
    .users('ada')
    .group('hr', { licences: ['E3'] })
    .group('kiosk', { licences: ['E1'], members: ['ada'] })
    .drain()
    .join('hr', 'ada')
    .drain();
  expect(t.states('ada')).toEqual(['E1 from kiosk: Active', 'E3 from hr: Error MutuallyExclusiveViolation']);

  t.leave('kiosk', 'ada').mark().step();
  expect(t.states('ada')).toEqual(['E3 from hr: Active']);
  expect(t.log()).toEqual([
    'Start applying group based license to users: kiosk',
    'Change user license: ada, for kiosk',
    'Change user license: ada, for hr',
    'Finish applying group based license to users: kiosk, assigned 1, failed 0',
  ]);
});

test('R4.9 other users, and seats that became free for them, are left alone', () => {
  const t = tenant(office({ E3: 1 }))
    .users('ada', 'bo')
    .group('sales', { licences: ['E3'], members: ['ada', 'bo'] })
    .drain()
    .leave('sales', 'ada')
    .drain();

  expect([t.available('E3'), t.states('bo')]).toEqual([1, ['E3 from sales: Error CountViolation']]);
});

test('R4.9 a chain: from the first again after each that changed something', () => {
  const records: RecordByName[] = [
    { product: 'E1', from: 'kiosk', off: ['EXO1'] },
    { product: 'ADDON', from: 'addon', state: 'Error', error: 'DependencyViolation' },
    { product: 'E3', from: 'hr', state: 'Error', error: 'MutuallyExclusiveViolation' },
  ];
  const groups = {
    addon: { licences: ['ADDON'], members: ['ada'] },
    hr: { licences: ['E3'], members: ['ada'] },
    kiosk: { licences: { E1: ['EXO1'] }, members: ['ada'] },
  };
  const t = tenant(office({}, { users: { ada: { records } }, groups }))
    .leave('kiosk', 'ada')
    .mark()
    .step();

  expect(t.states('ada')).toEqual(['ADDON from addon: Active', 'E3 from hr: Active']);
  expect(t.log().filter((line) => line.startsWith('Change'))).toEqual([
    'Change user license: ada, for kiosk',
    'Change user license: ada, for hr',
    'Change user license: ada, for addon',
  ]);
});

test.for([
  { first: 'one', second: 'two', active: 'E1 from one' },
  { first: 'two', second: 'one', active: 'E3 from two' },
])(
  'R4.9 among the groups the order of the directory decides: $first before $second',
  ({ first, second, active }) => {
    const licences: Record<string, string[]> = { one: ['E1'], two: ['E3'], block: ['BLOCK'] };
    const products = { E1: { plans: ['EXO1'] }, E3: { plans: ['EXO2'] }, BLOCK: { plans: ['EXO0'] } };
    const t = tenant({ products, relations: { exclusive: [['EXO0', 'EXO1', 'EXO2']] } }).users('ada');
    for (const name of ['block', first, second])
      t.group(name, { licences: licences[name] ?? [], members: ['ada'] });
    t.drain();
    expect(t.errors('one').length + t.errors('two').length).toBe(2);

    t.leave('block', 'ada').step();
    expect(t.states('ada').filter((state) => state.endsWith('Active'))).toEqual([`${active}: Active`]);
  },
);

test('R4.9 removals come first: what a left group still gives is gone before another group is tried', () => {
  const products = { P: { plans: ['P'] }, D: { plans: ['D'] }, M: { plans: ['M'] } };
  const relations = { dependsOn: { D: [['P']], M: [['P']] }, exclusive: [['D', 'M']] };
  const records: RecordByName[] = [
    { product: 'P', from: 'old', state: 'ActiveWithError', error: 'DependencyViolation' },
    { product: 'D', from: 'addon' },
    { product: 'M', from: 'more', state: 'Error', error: 'MutuallyExclusiveViolation' },
  ];
  const groups = {
    more: { licences: ['M'], members: ['ada'] },
    addon: { licences: ['D'], members: ['ada'] },
    old: { licences: ['P'] },
  };
  const t = tenant({ products, relations, users: { ada: { records } }, groups })
    .leave('addon', 'ada')
    .step();

  expect(t.states('ada')).toEqual(['M from more: Error DependencyViolation']);
});

test('R4.9 deleted groups come at the end of the removals, by id', () => {
  const left = ['gone 1', 'gone 2', 'gone 3', 'left'];
  const stuck = (from: string): RecordByName => ({
    product: 'E3',
    from,
    state: 'ActiveWithError',
    error: 'DependencyViolation',
  });
  const records = [...left.map(stuck), { product: 'ADDON', from: 'addon' }];
  const groups = { addon: { licences: ['ADDON'], members: ['ada'] }, left: { licences: ['E3'] } };
  const t = tenant(office({}, { users: { ada: { records } }, groups }))
    .leave('addon', 'ada')
    .mark()
    .step();

  expect(t.states('ada')).toEqual([]);
  const onBehalf = t.entries().flatMap((entry) => entry.onBehalfOf ?? []);
  const gone = onBehalf.slice(2);
  expect(t.log()[2]).toBe('Change user license: ada, for left');
  expect(gone.length).toBe(3);
  expect(gone).toEqual(gone.toSorted());
});

test('R4.10 from an E3 group to an E1 group under an add-on', () => {
  const t = tenant(office())
    .users('ada')
    .group('e3', { licences: ['E3'], members: ['ada'] })
    .group('e1', { licences: ['E1'] })
    .drain()
    .assign('ada', ['ADDON'])
    .leave('e3', 'ada')
    .join('e1', 'ada')
    .step();
  expect(t.states('ada')).toEqual([
    'E3 from e3: ActiveWithError DependencyViolation',
    'ADDON direct: Active',
  ]);

  t.mark().step();
  expect(t.states('ada')).toEqual(['ADDON direct: Active', 'E1 from e1: Active']);
  expect(t.log()).toEqual([
    'Start applying group based license to users: e1',
    'Change user license: ada, for e1',
    'Change user license: ada, for e3',
    'Finish applying group based license to users: e1, assigned 1, failed 0',
  ]);
});

/* R4.10: `e3` is left, `e1` and more are to come, each in error; an add-on of ada's own stands between. */
const STUCK: readonly RecordByName[] = [
  { product: 'ADDON' },
  { product: 'E3', from: 'e3', state: 'ActiveWithError', error: 'DependencyViolation' },
  { product: 'E1', from: 'e1', state: 'Error', error: 'MutuallyExclusiveViolation' },
];

test.for<{
  name: string;
  seats?: Record<string, number>;
  more?: Record<string, string[]>;
  location?: string;
  after: string[];
}>([
  { name: 'both as one change', after: ['ADDON direct: Active', 'E1 from e1: Active'] },
  {
    name: 'no seat for the newcomer: nothing',
    seats: { E1: 0 },
    after: [
      'ADDON direct: Active',
      'E3 from e3: ActiveWithError DependencyViolation',
      'E1 from e1: Error MutuallyExclusiveViolation',
    ],
  },
  {
    name: 'a third one goes along',
    more: { CONF: [] },
    after: ['ADDON direct: Active', 'E1 from e1: Active', 'CONF from more: Active'],
  },
  {
    name: 'a group at fault is dropped',
    more: { CONF: [] },
    location: 'CN',
    after: [
      'ADDON direct: Active',
      'E1 from e1: Active',
      'CONF from more: Error ProhibitedInUsageLocationViolation',
    ],
  },
  {
    name: 'a sibling product of the group at fault goes with it',
    more: { CONF: [], EMS: [] },
    seats: { EMS: 0 },
    after: [
      'ADDON direct: Active',
      'E1 from e1: Active',
      'CONF from more: Error Other',
      'EMS from more: Error CountViolation',
    ],
  },
  {
    name: 'a group with the product at fault is dropped too, so that one is left: nothing',
    more: { E1: [], EMS: [] },
    seats: { E1: 0 },
    after: [
      'ADDON direct: Active',
      'E3 from e3: ActiveWithError DependencyViolation',
      'E1 from e1: Error MutuallyExclusiveViolation',
      'E1 from more: Error CountViolation',
      'EMS from more: Error CountViolation',
    ],
  },
])('R4.10 groups in error are tried as one change: $name', ({ seats, more = {}, location = 'US', after }) => {
  const third = Object.keys(more).map((product): RecordByName => ({
    product,
    from: 'more',
    state: 'Error',
    error: 'CountViolation',
  }));
  const t = tenant(
    office(seats, {
      users: { ada: { location, records: [...STUCK, ...third] } },
      groups: {
        e1: { licences: ['E1'], members: ['ada'] },
        e3: { licences: ['E3'] },
        more: { licences: more, members: third.length > 0 ? ['ada'] : [] },
      },
    }),
  );

  t.reprocess('e1').drain();
  expect(t.states('ada')).toEqual(after);
});

test('R4.10 when all are at fault nobody is tried again, and what is recorded stands', () => {
  const t = tenant(office({ E3: 0 }))
    .users('ada')
    .group('one', { licences: ['E3'], members: ['ada'] })
    .group('two', { members: ['ada'] })
    .drain()
    .assign('two', ['E3'])
    .assign('one', ['EMS'])
    .mark()
    .step();

  expect(t.states('ada')).toEqual(['E3 from one: Error CountViolation', 'E3 from two: Error CountViolation']);
  expect(t.log().filter((line) => line.startsWith('Change'))).toEqual([
    'Change user license: ada, for two, failed CountViolation',
  ]);
});

test('R4.10 a step in which nothing changed or failed tries nothing', () => {
  const users = { ada: { records: [...STUCK, { product: 'EMS', from: 'calm' }] } };
  const groups = {
    e1: { licences: ['E1'], members: ['ada'] },
    e3: { licences: ['E3'] },
    calm: { licences: ['EMS'], members: ['ada'] },
  };
  const t = tenant(office({}, { users, groups }));
  const before = t.states('ada');

  t.reprocess('calm').drain();
  expect(t.states('ada')).toEqual(before);
});

test('R4.10 a group that only fails stirs the others', () => {
  const users = {
    ada: {
      records: [
        ...STUCK,
        { product: 'EMS', from: 'short', state: 'Error', error: 'CountViolation' } as const,
      ],
    },
  };
  const groups = {
    e1: { licences: ['E1'], members: ['ada'] },
    e3: { licences: ['E3'] },
    short: { licences: ['EMS'], members: ['ada'] },
  };
  const t = tenant(office({ EMS: 0 }, { users, groups }))
    .reprocess('short')
    .drain();

  expect(t.states('ada')).toEqual([
    'ADDON direct: Active',
    'E1 from e1: Active',
    'EMS from short: Error CountViolation',
  ]);
});

test('R4.10 a group that fails silently stirs the others, and is itself in no error', () => {
  const t = tenant(
    office(
      {},
      {
        serviceVersion: 'preview',
        relations: { ...RELATIONS, mailbox: ['CONFERENCING'] },
        users: {
          ada: { proxy: ['smtp:team@contoso.test'], records: STUCK },
          bo: { proxy: ['smtp:team@contoso.test'] },
        },
        groups: {
          e1: { licences: ['E1'], members: ['ada'] },
          e3: { licences: ['E3'] },
          meet: { licences: ['CONF'], members: ['ada'] },
        },
      },
    ),
  );

  t.reprocess('meet').drain();
  expect(t.states('ada')).toEqual(['ADDON direct: Active', 'E1 from e1: Active']);
});
