import type { Activity } from './vocabulary.ts';
import type { Context } from './command.ts';
import type { Draft } from './draft.ts';
import { emit } from './evolve.ts';
import { groupId, userId, type GroupId, type MemberId } from './ids.ts';
import { log } from './log.ts';
import { NumbersDraft } from './numbers.ts';
import { groupTarget, queueGroup } from './process.ts';

/** Members join a group; the users among them are queued when there is anything to do for them (R5.1). */
export function join(draft: Draft, id: GroupId, members: readonly MemberId[], context: Context): void {
  emit(draft, { type: 'membersJoined', group: id, members });
  report(draft, 'Add member to group', id, members, context);
}

/** Members leave a group; see `join`. */
export function leave(draft: Draft, id: GroupId, members: readonly MemberId[], context: Context): void {
  emit(draft, { type: 'membersLeft', group: id, members });
  report(draft, 'Remove member from group', id, members, context);
}

function report(
  draft: Draft,
  activity: Activity,
  id: GroupId,
  members: readonly MemberId[],
  context: Context,
): void {
  const licensed = (draft.groups.get(id)?.licences.length ?? 0) > 0;
  const users = new NumbersDraft();
  for (const member of members) {
    const slot = draft.users.slotOf(userId(member));
    const row = slot === undefined ? undefined : draft.users.at(slot);
    const displayName =
      row?.profile.displayName ?? draft.groups.get(groupId(member))?.profile.displayName ?? member;
    log(draft, {
      at: context.at,
      activity,
      actor: context.actor,
      target: groupTarget(draft, id),
      changes: [{ kind: 'member', id: member, displayName }],
    });
    const recorded = row?.holdings.some((assignment) => assignment.source === id) ?? false;
    if (slot !== undefined && (licensed || recorded)) users.push(slot);
  }
  if (users.length > 0) queueGroup(draft, id, users.seal(), context);
}
