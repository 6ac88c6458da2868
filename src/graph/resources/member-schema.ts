import type { Directory } from '../../engine/directory.ts';
import type { Group } from '../../engine/group.ts';
import { groupId, userId, type MemberId } from '../../engine/ids.ts';
import { groupById, userById } from '../../engine/queries.ts';
import type { UserRow } from '../../engine/user-table.ts';
import type { Field, Schema } from '../odata/schema.ts';
import { GROUP_SCHEMA } from './group-schema.ts';
import { USER_SCHEMA } from './user-schema.ts';

/** A directory object: a group's member, or what somebody is a member of. */
export type Member =
  | { readonly kind: 'user'; readonly user: UserRow }
  | { readonly kind: 'group'; readonly group: Group };

/** The object with an id; null for an id that nobody has. */
export function memberById(directory: Directory, id: MemberId): Member | null {
  const user = userById(directory, userId(id));
  if (user) return { kind: 'user', user };
  const group = groupById(directory, groupId(id));
  return group ? { kind: 'group', group } : null;
}

/** Properties of both; each object answers with its own. */
function mixedFields(): Schema<Member>['fields'] {
  const names = [...Object.keys(USER_SCHEMA.fields), ...Object.keys(GROUP_SCHEMA.fields)];
  return Object.fromEntries(names.flatMap((name) => mixedField(name)));
}

function mixedField(name: string): readonly (readonly [string, Field<Member>])[] {
  const ofUser = USER_SCHEMA.fields[name];
  const ofGroup = GROUP_SCHEMA.fields[name];
  const shown = ofUser ?? ofGroup;
  if (!shown || shown.hidden) return [];
  const { type, filter, sort, search } = shown;
  const field: Field<Member> = {
    type,
    read: (member, directory) =>
      member.kind === 'user' ? ofUser?.read(member.user, directory) : ofGroup?.read(member.group, directory),
    ...(filter && { filter }),
    ...(sort && { sort }),
    ...(search && { search }),
  };
  return [[name, field]];
}

/** Graph's directoryObject, as lists of members mix it. */
export const MEMBER_SCHEMA: Schema<Member> = {
  name: 'DirectoryObject',
  type: 'microsoft.graph.directoryObject',
  directoryObject: true,
  fields: mixedFields(),
  defaults: (member) =>
    member.kind === 'user' ? USER_SCHEMA.defaults(member.user) : GROUP_SCHEMA.defaults(member.group),
  typeOf: ({ kind }) => (kind === 'user' ? USER_SCHEMA.type : GROUP_SCHEMA.type),
};
