import { renderHook } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import type { MemberId } from '../../src/engine/ids.ts';
import { NO_RELATIONS } from '../../src/engine/product.ts';
import { en } from '../../src/i18n/en.ts';
import { presentStep } from '../../src/store/history.ts';
import { createLab } from '../../src/store/lab-store.ts';
import type { Action } from '../../src/store/step-summary.ts';
import { useStepName } from '../../src/views/wording/use-step-name.ts';
import * as id from '../support/named.ts';
import { office } from '../support/office.ts';
import { groupProfile, planOf, productOf, userProfile } from '../support/parts-by-name.ts';
import { tenant } from '../support/tenant.ts';

const ADMIN = { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: null } as const;

/** The tenant has ada with E1 of her own, bo and cy, and the group sales of ada, licensed with E3. */
function lab() {
  const { directory } = tenant(office())
    .user('ada', { direct: ['E1'] })
    .users('bo', 'cy')
    .group('sales', { members: ['ada'], licences: ['E3'] })
    .group('empty');
  return createLab(directory, null, { now: () => 0, actor: ADMIN });
}

const { result } = renderHook(() => useStepName(), {
  wrapper: ({ children }) => (
    <IntlProvider locale="en" messages={en}>
      {children}
    </IntlProvider>
  ),
});

function nameOf(...actions: readonly Action[]): string {
  const store = lab();
  for (const [place, action] of actions.entries()) {
    const done = store.dispatch(action, { more: place > 0 });
    if (!done.ok) throw new Error(`${action.type} was refused: ${done.reason.code}.`);
  }
  store.process(Infinity);
  return result.current(presentStep(store.getState().history));
}

const ada = id.user('ada');
const sales = id.group('sales');
const members = (...names: readonly string[]): readonly MemberId[] => names.map(id.user);
const whole = (product: string) => ({ sku: id.sku(product), disabled: [] });
const less = (product: string, plan: string) => ({ sku: id.sku(product), disabled: [id.plan(plan)] });
const user = (changes: Extract<Action, { type: 'user.update' }>['changes']): Action => ({
  type: 'user.update',
  user: ada,
  changes,
});
const group = (changes: Extract<Action, { type: 'group.update' }>['changes']): Action => ({
  type: 'group.update',
  group: sales,
  changes,
});
const licences = (
  add: readonly {
    readonly sku: ReturnType<typeof id.sku>;
    readonly disabled: readonly ReturnType<typeof id.plan>[];
  }[],
  ...remove: readonly string[]
): Action => ({ type: 'group.setLicences', group: sales, add, remove: remove.map(id.sku) });

test.for<[name: string, action: Action]>([
  ['Create user eve', { type: 'user.create', profile: userProfile('eve', {}) }],
  ['Delete user ada', { type: 'user.delete', user: ada }],
  ['Set usage location of ada to China', user({ usageLocation: 'CN' })],
  ['Clear usage location of ada', user({ usageLocation: null })],
  ['Set department of ada to Research', user({ department: 'Research' })],
  ['Set city of ada to Oslo', user({ attributes: { city: 'Oslo' } })],
  ['Rename user ada to Ada Lovelace', user({ displayName: 'Ada Lovelace' })],
  ['Change account enabled of ada', user({ accountEnabled: false })],
  ['Change department and job title of ada', user({ department: 'Research', jobTitle: 'Engineer' })],
  ['Assign EMS to ada', { type: 'user.assignLicences', user: ada, add: [whole('EMS')], remove: [] }],
  ['Remove E1 from ada', { type: 'user.assignLicences', user: ada, add: [], remove: [id.sku('E1')] }],
  [
    'Change services of E1 for ada',
    { type: 'user.assignLicences', user: ada, add: [less('E1', 'YAMMER')], remove: [] },
  ],
  ['Reprocess ada', { type: 'user.reprocess', users: [ada] }],
  ['Reprocess 2 users', { type: 'user.reprocess', users: [ada, id.user('bo')] }],
  ['Create group new', { type: 'group.create', profile: groupProfile('new', {}), members: [] }],
  ['Delete group empty', { type: 'group.delete', group: id.group('empty') }],
  ['Rename group sales to Sales', group({ displayName: 'Sales' })],
  ['Change description of sales', group({ description: 'Who sells' })],
  [
    'Change group type and membership rule of sales',
    group({ groupTypes: ['DynamicMembership'], membershipRule: 'user.city -eq "Oslo"' }),
  ],
  ['Add bo to sales', { type: 'group.addMembers', group: sales, members: members('bo') }],
  ['Add 2 members to sales', { type: 'group.addMembers', group: sales, members: members('bo', 'cy') }],
  ['Add empty to sales', { type: 'group.addMembers', group: sales, members: [id.group('empty')] }],
  ['Remove ada from sales', { type: 'group.removeMembers', group: sales, members: members('ada') }],
  ['Assign EMS to sales', licences([whole('EMS')])],
  ['Assign EMS and CONF to sales', licences([whole('EMS'), whole('CONF')])],
  ['Remove E3 from sales', licences([], 'E3')],
  ['Replace E3 with E1 for sales', licences([whole('E1')], 'E3')],
  ['Change services of E3 for sales', licences([less('E3', 'YAMMER')])],
  ['Change licenses of sales', licences([less('E3', 'YAMMER'), whole('EMS')])],
  ['Reprocess sales', { type: 'group.reprocess', group: sales }],
  [
    'Purchase E5 with 25 seats',
    { type: 'subscription.create', product: productOf('E5', { seats: 25, plans: ['PBI'] }) },
  ],
  ['Buy 25 seats of E3', { type: 'subscription.setUnits', sku: id.sku('E3'), units: { enabled: 125 } }],
  ['Cut 1 seat of E3', { type: 'subscription.setUnits', sku: id.sku('E3'), units: { enabled: 99 } }],
  ['Change subscription of E3', { type: 'subscription.setUnits', sku: id.sku('E3'), units: { warning: 5 } }],
  [
    'Add service plan STREAM to E3',
    { type: 'subscription.addPlan', sku: id.sku('E3'), plan: planOf('STREAM') },
  ],
  ['Change plan relations', { type: 'tenant.setRelations', relations: NO_RELATIONS, builtIn: false }],
  [
    'Restore built-in plan relations',
    { type: 'tenant.setRelations', relations: NO_RELATIONS, builtIn: true },
  ],
  [
    'Change service version to preview',
    { type: 'tenant.setServiceVersion', version: 'preview', relations: NO_RELATIONS },
  ],
  ['Rename tenant to Fabrikam', { type: 'tenant.rename', name: 'Fabrikam' }],
])('%s', ([name, action]) => {
  expect(nameOf(action)).toBe(name);
});

test('several things done in one go are told by the first of them', () => {
  const remove = (name: string): Action => ({ type: 'user.delete', user: id.user(name) });
  expect(nameOf(remove('ada'), remove('bo'), remove('cy'))).toBe('Delete user ada (and 2 more)');
});

test('the beginning has no name but what it is', () => {
  expect(result.current(presentStep(lab().getState().history))).toBe('Tenant opened');
});

test('who is deleted later in the same step is still called by name', () => {
  expect(nameOf(user({ department: 'Research' }), { type: 'user.delete', user: ada })).toBe(
    'Set department of ada to Research (and 1 more)',
  );
});
