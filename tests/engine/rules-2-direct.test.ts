import { expect, test } from 'vitest';
import { SERVICE_VERSIONS } from '../../src/engine/vocabulary.ts';
import { office, RELATIONS } from '../support/office.ts';
import { tenant } from '../support/tenant.ts';

test('R2.1 additions and removals are judged together', () => {
  const t = tenant(office()).user('ada', { direct: ['E1'] });

  expect(t.tryAssign('ada', ['E3'])).toBe('E3: MutuallyExclusiveViolation, E3: MutuallyExclusiveViolation');
  expect(t.tryAssign('ada', ['E3'], ['E1'])).toBe('carried out');
  expect(t.states('ada')).toEqual(['E3 direct: Active']);
  expect([t.consumed('E1'), t.consumed('E3')]).toEqual([0, 1]);
});

test('R2.1 a change happens whole or not at all, and a refusal records nothing', () => {
  const t = tenant(office({ EMS: 0 })).user('ada', { direct: ['E1'] });
  const before = t.directory;

  expect(t.tryAssign('ada', ['CONF', 'EMS'], ['E1'])).toBe('EMS: CountViolation');
  expect(t.directory).toBe(before);
});

test('R2.1 a change is in force at once, without a job', () => {
  const t = tenant(office()).user('ada', { direct: ['E3'] });

  expect([t.states('ada'), t.queue()]).toEqual([['E3 direct: Active'], []]);
});

test('R2.1 a change that leads to what is there does nothing', () => {
  const t = tenant(office()).user('ada', { direct: { E3: ['YAMMER'] } });
  const before = t.directory;

  expect(t.tryAssign('ada', { E3: ['YAMMER'] })).toBe('carried out');
  expect(t.directory).toBe(before);
});

test.for(SERVICE_VERSIONS)('R2.1 a shared proxy address is reported in the %s version', (serviceVersion) => {
  const t = tenant(office({}, { serviceVersion }))
    .user('ada', { proxy: ['SMTP:team@contoso.test'] })
    .user('bo', { proxy: ['smtp:TEAM@contoso.test'] });

  expect(t.tryAssign('ada', ['E3'])).toBe('E3: UniquenessViolation');
});

/** ALL fails in every way: place, address, exclusive with E1's SharePoint, an unmet requirement, no seat. */
test.for([
  { name: 'product subscribed', location: null, add: ['ALL', 'NOPE'], answer: ['product.unknown'] },
  { name: 'usage location set', location: null, add: ['ALL'], answer: ['location.missing'] },
  {
    name: 'location allowed',
    location: 'CN',
    add: ['ALL'],
    answer: [
      'ALL: ProhibitedInUsageLocationViolation',
      'ALL: UniquenessViolation',
      'ALL: MutuallyExclusiveViolation',
      'ALL: DependencyViolation',
      'ALL: CountViolation',
    ],
  },
  {
    name: 'proxy',
    location: 'US',
    off: [],
    answer: [
      'ALL: UniquenessViolation',
      'ALL: MutuallyExclusiveViolation',
      'ALL: DependencyViolation',
      'ALL: CountViolation',
    ],
  },
  {
    name: 'exclusive',
    location: 'US',
    off: ['MAIL'],
    answer: ['ALL: MutuallyExclusiveViolation', 'ALL: DependencyViolation', 'ALL: CountViolation'],
  },
  {
    name: 'dependency',
    location: 'US',
    off: ['MAIL', 'SPO2'],
    answer: ['ALL: DependencyViolation', 'ALL: CountViolation'],
  },
  { name: 'seats', location: 'US', off: ['MAIL', 'SPO2', 'NEEDY'], answer: ['ALL: CountViolation'] },
])('R2.2 checks in their order: $name', ({ location, add, off = [], answer }) => {
  const products = {
    E1: { plans: ['SPO1'] },
    ALL: { seats: 0, plans: ['NEEDY', 'SPO2', 'MAIL', 'LOCAL'] },
  };
  const relations = {
    exclusive: [['SPO1', 'SPO2']],
    dependsOn: { NEEDY: [['GONE']] },
    prohibitedIn: { LOCAL: ['CN'] },
    mailbox: ['MAIL'],
  };
  const users = {
    ada: { location, proxy: ['smtp:team@contoso.test'], records: [{ product: 'E1' }] },
    bo: { proxy: ['smtp:team@contoso.test'] },
  };
  const t = tenant({ products, relations, users });

  expect(t.tryAssign('ada', add ?? { ALL: off })).toBe(answer.join(', '));
});

test.for([
  { name: 'the product beside the inherited one', add: { E3: ['YAMMER'] }, answer: 'carried out' },
  { name: 'a plan on that is off in the inherited one', add: { E3: [] }, answer: 'location.missing' },
  { name: 'a new product, all plans of it off', add: { EMS: ['AAD', 'INTUNE'] }, answer: 'location.missing' },
  { name: 'a direct plan off', add: { CONF: ['CONFERENCING'] }, answer: 'carried out' },
  { name: 'a direct product off', add: {}, remove: ['CONF'], answer: 'carried out' },
])('R2.2 a usage location is asked for what the user did not have: $name', ({ add, remove = [], answer }) => {
  const records = [{ product: 'E3', from: 'sales', off: ['YAMMER'] }, { product: 'CONF' }];
  const t = tenant(office({}, { users: { ada: { location: null, records } } }));

  expect(t.tryAssign('ada', add, remove)).toBe(answer);
});

test('R2.2 a direct assignment does not inherit the directory’s country', () => {
  const t = tenant(office({}, { country: 'CN' }))
    .user('ada', { location: null })
    .user('bo', { location: 'US' });

  expect(t.tryAssign('ada', ['EMS'])).toBe('location.missing');
  expect(t.tryAssign('bo', ['CONF'])).toBe('carried out');
});

test.for([
  { name: 'a plan in a place that has become prohibited', user: { location: 'CN' }, add: { CONF: [] } },
  {
    name: 'its address, as the user has a mailbox',
    user: { proxy: ['smtp:team@contoso.test'] },
    add: { E1: ['YAMMER'] },
  },
  { name: 'the seat of a product that is inherited', user: {}, add: { EMS: ['AAD'] } },
])('R2.2 what the user has is not judged again: $name', ({ user, add }) => {
  const t = tenant(office({ EMS: 1 }))
    .user('ada', { direct: ['CONF', 'E1'] })
    .user('bo', { proxy: ['smtp:team@contoso.test'] })
    .group('devices', { licences: ['EMS'], members: ['ada'] })
    .drain();
  if (Object.keys(user).length > 0) t.changeUser('ada', user);

  expect(t.tryAssign('ada', add)).toBe('carried out');
});

test('R2.2 untouched direct licences are not judged again', () => {
  const records = [
    { product: 'E1' },
    { product: 'E3' },
    { product: 'ADDON', state: 'Error', error: 'DependencyViolation' },
  ] as const;
  const t = tenant(office({}, { users: { ada: { records } } }));

  expect(t.tryAssign('ada', ['EMS'])).toBe('carried out');
  expect(t.states('ada')).toEqual([
    'E1 direct: Active',
    'E3 direct: Active',
    'ADDON direct: Error DependencyViolation',
    'EMS direct: Active',
  ]);
});

test.for([
  { name: 'nothing', add: {}, remove: [], answer: 'licence.nothing' },
  { name: 'a product both added and removed', add: { E1: [] }, remove: ['E1'], answer: 'licence.repeated' },
  { name: 'a plan of another product', add: { E1: ['EXO2'] }, remove: [], answer: 'plan.notInProduct' },
  { name: 'removing what is not there', add: {}, remove: ['EMS'], answer: 'licence.absent' },
])('R2.2 a change that cannot be meant is refused: $name', ({ add, remove, answer }) => {
  const t = tenant(office()).user('ada', { direct: ['E1'] });

  expect(t.tryAssign('ada', add, remove)).toBe(answer);
});

test.for([
  { name: 'in force', seats: 1 },
  { name: 'only recorded as an error', seats: 0 },
])('R2.3 a licence that is only inherited cannot be removed directly, $name', ({ seats }) => {
  const t = tenant(office({ E3: seats }))
    .users('ada')
    .group('sales', { licences: ['E3'], members: ['ada'] })
    .drain();
  const before = t.states('ada');

  expect(t.tryAssign('ada', [], ['E3'])).toBe('licence.inherited');
  expect(t.states('ada')).toEqual(before);
});

test('R2.3 the same product can be assigned directly beside the inherited one', () => {
  const t = tenant(office({ E3: 1 }))
    .users('ada')
    .group('sales', { licences: { E3: ['YAMMER'] }, members: ['ada'] })
    .drain()
    .assign('ada', { E3: ['SPO2'] });

  expect(t.states('ada')).toEqual(['E3 less YAMMER from sales: Active', 'E3 less SPO2 direct: Active']);
  expect(t.plans('ada')).toEqual(['EXO2', 'SPO2', 'YAMMER']);
  t.remove('ada', 'E3');
  expect(t.states('ada')).toEqual(['E3 less YAMMER from sales: Active']);
});

test.for([
  { state: 'Error', error: 'CountViolation' },
  { state: 'ActiveWithError', error: 'DependencyViolation' },
] as const)('R2.3 a direct assignment loaded as $state is removed like any other', ({ state, error }) => {
  const records = [
    { product: 'E3', state, error },
    { product: 'E3', from: 'sales', state, error },
  ];
  const t = tenant(office({}, { users: { ada: { records } } })).remove('ada', 'E3');

  expect(t.states('ada')).toEqual([`E3 from sales: ${state} ${error}`]);
});

test('R2.3 a direct change of the product replaces a direct error, judged as new', () => {
  const records = [{ product: 'E3', state: 'Error', error: 'CountViolation' }] as const;
  const t = tenant(office({ E3: 0 }, { users: { ada: { records } } }));

  expect(t.tryAssign('ada', ['E3'])).toBe('E3: CountViolation');
  expect(t.setUnits('E3', { enabled: 1 }).tryAssign('ada', ['E3'])).toBe('carried out');
  expect([t.states('ada'), t.consumed('E3')]).toEqual([['E3 direct: Active'], 1]);
});

test.for([
  { name: 'removing the product', add: {}, remove: ['E3'], answer: 'E3: DependencyViolation' },
  { name: 'switching the plan off', add: { E3: ['EXO2'] }, remove: [], answer: 'E3: DependencyViolation' },
  { name: 'switching another plan off', add: { E3: ['SPO2'] }, remove: [], answer: 'carried out' },
  { name: 'with the dependent', add: {}, remove: ['E3', 'ADDON'], answer: 'carried out' },
  {
    name: 'switching the dependent off as well',
    add: { ADDON: ['ANALYTICS'] },
    remove: ['E3'],
    answer: 'carried out',
  },
  { name: 'for another alternative', add: { E1: [] }, remove: ['E3'], answer: 'carried out' },
  {
    name: 'for another product without it',
    add: { E1: ['EXO1'] },
    remove: ['E3'],
    answer: 'E3: DependencyViolation',
  },
])('R2.4 taking away what an enabled plan needs: $name', ({ add, remove, answer }) => {
  const t = tenant(office()).user('ada', { direct: ['E3', 'ADDON'] });

  expect(t.tryAssign('ada', add, remove)).toBe(answer);
});

test('R2.4 the dependent may come from a group', () => {
  const records = [{ product: 'E3' }, { product: 'ADDON', from: 'addon' }];
  const t = tenant(office({}, { users: { ada: { records } } }));

  expect(t.tryAssign('ada', [], ['E3'])).toBe('E3: DependencyViolation');
});

test('R2.4 what is needed may go on coming from a group', () => {
  const t = tenant(office())
    .user('ada', { direct: ['E3', 'ADDON'] })
    .group('base', { licences: { E3: ['SPO2'] }, members: ['ada'] })
    .drain();

  expect(t.tryAssign('ada', [], ['E3'])).toBe('carried out');
});

test('R2.4 a requirement that was unmet before stands in nobody’s way', () => {
  const t = tenant(office()).user('ada', { direct: ['E3', 'ADDON'] });

  t.setRelations({ ...RELATIONS, dependsOn: { ANALYTICS: [['GONE']] } });
  expect(t.tryAssign('ada', [], ['E3'])).toBe('carried out');
});
