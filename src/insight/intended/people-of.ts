import { itemsOf } from '../../engine/chunks.ts';
import type { Directory } from '../../engine/directory.ts';
import type { Group } from '../../engine/group.ts';
import type { GroupId } from '../../engine/ids.ts';
import { isUserPlace } from '../../engine/members.ts';
import { groupById } from '../../engine/queries.ts';
import { hasSlot, NO_SLOTS, SlotSetDraft, slotsOf, type Slot } from '../../engine/slots.ts';
import { rowAt } from '../../engine/table.ts';
import type { Relation } from './intended.ts';

export type Who = { readonly slot: Slot; readonly relation: Relation; readonly through: GroupId | null };

/** Everybody a group has to do with, each once: members in join order, nested members, leavers (R4.8). */
export function* peopleOf(directory: Directory, id: GroupId): Generator<Who> {
  const group = groupById(directory, id);
  const members = group?.userMembers ?? NO_SLOTS;
  if (group) {
    for (const place of itemsOf(group.members)) {
      if (isUserPlace(place)) yield { slot: place, relation: 'member', through: null };
    }
  }
  const nested = new SlotSetDraft(NO_SLOTS);
  for (const child of group ? groupsInside(directory, group) : []) {
    for (const slot of slotsOf(child.userMembers)) {
      if (hasSlot(members, slot) || nested.has(slot)) continue;
      nested.add(slot);
      yield { slot, relation: 'nested', through: child.id };
    }
  }
  for (const slot of slotsOf(directory.leavers.get(id) ?? NO_SLOTS)) {
    if (!nested.has(slot)) yield { slot, relation: 'left', through: null };
  }
}

/** The groups inside a group, the nearest first; each once, although groups may hold each other. */
function* groupsInside(directory: Directory, top: Group): Generator<Group> {
  const seen = new Set<Group>([top]);
  for (const group of seen) {
    if (group !== top) yield group;
    for (const place of itemsOf(group.members)) {
      const child = isUserPlace(place) ? undefined : rowAt(directory.groups, -1 - place);
      if (child) seen.add(child);
    }
  }
}
