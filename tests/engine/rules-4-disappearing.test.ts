import { expect, test } from 'vitest';
import { office, RELATIONS } from '../support/office.ts';
import type { RecordByName } from '../support/parts-by-name.ts';
import { tenant } from '../support/tenant.ts';

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
