import { isDynamic } from '../../../engine/group.ts';
import { groupById } from '../../../engine/queries.ts';
import { hasSlot } from '../../../engine/slots.ts';
import { newSecurityGroup } from '../new-security-group.ts';
import type { GroupId, SkuId } from '../../../engine/ids.ts';
import type { MoveOf } from '../move.ts';
import type { Scene } from '../scene.ts';
import type { WayKind } from '../way-kind.ts';

function splitOf(id: GroupId, sku: SkuId, { directory, slots }: Scene): MoveOf<'splitGroup'>[] {
  const group = groupById(directory, id);
  if (!group || isDynamic(group.profile) || group.licences.length < 2) return [];
  const together = slots.every((slot) => hasSlot(group.userMembers, slot));
  const known = group.licences.some((licence) => licence.sku === sku);
  return together && known ? [{ kind: 'splitGroup', group: id, without: [sku] }] : [];
}

/** The users move to a new group that has all of a group's products but those at fault, or in the way. */
export const splitGroup: WayKind<'splitGroup'> = {
  levers: ({ kind, fault, group }, scene) => {
    if (kind === 'template') return [];
    const standing =
      fault.violation === 'MutuallyExclusiveViolation'
        ? fault.other
        : fault.violation === 'DependencyViolation' && fault.cause === 'needed'
          ? fault.dependent
          : null;
    const sources = standing?.sources.flatMap((source) => source ?? []) ?? [];
    return [
      ...splitOf(group, fault.sku, scene),
      ...sources.flatMap((source) => splitOf(source, standing?.sku ?? fault.sku, scene)),
    ];
  },
  stage: ({ group: id, without }, changes, scene) => {
    const group = groupById(scene.directory, id);
    if (!group) return;
    const members = scene.users.map((user) => user.id);
    const licences = group.licences.filter(({ sku }) => !without.includes(sku));
    const { newGroup, splitName } = scene.options;
    changes.create({ profile: newSecurityGroup(newGroup(), splitName(group, without)), members, licences });
    changes.leave(id, members);
  },
  size: ({ without }, { slots }) => 1 + without.length + slots.length,
  inArticle: () => false,
};
