import { expect, test } from 'vitest';
import { namedPlans } from '../../../src/insight/pictures/named-plans.ts';
import { productsOf, userPaths } from '../../../src/insight/pictures/user-paths.ts';
import { nameOf } from '../../support/named.ts';
import { office } from '../../support/office.ts';
import { tenant, type TenantDriver } from '../../support/tenant.ts';
import { pathsOf } from './in-words.ts';

type Known = { readonly name: string; readonly make: () => TenantDriver; readonly paths: readonly string[] };

test.for<Known>([
  { name: 'a user without anything', make: () => tenant(office()).user('ada'), paths: [] },
  {
    name: 'R1.4 directly and by a group, direct ones first, plans that are off',
    make: () =>
      tenant(office())
        .user('ada', { direct: ['E3'] })
        .group('sales', { members: ['ada'], licences: { E3: ['YAMMER'], EMS: [] } })
        .drain(),
    paths: [
      'direct → E3 active: EXO2 on, SPO2 on, YAMMER on',
      'sales → E3 active: EXO2 on, SPO2 on, YAMMER off',
      'sales → EMS active: INTUNE on, AAD on',
    ],
  },
  {
    name: 'R4.3 a conflict blocks the whole product',
    make: () =>
      tenant(office())
        .user('ada', { direct: ['E1'] })
        .group('sales', { members: ['ada'], licences: { E3: ['YAMMER'] } })
        .drain(),
    paths: [
      'direct → E1 active: EXO1 on, SPO1 on, YAMMER on',
      'sales → E3 error MutuallyExclusiveViolation: EXO2 blocked, SPO2 blocked, YAMMER off',
    ],
  },
  {
    name: 'R4.7 what cannot be taken away stays in force with an error, from a group that was left',
    make: () =>
      tenant(office())
        .user('ada')
        .group('sales', { members: ['ada'], licences: ['E3'] })
        .drain()
        .assign('ada', ['ADDON'])
        .leave('sales', 'ada')
        .drain(),
    paths: [
      'direct → ADDON active: ANALYTICS on',
      'sales (left) → E3 kept DependencyViolation: EXO2 on, SPO2 on, YAMMER on',
    ],
  },
  {
    name: 'R6.1 the preview fails silently',
    make: () =>
      tenant(office({}, { serviceVersion: 'preview' }))
        .user('bo', { proxy: ['smtp:team@contoso.test'] })
        .user('ada', { proxy: ['smtp:team@contoso.test'] })
        .group('sales', { members: ['ada'], licences: ['E3'] })
        .drain(),
    paths: ['sales → E3 silent: EXO2 blocked, SPO2 blocked, YAMMER blocked'],
  },
  {
    name: 'R5.3 not processed yet',
    make: () =>
      tenant(office())
        .user('ada')
        .group('sales', { members: ['ada'], licences: ['E3'] }),
    paths: ['sales → E3 waiting: EXO2 pending, SPO2 pending, YAMMER pending'],
  },
])('$name', ({ make, paths }) => {
  expect(pathsOf(make(), 'ada')).toEqual(paths);
});

test('R1.5 a plan is on when one path in force has it on', () => {
  const t = tenant(office())
    .user('ada', { direct: { E3: ['SPO2'] } })
    .group('sales', { members: ['ada'], licences: { E3: ['SPO2', 'YAMMER'] } })
    .drain();

  const [e3] = productsOf(userPaths(t.directory, t.row('ada')));

  expect(e3?.plans.map(({ plan, state }) => `${nameOf(plan)} ${state}`)).toEqual([
    'EXO2 on',
    'SPO2 off',
    'YAMMER on',
  ]);
});

test('plans that a reason names are never folded away: those at fault and those in the way', () => {
  const t = tenant(office())
    .user('ada', { direct: ['E1'] })
    .group('sales', { members: ['ada'], licences: ['E3'] })
    .drain();

  const named = [...namedPlans(userPaths(t.directory, t.row('ada')))];

  expect(named.map((key) => key.split(' ').map(nameOf).join(' '))).toEqual([
    'E3 EXO2',
    'E1 EXO1',
    'E3 SPO2',
    'E1 SPO1',
  ]);
});
