import type { GroupId } from '../../../engine/ids.ts';
import { isDynamic } from '../../../engine/group.ts';
import { groupById } from '../../../engine/queries.ts';
import { hasSlot } from '../../../engine/slots.ts';
import type { Scene } from '../scene.ts';
import type { WayKind } from '../way-kind.ts';

function mayLeave(id: GroupId, { directory, slots }: Scene): boolean {
  const group = groupById(directory, id);
  return (
    group !== undefined &&
    !isDynamic(group.profile) &&
    slots.every((slot) => hasSlot(group.userMembers, slot))
  );
}

/** The users leave the group, or another one whose licences stand in the way. */
export const leaveGroup: WayKind<'leaveGroup'> = {
  levers: ({ kind, fault, group }, scene) => {
    if (kind === 'template') return [];
    const sources =
      fault.violation === 'MutuallyExclusiveViolation'
        ? fault.other.sources
        : fault.violation === 'DependencyViolation' && fault.cause === 'needed'
          ? fault.dependent.sources
          : [];
    return [...new Set([group, ...sources])].flatMap((source) =>
      source !== null && mayLeave(source, scene) ? [{ kind: 'leaveGroup', group: source }] : [],
    );
  },
  stage: ({ group }, changes, scene) =>
    changes.leave(
      group,
      scene.users.map(({ id }) => id),
    ),
  size: (_, { slots }) => slots.length,
  inArticle: (against, move, group) =>
    against === 'ProhibitedInUsageLocationViolation' && move.group === group,
};
