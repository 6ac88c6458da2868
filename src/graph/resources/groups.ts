import type { Directory } from '../../engine/directory.ts';
import type { Group } from '../../engine/group.ts';
import { groupId } from '../../engine/ids.ts';
import { ok } from '../../engine/result.ts';
import { rowAt } from '../../engine/table.ts';
import { change } from '../change.ts';
import { json, NO_CONTENT, type Answer } from '../http/answer.ts';
import type { Call, Routes } from '../http/call.ts';
import type { Collection } from '../odata/collection.ts';
import { contextLink, objectLocation } from '../odata/links.ts';
import { countRows, list, single } from '../odata/list.ts';
import { project } from '../odata/schema.ts';
import { findGroup } from './find.ts';
import { groupChanges, newGroup } from './group-body.ts';
import { MEMBERS_EXPANSION } from './group-members.ts';
import { GROUP_SCHEMA } from './group-schema.ts';
import { readLicenceChange } from './licence-body.ts';
import { membershipProblem, readLinks } from './member-links.ts';

export const GROUP_ROUTES: Routes = {
  '/groups': { GET: listGroups, POST: createGroup },
  '/groups/$count': { GET: (call) => countRows(call, allGroups(call.port.directory())) },
  '/groups/:id': { GET: getGroup, PATCH: updateGroup, DELETE: deleteGroup },
  '/groups/:id/assignLicense': { POST: assignLicences },
};

/** All groups in the order of the directory. */
function allGroups({ groups }: Directory): Collection<Group> {
  return {
    schema: GROUP_SCHEMA,
    relation: false,
    *after(place) {
      for (let slot = place === null ? 0 : place + 1; slot < groups.slots; slot++) {
        const row = rowAt(groups, slot);
        if (row) yield { place: slot, row };
      }
    },
    size: () => groups.size,
  };
}

const RULE = { context: 'groups', expansion: MEMBERS_EXPANSION };

function listGroups(call: Call): Promise<Answer> {
  return list(call, allGroups(call.port.directory()), RULE);
}

function getGroup(call: Call): Answer {
  const group = findGroup(call.port.directory(), call.param('id'));
  return group.ok ? single(call, GROUP_SCHEMA, group.value, RULE) : group;
}

async function createGroup(call: Call): Promise<Answer> {
  const body = await call.body();
  if (!body.ok) return body;
  const id = groupId(call.port.newId());
  const profile = newGroup(body.value, id);
  if (!profile.ok) return profile;
  const bound = body.value.get('members@odata.bind');
  const members = bound === undefined ? ok([]) : readLinks(bound, call.port.directory());
  if (!members.ok) return members;
  const done = await change(call.port, {
    type: 'group.create',
    profile: profile.value,
    members: members.value,
  });
  return done.ok ? groupAnswer(call, done.value, id, 201) : done;
}

/** Properties and up to 20 new members at once, all of it or nothing. */
async function updateGroup(call: Call): Promise<Answer> {
  const body = await call.body();
  if (!body.ok) return body;
  const group = findGroup(call.port.directory(), call.param('id'));
  if (!group.ok) return group;
  const { id } = group.value;
  const changes = groupChanges(body.value);
  if (!changes.ok) return changes;
  const update = { type: 'group.update', group: id, changes: changes.value } as const;
  const bound = body.value.get('members@odata.bind');
  if (bound === undefined) {
    const done = await change(call.port, update);
    return done.ok ? NO_CONTENT : done;
  }
  const members = readLinks(bound, call.port.directory());
  if (!members.ok) return members;
  const problem = membershipProblem(group.value);
  if (problem) return problem;
  const done = await change(call.port, update, {
    type: 'group.addMembers',
    group: id,
    members: members.value,
  });
  return done.ok ? NO_CONTENT : done;
}

async function deleteGroup(call: Call): Promise<Answer> {
  const group = findGroup(call.port.directory(), call.param('id'));
  if (!group.ok) return group;
  const done = await change(call.port, { type: 'group.delete', group: group.value.id });
  return done.ok ? NO_CONTENT : done;
}

/** R3: judged at once, applied in the background. */
async function assignLicences(call: Call): Promise<Answer> {
  const body = await call.body();
  if (!body.ok) return body;
  const group = findGroup(call.port.directory(), call.param('id'));
  if (!group.ok) return group;
  const wish = readLicenceChange(body.value);
  if (!wish.ok) return wish;
  const { id } = group.value;
  const done = await change(call.port, { type: 'group.setLicences', group: id, ...wish.value });
  return done.ok ? groupAnswer(call, done.value, id, 202) : done;
}

/** The group as it stands now. */
function groupAnswer(call: Call, directory: Directory, id: string, status: 201 | 202): Answer {
  const group = findGroup(directory, id);
  if (!group.ok) return group;
  const entity = {
    '@odata.context': contextLink(call, 'groups', null, '/$entity'),
    ...project(GROUP_SCHEMA, group.value, null, directory),
  };
  return json(entity, status, objectLocation(call.origin, directory.tenant.organizationId, id, 'Group'));
}
