import { expect, test } from 'vitest';
import { office, RELATIONS } from '../support/office.ts';
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

/* R4.3 and R4.5: ada has `has` directly when the group starts to give `gives`. */
const NEWCOMERS = {
  E1: { plans: ['EXO1', 'SPO1', 'YAMMER'] },
  E3: { plans: ['EXO2', 'SPO2', 'YAMMER'] },
  SOCIAL: { plans: ['YAMMER'] },
  CONF: { plans: ['CONFERENCING'] },
  BOTH: { plans: ['CONFERENCING', 'YAMMER'] },
  ADDON: { plans: ['ANALYTICS'] },
  PACK: { plans: ['ANALYTICS', 'EXO1'] },
  SUITE: { plans: ['SPO1', 'SPO2'] },
  BOX: { plans: ['ARCHIVE'] },
};
const MORE_MAILBOXES = { ...RELATIONS, mailbox: [...RELATIONS.mailbox, 'ARCHIVE'] };

test.for<{
  rule: string;
  name: string;
  has?: Record<string, string[]>;
  then?: { location?: string; proxy?: string[] };
  gives: Record<string, string[]>;
  errors: string[];
}>([
  {
    rule: 'location',
    name: 'a new plan in a prohibited place',
    then: { location: 'CN' },
    gives: { CONF: [] },
    errors: ['CONF: ProhibitedInUsageLocationViolation'],
  },
  {
    rule: 'location',
    name: 'the plan is off',
    then: { location: 'CN' },
    gives: { CONF: ['CONFERENCING'] },
    errors: [],
  },
  {
    rule: 'location',
    name: 'the user has the plan',
    has: { CONF: [] },
    then: { location: 'CN' },
    gives: { CONF: [] },
    errors: [],
  },
  {
    rule: 'location',
    name: 'the user has the plan through another product',
    has: { CONF: [] },
    then: { location: 'CN' },
    gives: { BOTH: [] },
    errors: [],
  },
  {
    rule: 'location',
    name: 'the user has the product with the plan off',
    has: { CONF: ['CONFERENCING'] },
    then: { location: 'CN' },
    gives: { CONF: [] },
    errors: ['CONF: ProhibitedInUsageLocationViolation'],
  },
  {
    rule: 'proxy',
    name: 'a mailbox and a shared address',
    then: { proxy: ['smtp:b@contoso.test', 'SMTP:Team@contoso.test'] },
    gives: { E3: [] },
    errors: ['E3: UniquenessViolation'],
  },
  {
    rule: 'proxy',
    name: 'the mailbox plan is off',
    then: { proxy: ['smtp:team@contoso.test'] },
    gives: { E3: ['EXO2'] },
    errors: [],
  },
  {
    rule: 'proxy',
    name: 'no mailbox plan',
    then: { proxy: ['smtp:team@contoso.test'] },
    gives: { CONF: [] },
    errors: [],
  },
  {
    rule: 'proxy',
    name: 'nobody else has the address',
    then: { proxy: ['smtp:ada@contoso.test', 'SMTP:ADA@contoso.test'] },
    gives: { E3: [] },
    errors: [],
  },
  {
    rule: 'proxy',
    name: 'the same local part elsewhere',
    then: { proxy: ['smtp:team@fabrikam.test'] },
    gives: { E3: [] },
    errors: [],
  },
  {
    rule: 'proxy',
    name: 'the user has a mailbox plan, though another one',
    has: { E1: [] },
    then: { proxy: ['smtp:team@contoso.test'] },
    gives: { BOX: [] },
    errors: [],
  },
  {
    rule: 'proxy',
    name: 'the user has no mailbox plan any more',
    has: { E1: ['EXO1'] },
    then: { proxy: ['smtp:team@contoso.test'] },
    gives: { BOX: [] },
    errors: ['BOX: UniquenessViolation'],
  },
  {
    rule: 'exclusive',
    name: 'what is there wins',
    has: { E1: [] },
    gives: { E3: [] },
    errors: ['E3: MutuallyExclusiveViolation'],
  },
  {
    rule: 'exclusive',
    name: 'one conflict is enough',
    has: { E1: ['EXO1'] },
    gives: { E3: [] },
    errors: ['E3: MutuallyExclusiveViolation'],
  },
  {
    rule: 'exclusive',
    name: 'the new plans are off',
    has: { E1: [] },
    gives: { E3: ['EXO2', 'SPO2'] },
    errors: [],
  },
  {
    rule: 'exclusive',
    name: 'the old plans are off',
    has: { E1: ['EXO1', 'SPO1'] },
    gives: { E3: [] },
    errors: [],
  },
  { rule: 'exclusive', name: 'through one product', gives: { SUITE: [] }, errors: [] },
  {
    rule: 'exclusive',
    name: 'the same plan through two products',
    has: { E1: [] },
    gives: { SOCIAL: [] },
    errors: [],
  },
  {
    rule: 'exclusive',
    name: 'a plan the user has, through another product',
    has: { SUITE: [] },
    gives: { E1: [] },
    errors: ['E1: MutuallyExclusiveViolation'],
  },
  { rule: 'dependency', name: 'nothing meets it', gives: { CONF: [], SOCIAL: [] }, errors: [] },
  { rule: 'dependency', name: 'the same change meets it', gives: { PACK: [] }, errors: [] },
  {
    rule: 'dependency',
    name: 'another source meets it',
    has: { E3: [] },
    gives: { PACK: ['EXO1'] },
    errors: [],
  },
  {
    rule: 'dependency',
    name: 'the plan is off there',
    has: { E3: ['EXO2'] },
    gives: { PACK: ['EXO1'] },
    errors: ['PACK: DependencyViolation'],
  },
])('R4.3 $rule: $name', ({ has, then, gives, errors }) => {
  const users = { ada: {}, bo: { proxy: ['SMTP:team@Contoso.test'] } };
  // A template that its own requirements would refuse comes with a document.
  const groups = { sales: { licences: gives, members: ['ada'] } };
  const t = tenant({ products: NEWCOMERS, relations: MORE_MAILBOXES, users, groups });
  if (has) t.assign('ada', has);
  if (then) t.changeUser('ada', then);

  t.reprocess('sales').drain();
  expect([...new Set(t.faults('ada', 'sales'))]).toEqual(errors);
  expect(t.errors('sales').length).toBe(errors.length > 0 ? 1 : 0);
});

test('R4.3 members who differ in one thing only, in one run', () => {
  const t = tenant(office())
    .users('ada')
    .user('bo', { location: 'CN' })
    .user('cy', { proxy: ['smtp:team@contoso.test'] })
    .user('dee', { location: 'CN', proxy: ['smtp:TEAM@contoso.test'] })
    .users('eve', 'fay')
    .group('sales', { licences: ['E3', 'CONF'], members: ['ada', 'bo', 'cy', 'dee', 'eve', 'fay'] })
    .setUnits('CONF', { enabled: 1 })
    .drain();

  expect(t.states('ada')).toEqual(['E3 from sales: Active', 'CONF from sales: Active']);
  expect(t.states('bo')).toEqual([
    'E3 from sales: Error Other',
    'CONF from sales: Error ProhibitedInUsageLocationViolation',
  ]);
  expect(t.states('cy')).toEqual([
    'E3 from sales: Error UniquenessViolation',
    'CONF from sales: Error CountViolation',
  ]);
  expect(t.states('dee')).toEqual([
    'E3 from sales: Error UniquenessViolation',
    'CONF from sales: Error ProhibitedInUsageLocationViolation',
  ]);
  expect(t.states('eve')).toEqual(['E3 from sales: Error Other', 'CONF from sales: Error CountViolation']);
  expect(t.states('fay')).toEqual(t.states('eve'));
});

test('R4.3 members who share an address or a place only, with seats for all', () => {
  const t = tenant(office())
    .users('ada')
    .user('bo', { location: 'CN' })
    .user('cy', { proxy: ['smtp:team@contoso.test'] })
    .user('dee', { proxy: ['smtp:team@contoso.test'] })
    .group('sales', { licences: ['E3', 'CONF'], members: ['ada', 'bo', 'cy', 'dee'] })
    .drain();

  expect(t.states('ada')).toEqual(['E3 from sales: Active', 'CONF from sales: Active']);
  expect(t.errors('sales')).toEqual([
    'bo: ProhibitedInUsageLocationViolation',
    'cy: UniquenessViolation',
    'dee: UniquenessViolation',
  ]);
});

test('R4.3 two newcomers of one change that exclude each other are both at fault', () => {
  const groups = { sales: { licences: ['E1', 'E3', 'EMS'], members: ['ada'] } };
  const t = tenant(office({}, { users: { ada: {} }, groups }));

  t.reprocess('sales').drain();
  expect(t.states('ada')).toEqual([
    'E1 from sales: Error MutuallyExclusiveViolation',
    'E3 from sales: Error MutuallyExclusiveViolation',
    'EMS from sales: Error Other',
  ]);
});

test('R4.3 a plan switched on in a product that is in force is new', () => {
  const t = tenant(office())
    .user('ada', { direct: { E1: [] } })
    .group('sales', { licences: { E3: ['EXO2', 'SPO2'] }, members: ['ada'] })
    .drain()
    .assign('sales', ['E3'])
    .drain();

  expect(t.states('ada')).toEqual([
    'E1 direct: Active',
    'E3 less EXO2 SPO2 from sales: ActiveWithError MutuallyExclusiveViolation',
  ]);
});

/* R4.4: ada has E3 from `base`, and what `has` says from elsewhere, when `base` changes to `to`. */
test.for<{ name: string; has: RecordByName[]; to: Record<string, string[]>; errors: string[] }>([
  { name: 'nobody needs it', has: [], to: {}, errors: [] },
  { name: 'a direct add-on needs it', has: [{ product: 'ADDON' }], to: {}, errors: ['base: E3'] },
  {
    name: 'an add-on of another group needs it',
    has: [{ product: 'ADDON', from: 'more' }],
    to: {},
    errors: ['base: E3'],
  },
  {
    name: 'the plan alone is switched off',
    has: [{ product: 'ADDON' }],
    to: { E3: ['EXO2'] },
    errors: ['base: E3'],
  },
  { name: 'another plan is switched off', has: [{ product: 'ADDON' }], to: { E3: ['SPO2'] }, errors: [] },
  { name: 'the dependent plan is off', has: [{ product: 'ADDON', off: ['ANALYTICS'] }], to: {}, errors: [] },
  {
    name: 'the add-on is only recorded',
    has: [{ product: 'ADDON', state: 'Error', error: 'Other' }],
    to: {},
    errors: [],
  },
  {
    name: 'another source supplies it',
    has: [{ product: 'ADDON' }, { product: 'E3', from: 'more' }],
    to: {},
    errors: [],
  },
  { name: 'an alternative comes in its place', has: [{ product: 'ADDON' }], to: { E1: [] }, errors: [] },
  {
    name: 'the add-on stays through another source',
    has: [{ product: 'ADDON' }, { product: 'ADDON', from: 'base' }],
    to: {},
    errors: ['base: E3'],
  },
  { name: 'the add-on goes with it', has: [{ product: 'ADDON', from: 'base' }], to: {}, errors: [] },
])('R4.4 a requirement that would be lost: $name', ({ has, to, errors }) => {
  const records = [{ product: 'E3', from: 'base' }, ...has];
  const groups = { base: { licences: to, members: ['ada'] } };
  const t = tenant(office({}, { users: { ada: { records } }, groups }));

  t.reprocess('base').drain();
  const found = t.row('ada').holdings.filter((record) => record.error === 'DependencyViolation');
  expect(found.length).toBe(errors.length);
  if (errors.length > 0) expect(t.states('ada')[0]).toBe('E3 from base: ActiveWithError DependencyViolation');
});

test('R4.4 the product that supplied the plan is at fault, the others of the group are not', () => {
  const t = tenant(office())
    .user('ada')
    .group('base', { licences: ['E3', 'EMS'], members: ['ada'] })
    .drain()
    .assign('ada', ['ADDON'])
    .leave('base', 'ada')
    .drain();

  expect(t.states('ada')).toEqual([
    'E3 from base: ActiveWithError DependencyViolation',
    'EMS from base: ActiveWithError Other',
    'ADDON direct: Active',
  ]);
});

test('R4.4 a plan that comes with the change does not stay: it is the newcomer that lacks what it needs', () => {
  const records = [{ product: 'E3', from: 'base' }];
  const groups = { base: { licences: ['ADDON'], members: ['ada'] } };
  const t = tenant(office({}, { users: { ada: { records } }, groups }));

  t.reprocess('base').drain();
  expect(t.states('ada')).toEqual([
    'E3 from base: ActiveWithError Other',
    'ADDON from base: Error DependencyViolation',
  ]);
});

test('R4.4 a requirement that was unmet before stands in nobody’s way', () => {
  const records = [{ product: 'E3', from: 'base' }, { product: 'ADDON' }];
  const relations = { ...RELATIONS, dependsOn: { ANALYTICS: [['GONE'], ['AAD']] } };
  const t = tenant(office({}, { relations, users: { ada: { records } } }));

  t.reprocess('base').drain();
  expect(t.states('ada')).toEqual(['ADDON direct: Active']);
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
