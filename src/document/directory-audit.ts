import { isImported, type Actor, type AuditEntry, type LogEntry, type Target } from '../engine/audit.ts';
import type { Directory, Tenant } from '../engine/directory.ts';
import { groupId } from '../engine/ids.ts';
import { groupById } from '../engine/queries.ts';
import type { Activity } from '../engine/vocabulary.ts';
import { formatDate } from './dates.ts';
import { derivedGuid } from './derived-guid.ts';
import { faultText } from './graph-texts.ts';
import { groupProperties, modifiedProperties } from './modified-properties.ts';
import { readAudit, type DirectoryAudit, type TargetResource } from './read-audit.ts';

/** A line of the log as it is exported; one that came with a document is written back untouched. */
export const formatEntry = (directory: Directory, entry: LogEntry): Readonly<Record<string, unknown>> =>
  isImported(entry) ? entry.imported : makeAudit(directory, entry);

/** A line of the log for whoever reads lines; of an imported one, what can be read of it. */
export const formatAudit = (directory: Directory, entry: LogEntry): DirectoryAudit =>
  isImported(entry) ? readAudit(entry.imported) : makeAudit(directory, entry);

/** Its id depends on nothing but the organisation and the line's number. */
function makeAudit(directory: Directory, entry: AuditEntry): DirectoryAudit {
  const { organizationId } = directory.tenant;
  const { category, operationType } = KINDS[entry.activity];
  const reasons = entry.failure?.faults.map((fault) => faultText(directory, fault)) ?? [];
  return {
    id: derivedGuid(`${organizationId}/auditLogs/${entry.number}`),
    category,
    correlationId: derivedGuid(`${organizationId}/correlations/${entry.number}`),
    result: entry.failure ? 'failure' : 'success',
    resultReason: [...new Set(reasons)].join(' '),
    activityDisplayName: entry.activity,
    activityDateTime: formatDate(entry.at),
    loggedByService: 'Core Directory',
    operationType,
    initiatedBy: initiatorOf(entry.actor, directory.tenant),
    targetResources: targetsOf(directory, entry),
    additionalDetails: entry.onBehalfOf === null ? [] : [{ key: 'GroupId', value: entry.onBehalfOf }],
  };
}

const KINDS: Readonly<Record<Activity, { readonly category: string; readonly operationType: string }>> = {
  'Add user': { category: 'UserManagement', operationType: 'Add' },
  'Update user': { category: 'UserManagement', operationType: 'Update' },
  'Delete user': { category: 'UserManagement', operationType: 'Delete' },
  'Change user license': { category: 'UserManagement', operationType: 'Update' },
  'Add group': { category: 'GroupManagement', operationType: 'Add' },
  'Update group': { category: 'GroupManagement', operationType: 'Update' },
  'Delete group': { category: 'GroupManagement', operationType: 'Delete' },
  'Add member to group': { category: 'GroupManagement', operationType: 'Assign' },
  'Remove member from group': { category: 'GroupManagement', operationType: 'Unassign' },
  'Set group license': { category: 'GroupManagement', operationType: 'Update' },
  'Trigger group license recalculation': { category: 'GroupManagement', operationType: 'Update' },
  'Start applying group based license to users': { category: 'GroupManagement', operationType: 'Update' },
  'Finish applying group based license to users': { category: 'GroupManagement', operationType: 'Update' },
  'Update subscription': { category: 'DirectoryManagement', operationType: 'Update' },
  'Update company settings': { category: 'DirectoryManagement', operationType: 'Update' },
};

function initiatorOf(actor: Actor, tenant: Tenant): DirectoryAudit['initiatedBy'] {
  if (actor.kind === 'user') {
    const { id, displayName, userPrincipalName } = actor;
    return { user: { id, displayName, userPrincipalName, ipAddress: null }, app: null };
  }
  const { displayName } = actor;
  const servicePrincipalId = servicePrincipalOf(tenant, displayName);
  return { user: null, app: { appId: null, displayName, servicePrincipalId, servicePrincipalName: null } };
}

/** Most lines of a log are by one service, whose id is made once. */
const servicePrincipals = new WeakMap<Tenant, Map<string, string>>();

function servicePrincipalOf(tenant: Tenant, name: string): string {
  const known = servicePrincipals.get(tenant) ?? new Map<string, string>();
  servicePrincipals.set(tenant, known);
  const id = known.get(name) ?? derivedGuid(`${tenant.organizationId}/servicePrincipals/${name}`);
  known.set(name, id);
  return id;
}

/** What an entry is about; a member that joined or left comes before its group. */
function targetsOf(directory: Directory, { target, changes, activity }: AuditEntry): TargetResource[] {
  const named = nameOf(directory, target);
  const members = changes.flatMap((change): TargetResource[] => {
    if (change.kind !== 'member') return [];
    const isGroup = groupById(directory, groupId(change.id)) !== undefined;
    return [
      {
        ...NOBODY,
        id: change.id,
        displayName: change.displayName,
        type: isGroup ? 'Group' : 'User',
        modifiedProperties: groupProperties(named, activity === 'Add member to group'),
      },
    ];
  });
  return [...members, { ...named, modifiedProperties: modifiedProperties(directory, target, changes) }];
}

const NOBODY = {
  id: null,
  displayName: null,
  type: null,
  userPrincipalName: null,
  groupType: null,
  modifiedProperties: [],
} as const satisfies TargetResource;

function nameOf(directory: Directory, target: Target): TargetResource {
  switch (target.kind) {
    case 'user': {
      const { id, displayName, userPrincipalName } = target.profile;
      return { ...NOBODY, id, displayName, type: 'User', userPrincipalName };
    }
    case 'group': {
      const { id, displayName, groupTypes } = target.profile;
      const groupType = groupTypes.includes('Unified') ? 'unifiedGroups' : 'azureAD';
      return { ...NOBODY, id, displayName, type: 'Group', groupType };
    }
    case 'deletedGroup':
      return { ...NOBODY, id: target.id, type: 'Group', groupType: 'azureAD' };
    case 'subscription':
      return { ...NOBODY, id: target.sku, displayName: target.partNumber, type: 'Other' };
    case 'tenant':
      return {
        ...NOBODY,
        id: directory.tenant.organizationId,
        displayName: target.name,
        type: 'Directory',
      };
    default:
      return target satisfies never;
  }
}
