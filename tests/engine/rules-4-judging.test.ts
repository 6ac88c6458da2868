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
test.for<{ name: string; has: RecordByName[]; to: Record<string, string[]>; stuck: boolean }>([
  { name: 'nobody needs it', has: [], to: {}, stuck: false },
  { name: 'a direct add-on needs it', has: [{ product: 'ADDON' }], to: {}, stuck: true },
  {
    name: 'an add-on of another group needs it',
    has: [{ product: 'ADDON', from: 'more' }],
    to: {},
    stuck: true,
  },
  {
    name: 'the plan alone is switched off',
    has: [{ product: 'ADDON' }],
    to: { E3: ['EXO2'] },
    stuck: true,
  },
  { name: 'another plan is switched off', has: [{ product: 'ADDON' }], to: { E3: ['SPO2'] }, stuck: false },
  {
    name: 'the dependent plan is off',
    has: [{ product: 'ADDON', off: ['ANALYTICS'] }],
    to: {},
    stuck: false,
  },
  {
    name: 'the add-on is only recorded',
    has: [{ product: 'ADDON', state: 'Error', error: 'Other' }],
    to: {},
    stuck: false,
  },
  {
    name: 'another source supplies it',
    has: [{ product: 'ADDON' }, { product: 'E3', from: 'more' }],
    to: {},
    stuck: false,
  },
  { name: 'an alternative comes in its place', has: [{ product: 'ADDON' }], to: { E1: [] }, stuck: false },
  {
    name: 'the add-on stays through another source',
    has: [{ product: 'ADDON' }, { product: 'ADDON', from: 'base' }],
    to: {},
    stuck: true,
  },
  { name: 'the add-on goes with it', has: [{ product: 'ADDON', from: 'base' }], to: {}, stuck: false },
])('R4.4 a requirement that would be lost: $name', ({ has, to, stuck }) => {
  const records = [{ product: 'E3', from: 'base' }, ...has];
  const groups = { base: { licences: to, members: ['ada'] } };
  const t = tenant(office({}, { users: { ada: { records } }, groups }));

  t.reprocess('base').drain();
  const error = 'E3 from base: ActiveWithError DependencyViolation';
  expect(t.states('ada').filter((state) => state.endsWith('DependencyViolation'))).toEqual(
    stuck ? [error] : [],
  );
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
