import { expect, test } from 'vitest';
import { seatsOf } from '../../src/engine/queries.ts';
import { sku } from '../support/named.ts';
import { office, RELATIONS } from '../support/office.ts';
import { planOf, productOf } from '../support/parts-by-name.ts';
import { tenant } from '../support/tenant.ts';

test('R1.1 a product is subscribed once, as a named bundle of plans', () => {
  const t = tenant().subscribe('E3', { seats: 5, warning: 2, plans: ['EXO2', 'SPO2'] });

  expect(t.directory.products).toEqual([productOf('E3', { seats: 5, warning: 2, plans: ['EXO2', 'SPO2'] })]);
  t.dispatch({ type: 'subscription.create', product: productOf('E3', { plans: [] }) });
  expect(t.refusal?.code).toBe('product.present');
});

test.for([
  { name: 'a known id under another name', plans: [{ id: planOf('EXO2').id, name: 'OTHER' }] },
  { name: 'a known name under another id', plans: [{ id: planOf('OTHER').id, name: 'EXO2' }] },
  { name: 'the same plan twice in the new product', plans: [planOf('NEW'), planOf('NEW')] },
  {
    name: 'one id under two names in the new product',
    plans: [planOf('NEW'), { ...planOf('NEW'), name: 'NEWER' }],
  },
])('R1.1 a plan has one name in all products: $name is refused', ({ plans }) => {
  const t = tenant(office());

  t.dispatch({ type: 'subscription.create', product: { ...productOf('E5', { plans: [] }), plans } });
  expect(t.refusal?.code).toBe('plan.clash');
});

test.for([
  { name: 'enabled units', units: { enabled: 5, warning: 0, suspended: 0, lockedOut: 0 }, total: 5 },
  {
    name: 'units in their grace period',
    units: { enabled: 5, warning: 2, suspended: 0, lockedOut: 0 },
    total: 7,
  },
  { name: 'no suspended ones', units: { enabled: 5, warning: 0, suspended: 9, lockedOut: 0 }, total: 5 },
  { name: 'no locked ones', units: { enabled: 0, warning: 0, suspended: 0, lockedOut: 9 }, total: 0 },
])('R1.2 seats to give are $name', ({ units, total }) => {
  const t = tenant(office({ E3: 1 })).setUnits('E3', units);

  expect(seatsOf(t.directory, sku('E3'))).toMatchObject({ total, consumed: 0, available: total });
  t.user('ada');
  expect(t.tryAssign('ada', ['E3'])).toBe(total > 0 ? 'carried out' : 'E3: CountViolation');
  expect(t.available('E3')).toBe(Math.max(total - 1, 0));
});

test('R1.2 a user consumes one seat however many sources give the product', () => {
  const t = tenant(office({ E3: 2 }))
    .user('ada', { direct: ['E3'] })
    .group('sales', { licences: ['E3'], members: ['ada'] })
    .group('staff', { licences: { E3: ['YAMMER'] }, members: ['ada'] })
    .drain();

  expect(t.states('ada')).toEqual([
    'E3 direct: Active',
    'E3 from sales: Active',
    'E3 less YAMMER from staff: Active',
  ]);
  expect(t.consumed('E3')).toBe(1);
  t.remove('ada', 'E3').leave('sales', 'ada').drain();
  expect(t.consumed('E3')).toBe(1);
  t.leave('staff', 'ada').drain();
  expect(t.consumed('E3')).toBe(0);
});

test.for([
  { state: 'Active', error: undefined, consumed: 1 },
  { state: 'ActiveWithError', error: 'DependencyViolation', consumed: 1 },
  { state: 'Error', error: 'CountViolation', consumed: 0 },
] as const)('R1.2 an assignment that is $state consumes $consumed', ({ state, error, consumed }) => {
  const record = { product: 'E3', from: 'sales', state, ...(error && { error }) };
  const t = tenant(office({}, { users: { ada: { records: [record] } } }));

  expect(t.consumed('E3')).toBe(consumed);
});

test('R1.3 a cut takes nothing from anyone, and new assignments fail', () => {
  const t = tenant(office({ E3: 3 }))
    .user('ada', { direct: ['E3'] })
    .users('bo', 'cy')
    .group('sales', { licences: ['E3'], members: ['bo'] })
    .drain()
    .setUnits('E3', { enabled: 1 });

  expect([t.consumed('E3'), t.available('E3')]).toEqual([2, -1]);
  t.reprocess('sales').join('sales', 'cy').drain();
  expect(t.states('ada')).toEqual(['E3 direct: Active']);
  expect(t.states('bo')).toEqual(['E3 from sales: Active']);
  expect(t.states('cy')).toEqual(['E3 from sales: Error CountViolation']);
});

test('R1.3 after a cut the last holder to go frees nothing', () => {
  const t = tenant(office({ E3: 2 }))
    .user('ada', { direct: ['E3'] })
    .user('bo', { direct: ['E3'] })
    .user('cy');

  t.setUnits('E3', { enabled: 1 }).remove('ada', 'E3');
  expect(t.available('E3')).toBe(0);
  expect(t.tryAssign('cy', ['E3'])).toBe('E3: CountViolation');
});

test('R1.4 a user has one direct assignment of a product and one from each group', () => {
  const t = tenant(office())
    .user('ada', { direct: ['E3'] })
    .group('sales', { licences: ['E3'], members: ['ada'] })
    .drain();

  t.assign('ada', { E3: ['YAMMER'] })
    .assign('sales', { E3: ['SPO2'] })
    .drain();
  expect(t.states('ada')).toEqual(['E3 less YAMMER direct: Active', 'E3 less SPO2 from sales: Active']);
});

test('R1.4 with all plans disabled the seat is consumed all the same', () => {
  const t = tenant(office()).user('ada', { direct: { E3: ['EXO2', 'SPO2', 'YAMMER'] } });

  expect([t.plans('ada'), t.consumed('E3')]).toEqual([[], 1]);
});

test.for([
  { name: 'one assignment', direct: { E3: [] }, group: {}, plans: ['EXO2', 'SPO2', 'YAMMER'] },
  { name: 'less the disabled', direct: { E3: ['YAMMER'] }, group: {}, plans: ['EXO2', 'SPO2'] },
  {
    name: 'on in one source is on',
    direct: { E3: ['YAMMER', 'SPO2'] },
    group: { E3: ['SPO2'] },
    plans: ['EXO2', 'YAMMER'],
  },
  {
    name: 'two products',
    direct: { E3: ['SPO2'] },
    group: { EMS: ['AAD'] },
    plans: ['EXO2', 'INTUNE', 'YAMMER'],
  },
])('R1.5 the plans of a user: $name', ({ direct, group, plans }) => {
  const t = tenant(office())
    .user('ada', { direct })
    .group('sales', { members: ['ada'] });
  if (Object.keys(group).length > 0) t.assign('sales', group).drain();

  expect(t.plans('ada')).toEqual(plans);
});

test('R1.5 an assignment that is only recorded as an error gives no plan', () => {
  const t = tenant(office({ E3: 0 }))
    .users('ada')
    .group('sales', { licences: ['E3'], members: ['ada'] })
    .drain();

  expect(t.states('ada')).toEqual(['E3 from sales: Error CountViolation']);
  expect(t.plans('ada')).toEqual([]);
});

test('R1.6 a plan that joins a product is on in every assignment, and nothing is judged or queued', () => {
  const t = tenant(office())
    .user('ada', { direct: { EMS: ['AAD'] } })
    .users('bo')
    .group('sales', { licences: ['EMS', 'E3'], members: ['bo'] })
    .drain()
    .addPlan('EMS', 'SPO1');

  expect(t.queue()).toEqual([]);
  expect(t.plans('ada')).toEqual(['INTUNE', 'SPO1']);
  expect(t.plans('bo')).toContain('SPO1');
  expect(t.states('bo')).toEqual(['EMS from sales: Active', 'E3 from sales: Active']);
  expect(t.template('sales')).toEqual(['EMS', 'E3']);
});

test.for([
  { name: 'his own location', location: 'CN', country: 'US', error: true },
  { name: 'the directory’s country without one', location: null, country: 'CN', error: true },
  { name: 'his own in spite of the directory’s', location: 'US', country: 'CN', error: false },
  { name: 'the directory’s, which is allowed', location: null, country: 'US', error: false },
])('R1.7 the location that counts is $name', ({ location, country, error }) => {
  const t = tenant(office({}, { country }))
    .user('ada', { location })
    .group('sales', { licences: ['CONF'], members: ['ada'] })
    .drain();

  const state = error ? 'Error ProhibitedInUsageLocationViolation' : 'Active';
  expect(t.states('ada')).toEqual([`CONF from sales: ${state}`]);
  expect(t.row('ada').profile.usageLocation).toBe(location);
});

test('R1.8 members of nested groups are not licensed and get no error', () => {
  const t = tenant(office())
    .users('ada', 'bo')
    .group('inner', { members: ['bo'] })
    .group('sales', { licences: ['E3'], members: ['inner', 'ada'] });

  expect(t.queue()).toEqual(['sales: ada']);
  t.drain();
  expect(t.states('ada')).toEqual(['E3 from sales: Active']);
  expect(t.states('bo')).toEqual([]);
  expect(t.errors('sales')).toEqual([]);
});

test('R1.8 a nested group that joins starts nothing', () => {
  const t = tenant(office())
    .users('bo')
    .group('inner', { members: ['bo'] })
    .group('sales', { licences: ['E3'] });

  t.join('sales', 'inner');
  expect([t.queue(), t.members('sales')]).toEqual([[], ['inner']]);
});

test('R1.9 only a security-enabled group can hold licences', () => {
  const t = tenant(office()).group('list', { securityEnabled: false });

  expect(t.tryAssign('list', ['E3'])).toBe('group.notSecurityEnabled');
  expect(t.template('list')).toEqual([]);
  expect(t.changeGroup('list', { securityEnabled: true }).tryAssign('list', ['E3'])).toBe('carried out');
});

test('R1.9 a licensed group cannot lose securityEnabled, one whose licences are gone can', () => {
  const t = tenant(office()).group('sales', { licences: ['E3'] });
  const unsecure = () => t.answer(() => t.changeGroup('sales', { securityEnabled: false }));

  expect(unsecure()).toBe('group.notSecurityEnabled');
  t.remove('sales', 'E3');
  expect(unsecure()).toBe('carried out');
});

test.for([
  { name: 'exclusive', relations: { ...RELATIONS, exclusive: [['EXO2', 'INTUNE']] } },
  { name: 'dependsOn', relations: { ...RELATIONS, dependsOn: { EXO2: [['NOBODY_HAS_IT']] } } },
  { name: 'prohibitedIn', relations: { ...RELATIONS, prohibitedIn: { EXO2: ['US'] } } },
  { name: 'mailbox', relations: { ...RELATIONS, mailbox: ['INTUNE'] } },
])('R1.10 editing relations judges nothing and triggers nothing: $name', ({ relations }) => {
  const t = tenant(office())
    .users('ada')
    .group('sales', { licences: ['E3', 'EMS'], members: ['ada'] })
    .drain();

  const before = t.states('ada');
  t.setRelations(relations);
  expect([t.states('ada'), t.queue(), t.template('sales')]).toEqual([before, [], ['E3', 'EMS']]);
});

test.for([
  {
    name: 'any two members of a family exclude each other',
    relations: { exclusive: [['EXO1', 'X', 'INTUNE']] },
    refusal: 'E1: MutuallyExclusiveViolation',
  },
  {
    name: 'members of different families do not',
    relations: {
      exclusive: [
        ['EXO1', 'X'],
        ['X', 'INTUNE'],
      ],
    },
    refusal: 'carried out',
  },
  {
    name: 'every requirement has to be met',
    relations: { dependsOn: { EXO1: [['INTUNE'], ['EXO2']] } },
    refusal: 'E1: DependencyViolation',
  },
  {
    name: 'by any one of its alternatives',
    relations: {
      dependsOn: {
        EXO1: [
          ['EXO2', 'INTUNE'],
          ['AAD', 'X'],
        ],
      },
    },
    refusal: 'carried out',
  },
  {
    name: 'a plan that no product has meets none',
    relations: { dependsOn: { EXO1: [['X']] } },
    refusal: 'E1: DependencyViolation',
  },
  {
    name: 'a requirement without alternatives is never met',
    relations: { dependsOn: { EXO1: [[]] } },
    refusal: 'E1: DependencyViolation',
  },
  {
    name: 'a relation about a plan that no product has is idle',
    relations: { dependsOn: { X: [['EXO2']] }, prohibitedIn: { X: ['US'] } },
    refusal: 'carried out',
  },
])('R1.10 relations: $name', ({ relations, refusal }) => {
  const t = tenant(office({}, { relations })).user('ada', { direct: ['EMS'] });

  expect(t.tryAssign('ada', ['E1'])).toBe(refusal);
});

test('R1.11 members come in join order, users and groups in the order of creation', () => {
  const t = tenant(office())
    .users('ada', 'bo', 'cy')
    .group('sales', { members: ['cy', 'ada'] })
    .join('sales', 'bo');

  expect(t.members('sales')).toEqual(['cy', 'ada', 'bo']);
  t.leave('sales', 'cy').join('sales', 'cy');
  expect(t.members('sales')).toEqual(['ada', 'bo', 'cy']);
  expect(t.assign('sales', ['E3']).queue()).toEqual(['sales: ada, bo, cy']);
});
