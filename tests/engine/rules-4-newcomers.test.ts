import { expect, test } from 'vitest';
import { office, RELATIONS } from '../support/office.ts';
import { tenant } from '../support/tenant.ts';

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
