import type { Directory } from './directory.ts';
import type { Draft } from './draft.ts';
import type { Group } from './group.ts';
import { groupId, userId, type MemberId } from './ids.ts';
import type { Slot } from './slots.ts';
import { rowAt } from './table.ts';

/** A member by its place in the directory: a user's slot, or −1 less the slot of a nested group (R1.8). */
export type MemberPlace = number;

export const isUserPlace = (place: MemberPlace): place is Slot => place >= 0;

/** The place of a user or group; undefined for an id that nobody has. */
export function placeOf(draft: Draft, id: MemberId): MemberPlace | undefined {
  const user = draft.users.slotOf(userId(id));
  if (user !== undefined) return user;
  const group = draft.groups.slotOf(groupId(id));
  return group === undefined ? undefined : -1 - group;
}

type Tables = { readonly users: Rows<Directory['users']>; readonly groups: Rows<Directory['groups']> };
type Rows<Table extends { readonly chunks: unknown }> = Pick<Table, 'chunks'>;

export const memberAt = ({ users, groups }: Tables, place: MemberPlace): MemberId | undefined =>
  isUserPlace(place) ? rowAt(users, place)?.id : rowAt(groups, -1 - place)?.id;

/** A group's members, users and groups, in join order (R1.11). */
export function* membersOf(tables: Tables, { members }: Pick<Group, 'members'>): Generator<MemberId> {
  for (const chunk of members.chunks) {
    for (const place of chunk) {
      const id = memberAt(tables, place);
      if (id !== undefined) yield id;
    }
  }
}
