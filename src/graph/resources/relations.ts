import type { Directory } from '../../engine/directory.ts';
import type { Group } from '../../engine/group.ts';
import { groupId, type MemberId } from '../../engine/ids.ts';
import { memberAt, membersOf as idsOf } from '../../engine/members.ts';
import { groupById, groupsOf } from '../../engine/queries.ts';
import { NO_SLOTS, slotsOf } from '../../engine/slots.ts';
import { type UserRow, userAt } from '../../engine/user-table.ts';
import { listed, type Collection } from '../odata/collection.ts';
import type { Schema } from '../odata/schema.ts';
import { memberById, MEMBER_SCHEMA, type Member } from './member-schema.ts';

/** Direct members, users and groups, in join order. */
export const membersOf = (directory: Directory, { members }: Group): Collection<Member> => ({
  schema: MEMBER_SCHEMA,
  relation: true,
  *after(place) {
    const from = place === null ? 0 : place + 1;
    let start = 0;
    for (const chunk of members.chunks) {
      for (let at = Math.max(from - start, 0); at < chunk.length; at++) {
        const member = chunk[at];
        const id = member === undefined ? undefined : memberAt(directory, member);
        const row = id === undefined ? null : memberById(directory, id);
        if (row) yield { place: start + at, row };
      }
      start += chunk.length;
    }
  },
  size: () => members.length,
});

/** Direct members, then those of the groups among them, and so on; each once, and never the group itself. */
export function transitiveMembersOf(directory: Directory, group: Group): Collection<Member> {
  const seen = new Set<MemberId>([group.id]);
  const found: Member[] = [];
  const open: Group[] = [group];
  for (const next of open) {
    for (const id of idsOf(directory, next)) {
      if (seen.has(id)) continue;
      seen.add(id);
      const member = memberById(directory, id);
      if (!member) continue;
      found.push(member);
      const nested = groupById(directory, groupId(id));
      if (nested) open.push(nested);
    }
  }
  return listed(MEMBER_SCHEMA, found, true);
}

/** Users with an error recorded by the group, leavers included (R7.2), in the order of the users. */
export function failingMembersOf(directory: Directory, group: Group): Collection<Member> {
  const failing = directory.failing.get(group.id) ?? NO_SLOTS;
  return {
    schema: MEMBER_SCHEMA,
    relation: true,
    *after(place) {
      for (const slot of slotsOf(failing)) {
        const user = place === null || slot > place ? userAt(directory.users, slot) : undefined;
        if (user) yield { place: slot, row: { kind: 'user', user } };
      }
    },
    size: () => failing.size,
  };
}

/** Groups that the user is a direct member of, in the order of the groups. */
export const memberOf = (directory: Directory, user: UserRow): Collection<Member> =>
  listed(
    MEMBER_SCHEMA,
    groupsOf(directory, user.id).map((group): Member => ({ kind: 'group', group })),
    true,
  );

/** Those rows that are of one type: `…/members/microsoft.graph.user`. */
export function castTo<Row>(
  collection: Collection<Member>,
  schema: Schema<Row>,
  pick: (member: Member) => Row | null,
): Collection<Row> {
  function* after(place: number | null) {
    for (const { place: at, row } of collection.after(place)) {
      const picked = pick(row);
      if (picked !== null) yield { place: at, row: picked };
    }
  }
  return { schema, relation: true, after, size: () => [...after(null)].length };
}
