import type { Group } from '../../engine/group.ts';
import { parseGuid, userId } from '../../engine/ids.ts';
import { ok, refused } from '../../engine/result.ts';
import { change } from '../change.ts';
import { NO_CONTENT, type Answer } from '../http/answer.ts';
import type { Call, Routes } from '../http/call.ts';
import { FORBIDDEN, notFound } from '../http/problem.ts';
import type { Expansion } from '../odata/expansion.ts';
import { project } from '../odata/schema.ts';
import { readSelection } from '../odata/selection.ts';
import { findGroup } from './find.ts';
import { membershipProblem, readLink } from './member-links.ts';
import { MEMBER_SCHEMA } from './member-schema.ts';
import { membersOf } from './relations.ts';

export const MEMBER_ROUTES: Routes = {
  '/groups/:id/members/$ref': { POST: addMember },
  '/groups/:id/members/:member/$ref': { DELETE: removeMember },
  // Without `$ref` this would delete the member itself, which nobody may do by way of a group.
  '/groups/:id/members/:member': { DELETE: () => refused(FORBIDDEN) },
};

/** As many members as `$expand` brings along. */
const MOST_EXPANDED = 20;

/** `$expand=members`: the first members of a group along with it. */
export const MEMBERS_EXPANSION: Expansion<Group> = {
  name: 'members',
  prepare: (select, directory) => {
    const selection = readSelection(select, MEMBER_SCHEMA);
    if (!selection.ok) return selection;
    return ok((group) => {
      const members: unknown[] = [];
      for (const { row } of membersOf(directory, group).after(null)) {
        if (members.length === MOST_EXPANDED) break;
        members.push(project(MEMBER_SCHEMA, row, selection.value, directory));
      }
      return members;
    });
  },
};

async function addMember(call: Call): Promise<Answer> {
  const body = await call.body();
  if (!body.ok) return body;
  const group = findGroup(call.port.directory(), call.param('id'));
  if (!group.ok) return group;
  const member = readLink(body.value.get('@odata.id'), call.port.directory());
  if (!member.ok) return member;
  const problem = membershipProblem(group.value);
  if (problem) return problem;
  const members = [member.value];
  const done = await change(call.port, { type: 'group.addMembers', group: group.value.id, members });
  return done.ok ? NO_CONTENT : done;
}

async function removeMember(call: Call): Promise<Answer> {
  const group = findGroup(call.port.directory(), call.param('id'));
  if (!group.ok) return group;
  const problem = membershipProblem(group.value);
  if (problem) return problem;
  const key = call.param('member');
  const guid = parseGuid(key);
  if (guid === null) return refused(notFound(key));
  const members = [userId(guid)];
  const done = await change(call.port, { type: 'group.removeMembers', group: group.value.id, members });
  return done.ok ? NO_CONTENT : done;
}
