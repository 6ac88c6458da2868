import type { Chunks } from './chunks.ts';
import type { GroupId } from './ids.ts';
import type { MemberPlace } from './members.ts';
import type { MembershipRule } from './membership/rule.ts';
import type { Licence } from './product.ts';
import type { SlotSet } from './slots.ts';

/** What an administrator writes about a group. */
export type GroupProfile = {
  readonly id: GroupId;
  readonly displayName: string;
  readonly description: string | null;
  readonly securityEnabled: boolean;
  readonly mailEnabled: boolean;
  readonly mailNickname: string | null;
  /** `Unified` for a Microsoft 365 group, `DynamicMembership` for one that follows its rule. */
  readonly groupTypes: readonly string[];
  readonly membershipRule: string | null;
};

/** A group as the directory keeps it. */
export type Group = {
  readonly id: GroupId;
  readonly profile: GroupProfile;
  /** The parsed rule of a dynamic group, else null. */
  readonly rule: MembershipRule | null;
  /** The licence template (R3): what every direct user member is meant to have. */
  readonly licences: readonly Licence[];
  /** Users and nested groups in join order (R1.11); `membersOf` gives their ids. */
  readonly members: Chunks<MemberPlace>;
  /** The direct user members, by their place in the directory: membership is asked once a step. */
  readonly userMembers: SlotSet;
};

export const NO_LICENCES: readonly Licence[] = [];

export const isDynamic = (profile: GroupProfile): boolean => profile.groupTypes.includes('DynamicMembership');
