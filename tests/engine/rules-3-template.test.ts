import { expect, test } from 'vitest';
import { office, RELATIONS } from '../support/office.ts';
import { tenant } from '../support/tenant.ts';

const TWICE = {
  ...office(),
  products: {
    ...office().products,
    SUITE: { plans: ['EXO1', 'EXO2', 'YAMMER'] },
    ALSO1: { plans: ['EXO1'] },
    EXTRA: { plans: ['ANALYTICS', 'MINING'] },
  },
  relations: {
    ...RELATIONS,
    dependsOn: { ANALYTICS: [['EXO1', 'EXO2']], MINING: [['ANALYTICS'], ['INTUNE', 'SPO2']] },
  },
};

test.for([
  { name: 'one product', add: ['E3'], answer: 'carried out' },
  { name: 'two that have nothing to do with each other', add: ['E3', 'EMS'], answer: 'carried out' },
  { name: 'an unknown product', add: ['NOPE'], answer: 'product.unknown' },
  { name: 'a plan of another product off', add: { E3: ['SPO1'] }, answer: 'plan.notInProduct' },
  { name: 'a product twice', add: ['E3', 'E3'], answer: 'licence.repeated' },
  {
    name: 'plans of different products exclude each other',
    add: ['E1', 'E3'],
    answer: 'EXO1 of E1 excludes EXO2 of E3, SPO1 of E1 excludes SPO2 of E3',
  },
  {
    name: 'one of two conflicts is left',
    add: { E1: [], E3: ['EXO2'] },
    answer: 'SPO1 of E1 excludes SPO2 of E3',
  },
  { name: 'conflicting plans are off', add: { E1: ['EXO1'], E3: ['SPO2'] }, answer: 'carried out' },
  { name: 'the same plan in two products is no conflict', add: ['E1', 'ALSO1'], answer: 'carried out' },
  { name: 'plans of one product may exclude each other', add: ['SUITE'], answer: 'carried out' },
  {
    name: 'a plan that is in both products conflicts with the other one’s',
    add: ['SUITE', 'ALSO1'],
    answer: 'EXO2 of SUITE excludes EXO1 of ALSO1',
  },
  {
    name: 'a dependency that nothing meets',
    add: ['ADDON'],
    answer: 'ANALYTICS of ADDON needs EXO1 or EXO2',
  },
  { name: 'a dependency met inside the group', add: ['ADDON', 'E3'], answer: 'carried out' },
  { name: 'a dependency met by the other alternative', add: ['ADDON', 'E1'], answer: 'carried out' },
  {
    name: 'the plan that would meet it is off',
    add: { ADDON: [], E3: ['EXO2'] },
    answer: 'ANALYTICS of ADDON needs EXO1 or EXO2',
  },
  { name: 'the dependent plan is off', add: { ADDON: ['ANALYTICS'] }, answer: 'carried out' },
  { name: 'every requirement counts', add: ['EXTRA', 'E1'], answer: 'MINING of EXTRA needs INTUNE or SPO2' },
  { name: 'a chain met in one product', add: ['EXTRA', 'E3'], answer: 'carried out' },
])('R3.1 a template is judged on the group itself: $name', ({ add, answer }) => {
  const t = tenant(TWICE)
    .users('ada')
    .group('sales', { members: ['ada'] });
  const before = t.directory;

  expect(t.tryAssign('sales', add)).toBe(answer);
  if (answer === 'carried out') expect(t.queue()).toEqual(['sales: ada']);
  else expect(t.directory).toBe(before);
});

test('R3.1 what the members have elsewhere does not meet a dependency of the group', () => {
  const t = tenant(office())
    .user('ada', { direct: ['E3'] })
    .group('addon', { members: ['ada'] });

  expect(t.tryAssign('addon', ['ADDON'])).toBe('ANALYTICS of ADDON needs EXO1 or EXO2');
});

test('R3.1 what the group has already is judged with what is added', () => {
  const t = tenant(office()).group('sales', { licences: ['E3'] });

  expect(t.tryAssign('sales', { E1: ['SPO1'] })).toBe('EXO2 of E3 excludes EXO1 of E1');
  expect(t.tryAssign('sales', ['ADDON'])).toBe('carried out');
  expect(t.tryAssign('sales', { E3: ['EXO2'] })).toBe('ANALYTICS of ADDON needs EXO1 or EXO2');
  expect(t.template('sales')).toEqual(['E3', 'ADDON']);
});

/** The relations turn against the template after it was stored. */
test.for([
  { name: 'a removal that mends nothing passes', remove: ['EMS'], answer: 'carried out' },
  { name: 'a removal that leaves a conflict passes', remove: ['ADDON'], answer: 'carried out' },
  {
    name: 'a removal that takes a requirement away fails',
    remove: ['E3'],
    answer: 'ANALYTICS of ADDON needs EXO1 or EXO2',
  },
  { name: 'with the dependent it passes', remove: ['E3', 'ADDON'], answer: 'carried out' },
  { name: 'removing what is not there', remove: ['CONF'], answer: 'licence.absent' },
])('R3.1 a change that adds nothing: $name', ({ remove, answer }) => {
  const t = tenant(office()).group('sales', { licences: ['E3', 'ADDON', 'EMS'] });
  t.setRelations({
    ...RELATIONS,
    exclusive: [['SPO2', 'AAD']],
    dependsOn: { ...RELATIONS.dependsOn, YAMMER: [['GONE']], INTUNE: [['GONE']] },
  });

  expect(t.tryAssign('sales', [], remove)).toBe(answer);
});

test('R3.1 an addition is judged with all of the template, edited relations included', () => {
  const t = tenant(office()).group('sales', { licences: ['E3', 'EMS'] });

  t.setRelations({ ...RELATIONS, exclusive: [['SPO2', 'AAD']] });
  expect(t.tryAssign('sales', ['CONF'])).toBe('SPO2 of E3 excludes AAD of EMS');
});

test('R3.1 an empty change is none', () => {
  expect(
    tenant(office())
      .group('sales', { licences: ['E3'] })
      .tryAssign('sales', []),
  ).toBe('licence.nothing');
});

test('R3.2 leavers with anything recorded come first, in the order of the users, then members in join order', () => {
  const t = tenant(office({ E3: 4 }))
    .users('ada', 'bo', 'cy', 'dee', 'eve')
    .group('sales', { members: ['eve', 'dee', 'cy', 'bo'], licences: ['E3'] })
    .drain()
    .leave('sales', 'dee', 'bo')
    .join('sales', 'ada')
    .mark();

  t.reprocess('sales');
  expect(t.queue()).toEqual(['sales: dee, bo', 'sales: ada', 'sales: bo, dee, eve, cy, ada']);
  expect(t.assign('sales', ['EMS']).queue()[3]).toBe('sales: bo, dee, eve, cy, ada');
});

test('R3.2 seats are freed before they are given', () => {
  const users = { ada: {}, bo: { records: [{ product: 'E3', from: 'sales' }] } };
  const t = tenant(office({ E3: 1 }, { users, groups: { sales: { licences: ['E3'], members: ['ada'] } } }));

  t.reprocess('sales').drain();
  expect([t.states('ada'), t.states('bo')]).toEqual([['E3 from sales: Active'], []]);
});

test('R3.2 a leaver with an error alone still has something recorded', () => {
  const t = tenant(office({ E3: 0 }))
    .users('ada')
    .group('sales', { members: ['ada'], licences: ['E3'] })
    .drain();

  t.leave('sales', 'ada').reprocess('sales');
  expect(t.queue()).toEqual(['sales: ada', 'sales: ada']);
  t.step();
  expect([t.states('ada'), t.errors('sales')]).toEqual([[], []]);
});

test('R3.2 nobody to process: the work is done at once', () => {
  const t = tenant(office()).group('sales').mark().assign('sales', ['E3']);

  expect([t.queue(), t.processing('sales')]).toEqual([[], 'ProcessingComplete 0/0']);
  expect(t.log()).toEqual([
    'Set group license: sales',
    'Start applying group based license to users: sales',
    'Finish applying group based license to users: sales, assigned 0, failed 0',
  ]);
});

test('R3.3 additions and removals in one change apply together to each user', () => {
  const t = tenant(office({ E3: 2 }))
    .users('ada', 'bo', 'cy')
    .group('sales', { members: ['ada', 'bo', 'cy'], licences: ['E1'] })
    .drain()
    .assign('sales', ['E3'], ['E1'])
    .drain();

  expect(t.states('ada')).toEqual(['E3 from sales: Active']);
  expect(t.states('bo')).toEqual(['E3 from sales: Active']);
  expect(t.states('cy')).toEqual([
    'E1 from sales: ActiveWithError Other',
    'E3 from sales: Error CountViolation',
  ]);
  expect([t.consumed('E1'), t.consumed('E3')]).toEqual([1, 2]);
});

test('R3.3 an addition replaces the options of a product the group has', () => {
  const t = tenant(office())
    .users('ada')
    .group('sales', { members: ['ada'], licences: ['E3', 'EMS'] })
    .drain();

  t.assign('sales', { E3: ['YAMMER'] }).drain();
  expect(t.template('sales')).toEqual(['E3 less YAMMER', 'EMS']);
  expect(t.states('ada')).toEqual(['E3 less YAMMER from sales: Active', 'EMS from sales: Active']);
});

test('R3.3 a plan that is switched off twice is off once', () => {
  const t = tenant(office())
    .users('ada')
    .group('sales', { members: ['ada'], licences: { E3: ['YAMMER'] } })
    .drain();

  t.assign('sales', { E3: ['YAMMER', 'YAMMER'] }).drain();
  expect(t.states('ada')).toEqual(['E3 less YAMMER from sales: Active']);
  expect(t.row('ada').updated).not.toContain(t.now);
});

test('R3.4 a group that holds licences cannot be deleted: remove them first', () => {
  const t = tenant(office())
    .users('ada')
    .group('sales', { members: ['ada'], licences: ['E3'] })
    .drain();
  const remove = () => t.answer(() => t.deleteGroup('sales'));

  expect(remove()).toBe('group.licensed');
  t.remove('sales', 'E3');
  expect(remove()).toBe('carried out');
});
