import type { Command } from '../engine/command.ts';
import type { Directory } from '../engine/directory.ts';
import { isDynamic, type GroupProfile } from '../engine/group.ts';
import type { GroupId, MemberId, SkuId, UserId } from '../engine/ids.ts';
import type { Licence } from '../engine/product.ts';
import { groupById } from '../engine/queries.ts';
import { slotsOf } from '../engine/slots.ts';
import { userAt } from '../engine/user-table.ts';
import type { UserProfile } from '../engine/user.ts';
import { powerShellOf } from './graph-power-shell.ts';
import { GRAPH_ROOT, jsonRequest, plainRequest, type GraphRequest } from './graph-request.ts';

/** What has to be said about a translation. */
export const EQUIVALENT_NOTES = [
  'attributes',
  'groupReprocess',
  'more',
  'none',
  'ownId',
  'password',
  'proxyAddresses',
  'simulator',
] as const;
export type EquivalentNote = (typeof EQUIVALENT_NOTES)[number];

export type EquivalentRequest = { readonly request: GraphRequest; readonly powerShell: string };

/** What somebody would send to Graph, or type in PowerShell, instead of using the portal. */
export type Equivalent = {
  readonly requests: readonly EquivalentRequest[];
  readonly notes: readonly EquivalentNote[];
};

/** How many members or requests Graph takes in one. */
const AT_ONCE = 20;

/** The Graph requests that a command stands for, the first of each kind; honest where Graph has none. */
export function equivalentOf(command: Command, directory: Directory, most = 20): Equivalent {
  switch (command.type) {
    case 'user.create':
      return createUser(command.profile);
    case 'user.update': {
      const { attributes, ...changes } = command.changes;
      return of(
        [jsonRequest('PATCH', userPath(command.user), { ...changes, ...attributes })],
        [
          ...(attributes ? (['attributes'] as const) : []),
          ...(changes.proxyAddresses ? (['proxyAddresses'] as const) : []),
        ],
      );
    }
    case 'user.delete':
      return of([plainRequest(userPath(command.user), false, 'DELETE')]);
    case 'user.assignLicences':
      return of([assign(userPath(command.user), command.add, command.remove)]);
    case 'user.reprocess':
      return cut(command.users.map(reprocess), most);
    case 'group.create':
      return createGroup(command.profile, command.members, most);
    case 'group.update':
      return of([jsonRequest('PATCH', groupPath(command.group), groupChanges(command.changes))]);
    case 'group.delete':
      return of([plainRequest(groupPath(command.group), false, 'DELETE')]);
    case 'group.addMembers':
      return cut(addMembers(command.group, command.members), most);
    case 'group.removeMembers':
      return cut(
        command.members.map((member) =>
          plainRequest(`${groupPath(command.group)}/members/${member}/$ref`, false, 'DELETE'),
        ),
        most,
      );
    case 'group.setLicences':
      return of([assign(groupPath(command.group), command.add, command.remove)]);
    case 'group.reprocess':
      return reprocessGroup(command.group, directory, most);
    case 'subscription.setUnits':
      return of(
        [jsonRequest('PATCH', seatsPath(command.sku), { prepaidUnits: command.units })],
        ['simulator'],
      );
    case 'subscription.addPlan': {
      const { id: servicePlanId, name: servicePlanName } = command.plan;
      const path = `${seatsPath(command.sku)}/servicePlans`;
      return of([jsonRequest('POST', path, { servicePlanId, servicePlanName })], ['simulator']);
    }
    case 'process': {
      const body = Number.isFinite(command.steps) ? { steps: command.steps } : {};
      return of([jsonRequest('POST', '/simulator/processing/run', body)], ['simulator']);
    }
    case 'subscription.create':
    case 'tenant.setRelations':
    case 'tenant.setServiceVersion':
    case 'tenant.rename':
      return of([], ['none']);
    default:
      return command satisfies never;
  }
}

const of = (requests: readonly GraphRequest[], notes: readonly EquivalentNote[] = []): Equivalent => ({
  requests: requests.map((request) => ({ request, powerShell: powerShellOf(request) })),
  notes,
});

const cut = (requests: readonly GraphRequest[], most: number): Equivalent =>
  of(requests.slice(0, most), requests.length > most ? ['more'] : []);

const userPath = (user: UserId): string => `/v1.0/users/${user}`;
const groupPath = (group: GroupId): string => `/v1.0/groups/${group}`;
const seatsPath = (sku: SkuId): string => `/simulator/subscriptions/${sku}`;
const link = (member: MemberId): string => `${GRAPH_ROOT}/v1.0/directoryObjects/${member}`;

const reprocess = (user: UserId): GraphRequest =>
  plainRequest(`${userPath(user)}/reprocessLicenseAssignment`, false, 'POST');

const assign = (path: string, add: readonly Licence[], remove: readonly SkuId[]): GraphRequest =>
  jsonRequest('POST', `${path}/assignLicense`, {
    addLicenses: add.map(({ sku, disabled }) => ({ disabledPlans: disabled, skuId: sku })),
    removeLicenses: remove,
  });

/** What Graph requires and the portal never asks for is filled in. */
function createUser(profile: UserProfile): Equivalent {
  const { displayName, userPrincipalName, accountEnabled, proxyAddresses, attributes } = profile;
  const { usageLocation, department, jobTitle, otherMails } = profile;
  const body = {
    accountEnabled,
    displayName,
    mailNickname: attributes.mailNickname ?? userPrincipalName.split('@')[0],
    userPrincipalName,
    passwordProfile: { password: '<password>', forceChangePasswordNextSignIn: true },
    ...withoutEmpty({ usageLocation, department, jobTitle, otherMails, proxyAddresses, ...attributes }),
  };
  const notes: EquivalentNote[] = proxyAddresses.length > 0 ? ['proxyAddresses'] : [];
  return of([jsonRequest('POST', '/v1.0/users', body)], ['password', ...notes]);
}

const withoutEmpty = (properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** A rule is followed when Graph is told so; a nickname cannot be taken away there, only changed. */
function groupChanges({ mailNickname, ...changes }: Partial<Omit<GroupProfile, 'id'>>): unknown {
  return {
    ...changes,
    ...(typeof mailNickname === 'string' && { mailNickname }),
    ...(changes.groupTypes?.includes('DynamicMembership') && { membershipRuleProcessingState: 'On' }),
  };
}

/** 20 members come with the group, the others after it. */
function createGroup(profile: GroupProfile, members: readonly MemberId[], most: number): Equivalent {
  const { id, displayName, mailNickname, mailEnabled, securityEnabled, groupTypes } = profile;
  const { description, membershipRule } = profile;
  const body = {
    displayName,
    mailEnabled,
    mailNickname: mailNickname ?? (displayName.replaceAll(/[^\w]/g, '').slice(0, 64) || 'group'),
    securityEnabled,
    groupTypes,
    ...withoutEmpty({ description, membershipRule }),
    ...(isDynamic(profile) ? { membershipRuleProcessingState: 'On' } : {}),
    ...(members.length > 0 ? { 'members@odata.bind': members.slice(0, AT_ONCE).map(link) } : {}),
  };
  const rest = members.length > AT_ONCE ? addMembers(id, members.slice(AT_ONCE)) : [];
  const { requests, notes } = cut([jsonRequest('POST', '/v1.0/groups', body), ...rest], most);
  return { requests, notes: rest.length > 0 ? ['ownId', ...notes] : notes };
}

function addMembers(group: GroupId, members: readonly MemberId[]): readonly GraphRequest[] {
  const [first] = members;
  if (first !== undefined && members.length === 1) {
    return [jsonRequest('POST', `${groupPath(group)}/members/$ref`, { '@odata.id': link(first) })];
  }
  const requests: GraphRequest[] = [];
  for (let at = 0; at < members.length; at += AT_ONCE) {
    const some = members.slice(at, at + AT_ONCE).map(link);
    requests.push(jsonRequest('PATCH', groupPath(group), { 'members@odata.bind': some }));
  }
  return requests;
}

/** Graph reprocesses users one by one, each with all of their groups: batches for the first of them. */
function reprocessGroup(id: GroupId, directory: Directory, most: number): Equivalent {
  const button = plainRequest(`/simulator/groups/${id}/reprocess`, false, 'POST');
  const group = groupById(directory, id);
  if (!group) return of([button], ['groupReprocess', 'simulator']);
  const users: UserId[] = [];
  for (const slot of slotsOf(group.userMembers)) {
    const user = userAt(directory.users, slot);
    if (user) users.push(user.id);
    if (users.length > most) break;
  }
  const loop = `Get-MgGroupMember -GroupId '${id}' -All | ForEach-Object { Invoke-MgLicenseUser -UserId $_.Id }`;
  return {
    requests: [
      { request: plainRequest(`${groupPath(id)}/members?$select=id`), powerShell: loop },
      ...of(reprocessBatches(users.slice(0, most))).requests,
      ...of([button]).requests,
    ],
    notes: ['groupReprocess', ...(users.length > most ? (['more'] as const) : []), 'simulator'],
  };
}

function reprocessBatches(users: readonly UserId[]): readonly GraphRequest[] {
  const batches: GraphRequest[] = [];
  for (let at = 0; at < users.length; at += AT_ONCE) {
    const requests = users.slice(at, at + AT_ONCE).map((user, place) => ({
      id: String(place + 1),
      method: 'POST',
      url: `/users/${user}/reprocessLicenseAssignment`,
    }));
    batches.push(jsonRequest('POST', '/v1.0/$batch', { requests }));
  }
  return batches;
}
