import { decide } from '../../engine/decide.ts';
import type { Directory } from '../../engine/directory.ts';
import { isDynamic, type Group } from '../../engine/group.ts';
import type { UserId } from '../../engine/ids.ts';
import { groupsWithErrors, isDirectMember, usersInError } from '../../engine/queries.ts';
import { rowsOf } from '../../engine/table.ts';
import { usersOf } from '../../engine/user-table.ts';
import { GRAPH_ROOT, jsonRequest, plainRequest, type GraphRequest } from '../../transfer/graph-request.ts';

/** What somebody wants to do; each is a heading over its requests. */
export const SAMPLE_TASKS = ['find', 'change', 'fix', 'products', 'records', 'simulator'] as const;
export type SampleTask = (typeof SAMPLE_TASKS)[number];

/** In the order in which they are offered within their task. */
const SAMPLE_NAMES = [
  'groupsWithErrors',
  'membersInError',
  'assignmentStates',
  'licensedGroups',
  'usersOfProduct',
  'members',
  'search',
  'assignGroup',
  'removeFromGroup',
  'assignUser',
  'addMember',
  'newGroup',
  'setLocation',
  'reprocessUser',
  'reprocessBatch',
  'subscribedSkus',
  'licenseDetails',
  'organization',
  'failures',
  'groupAudit',
  'pages',
  'processing',
  'step',
  'seats',
  'reprocessGroup',
] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

export type Sample = { readonly task: SampleTask; readonly name: SampleName; readonly request: GraphRequest };

type Part = { readonly task: SampleTask; readonly requests: Partial<Record<SampleName, GraphRequest>> };

/** Requests that work on this tenant as it is: what they need is there, and the ids are its own. */
export function graphSamples(directory: Directory): readonly Sample[] {
  const failing = groupsWithErrors(directory).find(({ group }) => group !== null)?.group ?? null;
  const groups = [...rowsOf(directory.groups)];
  const group = failing ?? groups.find(({ licences }) => licences.length > 0) ?? groups[0] ?? null;
  const troubled = failing ? usersInError(directory, failing.id).map(({ user }) => user.id) : [];
  const user = troubled[0] ?? firstUser(directory);
  const parts = [
    ...everywhere(directory),
    ...(group ? aboutGroup(directory, group, troubled) : []),
    ...(user === null ? [] : aboutUser(directory, user)),
  ];
  return SAMPLE_TASKS.flatMap((task) =>
    SAMPLE_NAMES.flatMap((name) =>
      parts.flatMap((part): Sample[] => {
        const request = part.task === task ? part.requests[name] : undefined;
        return request ? [{ task, name, request }] : [];
      }),
    ),
  );
}

/** Nothing that is decided in it is ever carried out. */
const REHEARSAL = { at: 0, actor: { kind: 'service', displayName: 'Rehearsal' } } as const;

function firstUser(directory: Directory): UserId | null {
  for (const { id } of usersOf(directory.users)) return id;
  return null;
}

function everywhere(directory: Directory): readonly Part[] {
  const [product] = directory.products;
  const filter = (text: string): string => `$filter=${text}`;
  return [
    {
      task: 'find',
      requests: {
        groupsWithErrors: plainRequest(
          `/v1.0/groups?${filter('hasMembersWithLicenseErrors eq true')}&$select=id,displayName`,
        ),
        licensedGroups: plainRequest(
          `/v1.0/groups?$count=true&${filter('assignedLicenses/$count ne 0')}&$select=displayName,assignedLicenses,licenseProcessingState`,
          true,
        ),
        ...(product && {
          usersOfProduct: plainRequest(
            `/v1.0/users?${filter(`assignedLicenses/any(x:x/skuId eq ${product.id})`)}&$select=displayName,userPrincipalName`,
          ),
        }),
      },
    },
    {
      task: 'change',
      requests: {
        newGroup: jsonRequest('POST', '/v1.0/groups', {
          displayName: 'Project Falcon',
          mailEnabled: false,
          mailNickname: 'projectfalcon',
          securityEnabled: true,
        }),
      },
    },
    {
      task: 'products',
      requests: {
        subscribedSkus: plainRequest('/v1.0/subscribedSkus?$select=skuPartNumber,consumedUnits,prepaidUnits'),
        organization: plainRequest('/v1.0/organization'),
      },
    },
    {
      task: 'records',
      requests: {
        failures: plainRequest(
          `/v1.0/auditLogs/directoryAudits?${filter("activityDisplayName eq 'Change user license' and result eq 'failure'")}&$top=10`,
        ),
        pages: plainRequest('/v1.0/users?$top=2&$select=displayName'),
      },
    },
    {
      task: 'simulator',
      requests: {
        processing: plainRequest('/simulator/processing'),
        step: jsonRequest('POST', '/simulator/processing/run', { steps: 1 }),
        ...(product && {
          seats: jsonRequest('PATCH', `/simulator/subscriptions/${product.id}`, {
            prepaidUnits: { enabled: product.units.enabled + 10 },
          }),
        }),
      },
    },
  ];
}

function aboutGroup(directory: Directory, group: Group, troubled: readonly UserId[]): readonly Part[] {
  const path = `/v1.0/groups/${group.id}`;
  const has = group.licences[0]?.sku;
  const word = /[\p{L}\p{N}]+/u.exec(group.profile.displayName)?.[0];
  const lacks = directory.products.find(({ id }) => {
    const command = {
      type: 'group.setLicences',
      group: group.id,
      add: [{ sku: id, disabled: [] }],
      remove: [],
    } as const;
    return group.licences.every(({ sku }) => sku !== id) && decide(directory, command, REHEARSAL).ok;
  });
  const outsider = isDynamic(group.profile) ? null : outsiderOf(directory, group);
  const batch = troubled.slice(0, 20).map((id, place) => ({
    id: String(place + 1),
    method: 'POST',
    url: `/users/${id}/reprocessLicenseAssignment`,
  }));
  return [
    {
      task: 'find',
      requests: {
        ...(troubled.length > 0 && {
          membersInError: plainRequest(`${path}/membersWithLicenseErrors?$select=id,displayName`),
        }),
        members: plainRequest(`${path}/members?$select=id,displayName`),
        ...(word !== undefined && {
          search: plainRequest(`/v1.0/groups?$count=true&$search="displayName:${word}"`, true),
        }),
      },
    },
    {
      task: 'change',
      requests: {
        ...(lacks && { assignGroup: licenceRequest(path, [lacks.id], []) }),
        ...(has !== undefined && { removeFromGroup: licenceRequest(path, [], [has]) }),
        ...(outsider !== null && {
          addMember: jsonRequest('POST', `${path}/members/$ref`, {
            '@odata.id': `${GRAPH_ROOT}/v1.0/directoryObjects/${outsider}`,
          }),
        }),
      },
    },
    {
      task: 'fix',
      requests:
        batch.length > 1 ? { reprocessBatch: jsonRequest('POST', '/v1.0/$batch', { requests: batch }) } : {},
    },
    {
      task: 'records',
      requests: {
        groupAudit: plainRequest(
          `/v1.0/auditLogs/directoryAudits?$filter=targetResources/any(t:t/id eq '${group.id}')&$top=10`,
        ),
      },
    },
    {
      task: 'simulator',
      requests: {
        reprocessGroup: plainRequest(`/simulator/groups/${group.id}/reprocess`, false, 'POST'),
      },
    },
  ];
}

function outsiderOf(directory: Directory, group: Group): UserId | null {
  for (const { id } of usersOf(directory.users)) {
    if (!isDirectMember(directory, group.id, id)) return id;
  }
  return null;
}

const licenceRequest = (path: string, add: readonly string[], remove: readonly string[]): GraphRequest =>
  jsonRequest('POST', `${path}/assignLicense`, {
    addLicenses: add.map((skuId) => ({ disabledPlans: [], skuId })),
    removeLicenses: remove,
  });

function aboutUser(directory: Directory, user: UserId): readonly Part[] {
  const path = `/v1.0/users/${user}`;
  const free = directory.products.find(({ id }) => {
    const command = {
      type: 'user.assignLicences',
      user,
      add: [{ sku: id, disabled: [] }],
      remove: [],
    } as const;
    return decide(directory, command, REHEARSAL).ok;
  });
  return [
    {
      task: 'find',
      requests: {
        assignmentStates: plainRequest(`${path}?$select=displayName,usageLocation,licenseAssignmentStates`),
      },
    },
    {
      task: 'change',
      requests: {
        ...(free && { assignUser: licenceRequest(path, [free.id], []) }),
        setLocation: jsonRequest('PATCH', path, { usageLocation: 'US' }),
      },
    },
    {
      task: 'fix',
      requests: { reprocessUser: plainRequest(`${path}/reprocessLicenseAssignment`, false, 'POST') },
    },
    { task: 'products', requests: { licenseDetails: plainRequest(`${path}/licenseDetails`) } },
  ];
}
