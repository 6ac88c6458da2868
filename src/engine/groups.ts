import type { Change } from './audit.ts';
import { itemsOf } from './chunks.ts';
import type { Context } from './command.ts';
import type { Draft } from './draft.ts';
import { emit } from './evolve.ts';
import { followMembership, followNewRule } from './follow-rules.ts';
import { isDynamic, type Group, type GroupProfile } from './group.ts';
import { userId, type GroupId, type MemberId } from './ids.ts';
import { log } from './log.ts';
import { isUserPlace, placeOf, type MemberPlace } from './members.ts';
import { join, leave } from './membership-change.ts';
import { parseRule } from './membership/parse-rule.ts';
import type { Refusal } from './refusal.ts';
import { ok, refused, type Result } from './result.ts';
import { hasSlot } from './slots.ts';

/** Adds a group; a dynamic one takes in whoever its rule names (R1.12). */
export function createGroup(
  draft: Draft,
  wish: GroupProfile,
  members: readonly MemberId[],
  context: Context,
): Refusal | null {
  const profile = settled(wish);
  if (draft.groups.get(profile.id) || draft.users.get(userId(profile.id)))
    return { code: 'id.taken', id: profile.id };
  const rule = checkedRule(profile);
  if (!rule.ok) return rule.reason;
  emit(draft, { type: 'groupCreated', profile, rule: rule.value });
  log(draft, { ...context, activity: 'Add group', target: { kind: 'group', profile } });
  followNewRule(draft, profile.id, context);
  return members.length > 0 ? addMembers(draft, profile.id, members, context) : null;
}

/** Changes a group's properties; a changed rule moves members at once (R1.12). */
export function updateGroup(
  draft: Draft,
  id: GroupId,
  changes: Partial<Omit<GroupProfile, 'id'>>,
  context: Context,
): Refusal | null {
  const group = draft.groups.get(id);
  if (!group) return { code: 'group.unknown', id };
  const profile = settled({ ...group.profile, ...changes, id });
  const differences = profileChanges(group.profile, profile);
  if (differences.length === 0) return null;
  if (!profile.securityEnabled && group.licences.length > 0)
    return { code: 'group.notSecurityEnabled', group: id };
  const rule = checkedRule(profile);
  if (!rule.ok) return rule.reason;
  emit(draft, { type: 'groupChanged', profile, rule: rule.value });
  log(draft, {
    ...context,
    activity: 'Update group',
    target: { kind: 'group', profile },
    changes: differences,
  });
  if (profile.membershipRule !== group.profile.membershipRule) followNewRule(draft, id, context);
  return null;
}

/** R3.4: a group that holds licences stays. */
export function deleteGroup(draft: Draft, id: GroupId, context: Context): Refusal | null {
  const group = draft.groups.get(id);
  if (!group) return { code: 'group.unknown', id };
  if (group.licences.length > 0) return { code: 'group.licensed', group: id };
  emit(draft, { type: 'groupDeleted', group: id });
  log(draft, { ...context, activity: 'Delete group', target: { kind: 'group', profile: group.profile } });
  followMembership(draft, [...itemsOf(group.members)].filter(isUserPlace), context);
  return null;
}

export function addMembers(
  draft: Draft,
  id: GroupId,
  members: readonly MemberId[],
  context: Context,
): Refusal | null {
  const group = assignedGroup(draft, id);
  if (!group.ok) return group.reason;
  const joining = new Set<MemberPlace>();
  for (const member of members) {
    if (member === id) return { code: 'member.self', id };
    const place = placeOf(draft, member);
    if (place === undefined) return { code: 'member.unknown', id: member };
    if (joining.has(place) || isMember(group.value, place)) return { code: 'member.present', id: member };
    joining.add(place);
  }
  if (members.length === 0) return null;
  const places = [...joining];
  join(draft, id, places, context);
  followMembership(draft, places.filter(isUserPlace), context);
  return null;
}

export function removeMembers(
  draft: Draft,
  id: GroupId,
  members: readonly MemberId[],
  context: Context,
): Refusal | null {
  const group = assignedGroup(draft, id);
  if (!group.ok) return group.reason;
  const leaving = new Set<MemberPlace>();
  for (const member of members) {
    const place = placeOf(draft, member);
    if (place === undefined || leaving.has(place) || !isMember(group.value, place))
      return { code: 'member.absent', id: member };
    leaving.add(place);
  }
  if (members.length === 0) return null;
  const places = [...leaving];
  leave(draft, id, places, context);
  followMembership(draft, places.filter(isUserPlace), context);
  return null;
}

/** A group that is not dynamic has no rule. */
const settled = (profile: GroupProfile): GroupProfile =>
  isDynamic(profile) ? profile : { ...profile, membershipRule: null };

const isMember = (group: Group, place: MemberPlace): boolean =>
  isUserPlace(place)
    ? hasSlot(group.userMembers, place)
    : group.members.chunks.some((chunk) => chunk.includes(place));

/** A group whose members an administrator chooses. */
function assignedGroup(draft: Draft, id: GroupId): Result<Group, Refusal> {
  const group = draft.groups.get(id);
  if (!group) return refused({ code: 'group.unknown', id });
  return isDynamic(group.profile) ? refused({ code: 'group.dynamic', group: id }) : ok(group);
}

/** The parsed rule of a profile that may stand; null for a group without one. */
export function checkedRule(profile: GroupProfile): Result<Group['rule'], Refusal> {
  const name = profile.displayName;
  if (name.trim() === '' || name.length > 256)
    return refused({ code: 'property.invalid', property: 'displayName', value: name });
  const nickname = profile.mailNickname;
  if (nickname !== null && (nickname.length > 64 || /[\s@]/.test(nickname))) {
    return refused({ code: 'property.invalid', property: 'mailNickname', value: nickname });
  }
  if (!isDynamic(profile)) return ok(null);
  if (profile.membershipRule === null) return refused({ code: 'group.ruleMissing' });
  const rule = parseRule(profile.membershipRule);
  return rule.ok ? ok(rule.value) : refused({ code: 'group.rule', fault: rule.reason });
}

function profileChanges(before: GroupProfile, after: GroupProfile): Change[] {
  const texts = ({ id: _id, groupTypes, ...plain }: GroupProfile): [string, string | null][] => [
    ...Object.entries(plain).map(([name, value]): [string, string | null] => [
      name,
      value === null ? null : String(value),
    ]),
    ['groupTypes', JSON.stringify(groupTypes)],
  ];
  const old = new Map(texts(before));
  return texts(after).flatMap(([name, value]): Change[] => {
    const from = old.get(name) ?? null;
    return from === value ? [] : [{ kind: 'property', name, before: from, after: value }];
  });
}
