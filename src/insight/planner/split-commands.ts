import type { Command } from '../../engine/command.ts';
import type { Directory } from '../../engine/directory.ts';
import { isDynamic, type GroupProfile } from '../../engine/group.ts';
import type { GroupId } from '../../engine/ids.ts';
import { membersOf } from '../../engine/members.ts';
import { groupById } from '../../engine/queries.ts';
import { inPortions } from '../ways/in-portions.ts';
import type { NewGroup, Split } from './planner.ts';

/**
 * What makes a split: every new group gets the same members, or the same rule, and its licences; only then does the
 * old group let go of them, so that nobody is without what another source gives by then.
 */
export function splitCommands(
  directory: Directory,
  id: GroupId,
  { groups }: Split,
  nameOf: (group: NewGroup) => string,
): Command[] {
  const group = groupById(directory, id);
  if (!group) return [];
  const dynamic = isDynamic(group.profile);
  const [first = [], ...more] = dynamic ? [] : inPortions([...membersOf(directory, group)]);
  return [
    ...groups.flatMap((made): Command[] => {
      const profile: GroupProfile = {
        id: made.id,
        displayName: nameOf(made),
        description: null,
        securityEnabled: true,
        mailEnabled: false,
        mailNickname: null,
        groupTypes: dynamic ? ['DynamicMembership'] : [],
        membershipRule: dynamic ? group.profile.membershipRule : null,
      };
      return [
        { type: 'group.create', profile, members: first },
        ...more.map((members): Command => ({ type: 'group.addMembers', group: made.id, members })),
        {
          type: 'group.setLicences',
          group: made.id,
          add: group.licences.filter(({ sku }) => made.skus.includes(sku)),
          remove: [],
        },
      ];
    }),
    { type: 'group.setLicences', group: id, add: [], remove: groups.flatMap(({ skus }) => skus) },
  ];
}
