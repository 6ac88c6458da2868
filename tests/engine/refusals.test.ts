import { expect, test } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import type { RefusalCode } from '../../src/engine/refusal.ts';
import * as id from '../support/named.ts';
import { office } from '../support/office.ts';
import { groupProfile, planOf, userProfile } from '../support/parts-by-name.ts';
import { tenant } from '../support/tenant.ts';

const ada = userProfile('ada', {});
const sales = groupProfile('sales', {});
const NOBODY = id.user('nobody');
const NOTHING = id.group('nothing');

const user = (changes: Partial<typeof ada>): Command => ({
  type: 'user.create',
  profile: { ...userProfile('eve', {}), ...changes },
});
const group = (changes: Partial<typeof sales>): Command => ({
  type: 'group.create',
  profile: { ...groupProfile('new', {}), ...changes },
  members: [],
});
const add = (...members: readonly (typeof ada.id | typeof sales.id)[]): Command => ({
  type: 'group.addMembers',
  group: sales.id,
  members,
});
const drop = (...members: readonly (typeof ada.id | typeof sales.id)[]): Command => ({
  type: 'group.removeMembers',
  group: sales.id,
  members,
});

/** The tenant has ada and bo, and the groups sales with bo, inner, and the dynamic all. */
test.for<{ name: string; command: Command; code: RefusalCode }>([
  {
    name: 'change an unknown user',
    command: { type: 'user.update', user: NOBODY, changes: {} },
    code: 'user.unknown',
  },
  { name: 'delete an unknown user', command: { type: 'user.delete', user: NOBODY }, code: 'user.unknown' },
  {
    name: 'license an unknown user',
    command: { type: 'user.assignLicences', user: NOBODY, add: [], remove: [] },
    code: 'user.unknown',
  },
  {
    name: 'reprocess an unknown user among others',
    command: { type: 'user.reprocess', users: [ada.id, NOBODY] },
    code: 'user.unknown',
  },
  {
    name: 'change an unknown group',
    command: { type: 'group.update', group: NOTHING, changes: {} },
    code: 'group.unknown',
  },
  {
    name: 'delete an unknown group',
    command: { type: 'group.delete', group: NOTHING },
    code: 'group.unknown',
  },
  {
    name: 'license an unknown group',
    command: { type: 'group.setLicences', group: NOTHING, add: [], remove: [] },
    code: 'group.unknown',
  },
  {
    name: 'reprocess a group that never was',
    command: { type: 'group.reprocess', group: NOTHING },
    code: 'group.unknown',
  },
  {
    name: 'fill an unknown group',
    command: { type: 'group.addMembers', group: NOTHING, members: [ada.id] },
    code: 'group.unknown',
  },
  {
    name: 'buy seats of an unknown product',
    command: { type: 'subscription.setUnits', sku: id.sku('NOPE'), units: {} },
    code: 'product.unknown',
  },
  {
    name: 'add a plan to an unknown product',
    command: { type: 'subscription.addPlan', sku: id.sku('NOPE'), plan: planOf('NEW') },
    code: 'product.unknown',
  },
  {
    name: 'add a plan that the product has',
    command: { type: 'subscription.addPlan', sku: id.sku('E3'), plan: planOf('EXO2') },
    code: 'plan.present',
  },
  {
    name: 'add a known plan under another name',
    command: { type: 'subscription.addPlan', sku: id.sku('E3'), plan: { ...planOf('AAD'), name: 'NEW' } },
    code: 'plan.clash',
  },
  {
    name: 'add a plan without a name',
    command: { type: 'subscription.addPlan', sku: id.sku('E3'), plan: planOf('') },
    code: 'plan.clash',
  },
  {
    name: 'buy less than nothing',
    command: { type: 'subscription.setUnits', sku: id.sku('E3'), units: { enabled: -1 } },
    code: 'property.invalid',
  },
  {
    name: 'buy half a seat',
    command: { type: 'subscription.setUnits', sku: id.sku('E3'), units: { warning: 0.5 } },
    code: 'property.invalid',
  },
  {
    name: 'a tenant without a name',
    command: { type: 'tenant.rename', name: ' ' },
    code: 'property.invalid',
  },
  { name: 'a user with the id of a user', command: user({ id: ada.id }), code: 'id.taken' },
  {
    name: 'a user with the principal name of another',
    command: user({ userPrincipalName: 'ADA@contoso.test' }),
    code: 'user.principalNameTaken',
  },
  {
    name: 'a principal name that is taken by a change',
    command: { type: 'user.update', user: ada.id, changes: { userPrincipalName: 'Bo@Contoso.test' } },
    code: 'user.principalNameTaken',
  },
  { name: 'a user without a name', command: user({ displayName: '' }), code: 'property.invalid' },
  {
    name: 'a principal name without a domain',
    command: user({ userPrincipalName: 'eve' }),
    code: 'property.invalid',
  },
  {
    name: 'a usage location that is no country code',
    command: user({ usageLocation: 'usa' }),
    code: 'property.invalid',
  },
  {
    name: 'an empty proxy address',
    command: user({ proxyAddresses: ['smtp:a@contoso.test', ' '] }),
    code: 'property.invalid',
  },
  { name: 'a group with the id of a group', command: group({ id: sales.id }), code: 'id.taken' },
  { name: 'a group without a name', command: group({ displayName: ' ' }), code: 'property.invalid' },
  {
    name: 'a mail nickname with a space',
    command: group({ mailNickname: 'the team' }),
    code: 'property.invalid',
  },
  {
    name: 'a dynamic group without a rule',
    command: group({ groupTypes: ['DynamicMembership'] }),
    code: 'group.ruleMissing',
  },
  {
    name: 'a dynamic group with a rule that is none',
    command: group({ groupTypes: ['DynamicMembership'], membershipRule: 'user.' }),
    code: 'group.rule',
  },
  {
    name: 'a dynamic group with members',
    command: {
      type: 'group.create',
      profile: groupProfile('new', { rule: 'user.accountEnabled -eq true' }),
      members: [ada.id],
    },
    code: 'group.dynamic',
  },
  {
    name: 'a new group with an unknown member',
    command: { type: 'group.create', profile: groupProfile('new', {}), members: [ada.id, NOBODY] },
    code: 'member.unknown',
  },
  { name: 'an unknown member among others', command: add(ada.id, NOBODY), code: 'member.unknown' },
  { name: 'a member who is one already', command: add(ada.id, id.user('bo')), code: 'member.present' },
  { name: 'the same member twice', command: add(ada.id, ada.id), code: 'member.present' },
  { name: 'a group in itself', command: add(sales.id), code: 'member.self' },
  { name: 'to let go who is no member', command: drop(id.user('bo'), ada.id), code: 'member.absent' },
  {
    name: 'to let the same member go twice',
    command: drop(id.user('bo'), id.user('bo')),
    code: 'member.absent',
  },
])('refused with nothing changed: $name', ({ command, code }) => {
  const t = tenant(office())
    .users('ada', 'bo')
    .group('sales', { members: ['bo'] })
    .group('inner')
    .group('all', { rule: 'user.accountEnabled -eq true' });
  const before = t.directory;

  expect(t.dispatch(command).refusal?.code).toBe(code);
  expect(t.directory).toBe(before);
});

test.for<{ name: string; command: Command }>([
  {
    name: 'a user as they are',
    command: { type: 'user.update', user: ada.id, changes: { displayName: 'ada' } },
  },
  {
    name: 'a group as it is',
    command: { type: 'group.update', group: sales.id, changes: { displayName: 'sales' } },
  },
  { name: 'nobody joins', command: add() },
  { name: 'nobody leaves', command: drop() },
  { name: 'nobody to reprocess', command: { type: 'user.reprocess', users: [] } },
  {
    name: 'the units there are',
    command: { type: 'subscription.setUnits', sku: id.sku('E3'), units: { enabled: 100 } },
  },
  {
    name: 'the version there is',
    command: {
      type: 'tenant.setServiceVersion',
      version: 'current',
      relations: tenant().directory.relations,
    },
  },
  { name: 'the name there is', command: { type: 'tenant.rename', name: 'Contoso' } },
  { name: 'an empty queue', command: { type: 'process', steps: 5 } },
])('carried out with nothing to do, and the same value: $name', ({ command }) => {
  const t = tenant(office()).users('ada').group('sales');
  const before = t.directory;

  expect(t.dispatch(command).refusal).toBeNull();
  expect(t.directory).toBe(before);
});
