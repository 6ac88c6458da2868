import { expect, test } from 'vitest';
import { planId } from '../../src/engine/ids.ts';
import { groupIdOf } from '../../src/scenarios/deterministic-id.ts';
import { openScenario, type Opened } from './opened.ts';
import type { ScenarioId } from '../../src/scenarios/scenarios.ts';

type Fix = {
  readonly scenario: ScenarioId;
  readonly group: string;
  readonly name: string;
  readonly fix: (scenario: Opened) => unknown;
  /** Who is still in error after Reprocess. */
  readonly left?: readonly string[];
};

const FIXES: readonly Fix[] = [
  {
    scenario: 'not-enough-licenses',
    group: 'Sales',
    name: 'three more seats are bought',
    fix: (scenario) => scenario.buy('ENTERPRISEPACK', 21),
  },
  {
    scenario: 'not-enough-licenses',
    group: 'Sales',
    name: 'direct licences of other users are removed',
    fix: (scenario) =>
      scenario
        .assign('Ruth Abramson', [], ['ENTERPRISEPACK'])
        .assign('Pieter van Dijk', [], ['ENTERPRISEPACK'])
        .assign('Marcus Bell', [], ['ENTERPRISEPACK']),
  },
  {
    scenario: 'not-enough-licenses',
    group: 'Sales',
    name: 'a group that no longer needs it loses the product',
    fix: (scenario) => scenario.license('Project Falcon', [], ['ENTERPRISEPACK']),
  },
  {
    scenario: 'conflicting-service-plans',
    group: 'Engineering',
    name: 'the two plans are switched off in one direct E1',
    fix: (scenario) =>
      scenario.assign('Wei Zhang', { STANDARDPACK: ['SHAREPOINTSTANDARD', 'EXCHANGE_S_STANDARD'] }),
    left: ['Lena Hoffmann: MutuallyExclusiveViolation', 'Arjun Patel: MutuallyExclusiveViolation'],
  },
  {
    scenario: 'conflicting-service-plans',
    group: 'Engineering',
    name: 'E1 is removed from one user',
    fix: (scenario) => scenario.assign('Lena Hoffmann', [], ['STANDARDPACK']),
    left: ['Wei Zhang: MutuallyExclusiveViolation', 'Arjun Patel: MutuallyExclusiveViolation'],
  },
  {
    scenario: 'dependent-products',
    group: 'Marketing',
    name: 'the required plan comes from another product',
    fix: (scenario) => scenario.assign('Hannah Lindqvist', ['EXCHANGEENTERPRISE']),
    left: ['Jamal Washington (left): DependencyViolation'],
  },
  {
    scenario: 'dependent-products',
    group: 'Marketing',
    name: 'the dependent service is disabled',
    fix: (scenario) => scenario.assign('Jamal Washington', { MCOMEETADV: ['MCOMEETADV'] }),
    left: ['Hannah Lindqvist (left): DependencyViolation'],
  },
  {
    scenario: 'usage-location',
    group: 'Marketing',
    name: 'the location is corrected',
    fix: (scenario) => scenario.change('Mei Lin Chen', { usageLocation: 'SG' }),
  },
  {
    scenario: 'multiple-products',
    group: 'Sales',
    name: 'six seats of EMS are bought',
    fix: (scenario) => scenario.buy('EMS', 16),
  },
  {
    scenario: 'reprocess-after-freeing',
    group: 'Sales',
    name: 'the four direct licences from the trial are removed',
    fix: (scenario) => {
      for (const person of ['Ruth Abramson', 'Pieter van Dijk', 'Elena Popescu', 'Marcus Bell']) {
        scenario.assign(person, [], ['ENTERPRISEPACK']);
      }
    },
  },
  {
    scenario: 'reprocess-after-freeing',
    group: 'Sales',
    name: 'R1.2 direct licences beside inherited ones free nothing',
    fix: (scenario) =>
      scenario.assign('Amara Okafor', [], ['ENTERPRISEPACK']).assign('Daniel Kim', [], ['ENTERPRISEPACK']),
    left: [
      'Yuki Tanaka: CountViolation',
      "Grace O'Connor: CountViolation",
      'Rafael Souza: CountViolation',
      'Emily Carter: CountViolation',
    ],
  },
];

test.for(FIXES)(
  'R5.2 $scenario: only Reprocess clears the errors after the fix: $name',
  async ({ scenario, group, fix, left }) => {
    const opened = await openScenario(scenario);
    const before = opened.errors(group);

    fix(opened);
    expect(opened.errors(group)).toEqual(before);

    opened.reprocess(group);
    expect(opened.errors(group)).toEqual(left ?? []);
  },
);

test('R4.3 R6.4 the conflicting plans are the two pairs that the article names', async () => {
  const opened = await openScenario('conflicting-service-plans');
  expect(opened.conflicts('Wei Zhang', 'Engineering').toSorted()).toEqual([
    'EXCHANGE_S_ENTERPRISE / EXCHANGE_S_STANDARD',
    'SHAREPOINTENTERPRISE / SHAREPOINTSTANDARD',
  ]);
});

test('R3.2 plans switched off in the whole group assignment clear all three conflicts at once', async () => {
  const opened = await openScenario('conflicting-service-plans');
  opened.license('Engineering', { ENTERPRISEPACK: ['SHAREPOINTENTERPRISE', 'EXCHANGE_S_ENTERPRISE'] });
  expect(opened.errors('Engineering')).toEqual([]);
  expect(opened.states('Arjun Patel')).toEqual([
    'STANDARDPACK direct Active',
    'ENTERPRISEPACK Engineering Active',
  ]);
});

test('R4.8 the leavers keep E3 until nothing depends on it; Emily Carter lost it', async () => {
  const opened = await openScenario('dependent-products');
  expect(opened.states('Hannah Lindqvist')).toEqual([
    'ENTERPRISEPACK Marketing ActiveWithError DependencyViolation',
    'WORKPLACE_ANALYTICS direct Active',
  ]);
  expect(opened.states('Emily Carter')).toEqual([]);

  opened.assign('Hannah Lindqvist', ['EXCHANGEENTERPRISE']).reprocess('Marketing');
  expect(opened.states('Hannah Lindqvist')).toEqual([
    'WORKPLACE_ANALYTICS direct Active',
    'EXCHANGEENTERPRISE direct Active',
  ]);
});

test('R1.7 who has no usage location inherits the directory’s and stays without one', async () => {
  const opened = await openScenario('usage-location');
  expect(opened.states('Noah Becker')).toEqual(['ENTERPRISEPREMIUM Marketing Active']);
  expect(opened.row('Noah Becker').profile.usageLocation).toBe(null);
});

test('R5.1 removing the user from a nonsupported location ends the error at once', async () => {
  const opened = await openScenario('usage-location');
  opened.leave('Marketing', 'Mei Lin Chen');
  expect(opened.errors('Marketing')).toEqual([]);
});

test('R4.7 neither product is assigned when one is short, and giving it up licenses everyone', async () => {
  const opened = await openScenario('multiple-products');
  expect(opened.states('Emily Carter')).toEqual([
    'ENTERPRISEPACK Sales Error Other',
    'EMS Sales Error CountViolation',
  ]);
  opened.license('Sales', [], ['EMS']);
  expect(opened.states('Emily Carter')).toEqual(['ENTERPRISEPACK Sales Active']);
  expect(opened.errors('Sales')).toEqual([]);
});

test('R6.1 R6.3 a shared address fails silently, and after it is fixed someone has to reprocess', async () => {
  const opened = await openScenario('duplicate-proxy-addresses');
  expect([opened.states("Grace O'Connor"), opened.states('Emily Carter')]).toEqual([[], []]);
  expect(opened.seats('ENTERPRISEPACK')).toBe('12/25');

  const own = opened
    .row('Emily Carter')
    .profile.proxyAddresses.filter((address) => address !== 'smtp:help@contoso.onmicrosoft.com');
  opened.change('Emily Carter', { proxyAddresses: own });
  expect(opened.states('Emily Carter')).toEqual([]);

  opened.reprocess('Sales');
  expect([opened.states("Grace O'Connor"), opened.states('Emily Carter')]).toEqual([
    ['ENTERPRISEPACK Sales Active'],
    ['ENTERPRISEPACK Sales Active'],
  ]);
});

test('R4.9 a user who leaves Kiosk users is licensed by HR Department without Reprocess', async () => {
  const opened = await openScenario('hr-department');
  opened.leave('Kiosk users', 'Yusuf Novak');
  expect(opened.states('Yusuf Novak')).toEqual([
    'ENTERPRISEPACK HR Department Active',
    'EMS HR Department Active',
  ]);
  expect(opened.errors('HR Department')).toHaveLength(9);
});

test('R4.9 all ten are licensed when Kiosk users loses E1', async () => {
  const opened = await openScenario('hr-department');
  opened.license('Kiosk users', [], ['STANDARDPACK']);
  expect(opened.groupsInError()).toEqual([]);
  expect([opened.seats('ENTERPRISEPACK'), opened.seats('EMS'), opened.seats('STANDARDPACK')]).toEqual([
    '1000/1200',
    '1000/1200',
    '0/100',
  ]);
});

test('R1.5 HR Department gives E3 without Yammer', async () => {
  const opened = await openScenario('hr-department');
  expect(opened.plans('Karen Whitfield')).toContain('EXCHANGE_S_ENTERPRISE');
  expect(opened.plans('Karen Whitfield')).not.toContain('YAMMER_ENTERPRISE');
});

test('R1.2 R2.3 a thousand users move to the group without an extra seat and lose nothing', async () => {
  const opened = await openScenario('migrate-to-group');
  expect(opened.seats('ENTERPRISEPACK')).toBe('1000/1000');
  const before = opened.plans('Aaron Abbott').toSorted();

  opened.license('Office 365 E3 users', ['ENTERPRISEPACK']);
  expect([opened.groupsInError(), opened.seats('ENTERPRISEPACK')]).toEqual([[], '1000/1000']);

  opened.assign('Aaron Abbott', [], ['ENTERPRISEPACK']);
  expect(opened.states('Aaron Abbott')).toEqual(['ENTERPRISEPACK Office 365 E3 users Active']);
  expect(opened.plans('Aaron Abbott').toSorted()).toEqual(before);
  expect(opened.seats('ENTERPRISEPACK')).toBe('1000/1000');
});

test('R3.1 R3.3 E3 is refused beside E1, and swaps with it in one change', async () => {
  const opened = await openScenario('change-e1-to-e3');
  const group = groupIdOf('Office users');
  const add = [{ sku: opened.productOf('ENTERPRISEPACK').id, disabled: [] }];
  expect(opened.whyNot({ type: 'group.setLicences', group, add, remove: [] })).toBe('licence.template');

  opened.license('Office users', ['ENTERPRISEPACK'], ['STANDARDPACK']);
  expect(opened.groupsInError()).toEqual([]);
  expect([opened.seats('STANDARDPACK'), opened.seats('ENTERPRISEPACK')]).toEqual(['0/30', '25/30']);
});

test('R4.4 with E1 removed first, whoever has an add-on ends up in error', async () => {
  const opened = await openScenario('change-e1-to-e3');
  opened.license('Office users', [], ['STANDARDPACK']);
  expect(opened.errors('Office users')).toEqual([
    'Amara Okafor: DependencyViolation',
    'Isabel Torres: DependencyViolation',
  ]);
});

test('R3.1 the add-on is refused alone and accepted with Exchange in the same group', async () => {
  const opened = await openScenario('addon-prerequisite');
  const group = groupIdOf('Analysts');
  const add = [{ sku: opened.productOf('WORKPLACE_ANALYTICS').id, disabled: [] }];
  expect(opened.states('Marcus Bell')).toContain('ENTERPRISEPACK All employees Active');
  expect(opened.whyNot({ type: 'group.setLicences', group, add, remove: [] })).toBe('licence.template');

  opened.license('Analysts', ['WORKPLACE_ANALYTICS', 'EXCHANGEENTERPRISE']);
  expect(opened.groupsInError()).toEqual([]);
  expect(opened.seats('WORKPLACE_ANALYTICS')).toBe('5/10');
});

test('R3.4 R4.8 the group is deleted once its licences are removed, and its leavings go later', async () => {
  const opened = await openScenario('delete-licensed-group');
  const group = groupIdOf('Project Falcon');
  expect(opened.whyNot({ type: 'group.delete', group })).toBe('group.licensed');

  opened.license('Project Falcon', [], ['ENTERPRISEPACK']);
  expect(opened.errors('Project Falcon')).toEqual([
    'Wei Zhang: DependencyViolation',
    'Samuel Brooks: DependencyViolation',
  ]);

  opened.send({ type: 'group.delete', group }).assign('Wei Zhang', [], ['WORKPLACE_ANALYTICS']);
  expect(opened.states('Wei Zhang')).toEqual(['ENTERPRISEPACK deleted ActiveWithError DependencyViolation']);

  opened.reprocessUser('Wei Zhang');
  expect(opened.states('Wei Zhang')).toEqual([]);
  expect(opened.groupsInError()).toEqual(['deleted: 1']);
});

test('R1.6 the plan that joins E5 is on in every existing assignment', async () => {
  const opened = await openScenario('new-service-plan');
  const { id, plans } = opened.productOf('ENTERPRISEPREMIUM');
  expect(plans.map(({ name }) => name)).not.toContain('STREAM_O365_E5');
  expect(opened.plans('Wei Zhang')).toEqual(['EXCHANGE_S_ENTERPRISE']);

  const plan = { id: planId('6c6042f5-6f01-4d67-b8c1-eb99d36eed3e'), name: 'STREAM_O365_E5' };
  opened.send({ type: 'subscription.addPlan', sku: id, plan });

  expect(opened.plans('Wei Zhang')).toEqual(['EXCHANGE_S_ENTERPRISE', 'STREAM_O365_E5']);
  for (const person of ['Charles Whitaker', 'Viktor Hansen'])
    expect(opened.plans(person)).toContain('STREAM_O365_E5');
});

test('R1.8 only the first level of Finance is licensed, also after Reprocess', async () => {
  const opened = await openScenario('nested-group');
  opened.reprocess('Finance');
  expect(opened.states('Ruth Abramson')).toEqual(['ENTERPRISEPACK Finance Active']);
  expect(opened.states('Elena Popescu')).toEqual([]);
  opened.join('Finance', 'Elena Popescu');
  expect(opened.states('Elena Popescu')).toEqual(['ENTERPRISEPACK Finance Active']);
});

test('R1.12 a changed department moves a user, and her licences with her', async () => {
  const opened = await openScenario('dynamic-group');
  expect(opened.states('Emily Carter')).toEqual(['ENTERPRISEPACK Sales licenses Active']);
  opened.change('Emily Carter', { department: 'Marketing' });
  expect(opened.states('Emily Carter')).toEqual(['STANDARDPACK Marketing licenses Active']);
  opened.change('Emily Carter', { department: 'Sales', jobTitle: 'Sales Manager' });
  expect(opened.states('Emily Carter').toSorted()).toEqual([
    'ENTERPRISEPACK Sales licenses Active',
    'POWER_BI_PRO Managers Active',
  ]);
  expect(opened.groupsInError()).toEqual([]);
});
