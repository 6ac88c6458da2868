import type { Directory } from '../../engine/directory.ts';
import type { Group } from '../../engine/group.ts';
import { groupId, parseGuid, userId, type MemberId } from '../../engine/ids.ts';
import { groupById, userByPrincipalName } from '../../engine/queries.ts';
import { ok, refused, type Result } from '../../engine/result.ts';
import { unquoted } from '../http/graph-path.ts';
import { badRequest, notFound, type Problem } from '../http/problem.ts';

/** How many members one request may name. */
export const MOST_LINKS = 20;

const LINK = /(?:^|\/)(directoryObjects|users|groups)(?:\/([^/?#]+)|\('([^/?#]+)'\))\/?$/i;

/** The object that a link such as `https://graph.microsoft.com/v1.0/directoryObjects/{id}` names, on whatever host. */
export function readLink(value: unknown, directory: Directory): Result<MemberId, Problem> {
  const [, type = '', plain, quoted] = (typeof value === 'string' ? LINK.exec(value) : null) ?? [];
  const key = plain ?? (quoted === undefined ? undefined : unquoted(quoted));
  if (key === undefined) return refused(INVALID_LINK);
  const guid = parseGuid(key);
  if (guid !== null) return ok(groupById(directory, groupId(guid)) ? groupId(guid) : userId(guid));
  const user = type.toLowerCase() === 'users' ? userByPrincipalName(directory, key) : undefined;
  return user ? ok(user.id) : refused(notFound(key));
}

/** The objects that `members@odata.bind` names. */
export function readLinks(value: unknown, directory: Directory): Result<readonly MemberId[], Problem> {
  if (!Array.isArray(value)) return refused(INVALID_LINK);
  if (value.length > MOST_LINKS) return refused(TOO_MANY);
  const members: MemberId[] = [];
  for (const item of value) {
    const member = readLink(item, directory);
    if (!member.ok) return member;
    members.push(member.value);
  }
  return ok(members);
}

const INVALID_LINK = badRequest('Invalid URL format specified in payload.');

const TOO_MANY = badRequest(`A maximum of ${MOST_LINKS} members can be added in one request.`);

/** Graph cannot change who is on a distribution list or in a mail-enabled security group; null where it can. */
export function membershipProblem({
  profile,
}: Group): { readonly ok: false; readonly reason: Problem } | null {
  const listLike = profile.mailEnabled && !profile.groupTypes.includes('Unified');
  return listLike ? refused(MAIL_ENABLED) : null;
}

const MAIL_ENABLED = badRequest('Cannot Update a mail-enabled security groups and or distribution list.');
