import type { Directory } from '../../engine/directory.ts';
import { refused, type Result } from '../../engine/result.ts';
import type { Answer } from '../http/answer.ts';
import type { Call, Handler, Routes } from '../http/call.ts';
import { unsupportedQuery, type Problem } from '../http/problem.ts';
import type { Collection } from '../odata/collection.ts';
import { countRows, list } from '../odata/list.ts';
import { readQueryOptions } from '../odata/query-options.ts';
import { findGroup, findUser } from './find.ts';
import { GROUP_SCHEMA } from './group-schema.ts';
import type { Member } from './member-schema.ts';
import { castTo, failingMembersOf, memberOf, membersOf, transitiveMembersOf } from './relations.ts';
import { USER_SCHEMA } from './user-schema.ts';

type Relation = (directory: Directory, key: string) => Result<Collection<Member>, Problem>;

const ofGroup =
  (relation: typeof membersOf): Relation =>
  (directory, key) => {
    const group = findGroup(directory, key);
    return group.ok ? { ok: true, value: relation(directory, group.value) } : group;
  };

const ofUser: Relation = (directory, key) => {
  const user = findUser(directory, key);
  return user.ok ? { ok: true, value: memberOf(directory, user.value) } : user;
};

export const RELATION_ROUTES: Routes = {
  ...routesOf('/groups/:id/members', ofGroup(membersOf)),
  ...routesOf('/groups/:id/transitiveMembers', ofGroup(transitiveMembersOf)),
  ...routesOf('/groups/:id/membersWithLicenseErrors', ofGroup(failingMembersOf)),
  ...routesOf('/users/:id/memberOf', ofUser),
};

/** A relation, the users or groups in it, and how many of each there are. */
function routesOf(path: string, relation: Relation): Routes {
  const related =
    (answer: (call: Call, collection: Collection<Member>) => Answer | Promise<Answer>): Handler =>
    (call) => {
      const collection = relation(call.port.directory(), call.param('id'));
      return collection.ok ? answer(call, collection.value) : collection;
    };
  return {
    [path]: { GET: related((call, all) => list(call, all, { context: 'directoryObjects' })) },
    [`${path}/$count`]: { GET: related(countRows) },
    [`${path}/microsoft.graph.user`]: { GET: related((call, all) => listCast(call, users(all), 'users')) },
    [`${path}/microsoft.graph.user/$count`]: { GET: related((call, all) => countRows(call, users(all))) },
    [`${path}/microsoft.graph.group`]: { GET: related((call, all) => listCast(call, groups(all), 'groups')) },
    [`${path}/microsoft.graph.group/$count`]: { GET: related((call, all) => countRows(call, groups(all))) },
  };
}

const users = (all: Collection<Member>) =>
  castTo(all, USER_SCHEMA, (member) => (member.kind === 'user' ? member.user : null));

const groups = (all: Collection<Member>) =>
  castTo(all, GROUP_SCHEMA, (member) => (member.kind === 'group' ? member.group : null));

/** Graph casts in advanced queries only. */
function listCast<Row>(call: Call, collection: Collection<Row>, context: string): Answer | Promise<Answer> {
  const options = readQueryOptions(call.url);
  if (!options.ok) return options;
  return call.eventual && options.value.count ? list(call, collection, { context }) : refused(CAST);
}

const CAST = unsupportedQuery(
  'A cast to a type is supported with the ConsistencyLevel:eventual header and $count=true only.',
);
