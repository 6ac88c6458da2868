import type { Directory } from '../../engine/directory.ts';
import type { Group } from '../../engine/group.ts';
import { groupId, parseGuid, userId } from '../../engine/ids.ts';
import { groupById, userById, userByPrincipalName } from '../../engine/queries.ts';
import { ok, refused, type Result } from '../../engine/result.ts';
import type { UserRow } from '../../engine/user-table.ts';
import { notFound, type Problem } from '../http/problem.ts';

/** The user with an id or a principal name. */
export function findUser(directory: Directory, key: string): Result<UserRow, Problem> {
  const guid = parseGuid(key);
  const user = guid === null ? userByPrincipalName(directory, key) : userById(directory, userId(guid));
  return user ? ok(user) : refused(notFound(key));
}

/** The group with an id. */
export function findGroup(directory: Directory, key: string): Result<Group, Problem> {
  const guid = parseGuid(key);
  const group = guid === null ? undefined : groupById(directory, groupId(guid));
  return group ? ok(group) : refused(notFound(key));
}
