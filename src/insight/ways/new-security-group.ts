import type { GroupProfile } from '../../engine/group.ts';
import type { GroupId } from '../../engine/ids.ts';

/** A group that can hold licences and has assigned members (R1.9). */
export const newSecurityGroup = (id: GroupId, displayName: string): GroupProfile => ({
  id,
  displayName,
  description: null,
  securityEnabled: true,
  mailEnabled: false,
  mailNickname: null,
  groupTypes: [],
  membershipRule: null,
});
