import type { Activity } from './vocabulary.ts';
import type { Context } from './command.ts';
import type { Draft } from './draft.ts';
import { emit } from './evolve.ts';
import type { GroupId } from './ids.ts';
import { log } from './log.ts';
import { isUserPlace, type MemberPlace } from './members.ts';
import { NumbersDraft } from './numbers.ts';
import { groupTarget, queueGroup } from './process.ts';

/** Members join a group; the users among them are queued when there is anything to do for them (R5.1). */
export function join(draft: Draft, id: GroupId, places: readonly MemberPlace[], context: Context): void {
  emit(draft, { type: 'membersJoined', group: id, places });
  report(draft, 'Add member to group', id, places, context);
}

/** Members leave a group; see `join`. */
export function leave(draft: Draft, id: GroupId, places: readonly MemberPlace[], context: Context): void {
  emit(draft, { type: 'membersLeft', group: id, places });
  report(draft, 'Remove member from group', id, places, context);
}

function report(
  draft: Draft,
  activity: Activity,
  id: GroupId,
  places: readonly MemberPlace[],
  { at, actor }: Context,
): void {
  const licensed = (draft.groups.get(id)?.licences.length ?? 0) > 0;
  const target = groupTarget(draft, id);
  const users = new NumbersDraft();
  for (const place of places) {
    const member = isUserPlace(place) ? draft.users.profiles.at(place) : draft.groups.at(-1 - place)?.profile;
    if (!member) continue;
    log(draft, {
      at,
      activity,
      actor,
      target,
      changes: [{ kind: 'member', id: member.id, displayName: member.displayName }],
    });
    const hasWork =
      isUserPlace(place) &&
      (licensed || draft.users.holdingsOf(place).some((assignment) => assignment.source === id));
    if (hasWork) users.push(place);
  }
  if (users.length > 0) queueGroup(draft, id, users.seal(), { at, actor });
}
