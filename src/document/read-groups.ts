import type * as v from 'valibot';
import { isDynamic, type Group, type GroupProfile } from '../engine/group.ts';
import { userId, type GroupId, type MemberId, type SkuId } from '../engine/ids.ts';
import type { Parts } from '../engine/load-directory.ts';
import { parseRule } from '../engine/membership/parse-rule.ts';
import type { Licence } from '../engine/product.ts';
import type { DocumentFaultCode, Faults } from './document-fault.ts';
import type { ObjectIds } from './object-ids.ts';
import type { Subscriptions } from './read-products.ts';
import { isObject, read, readIds } from './read.ts';
import { groupSchema } from './schema.ts';

type GroupItem = v.InferOutput<typeof groupSchema>;
type GroupPart = Parts['groups'] extends Iterable<infer Part> ? Part : never;

/** The groups of a document with their templates and members. */
export function* readGroups(
  items: readonly unknown[],
  subscriptions: Subscriptions,
  ids: ObjectIds,
  faults: Faults,
): Generator<void, readonly GroupPart[]> {
  const groups: GroupPart[] = [];
  for (const [place, item] of items.entries()) {
    const path = `groups[${place}]`;
    const group = read(groupSchema, item, path, faults);
    const list = isObject(item) ? item['members'] : null;
    const members = yield* readIds<MemberId>(list, userId, `${path}.members`, faults);
    if (!group || !members) continue;
    const profile = profileOf(group);
    if (group.assignedLicenses.length > 0 && !group.securityEnabled)
      faults.add(`${path}.securityEnabled`, 'group.notSecurityEnabled', group.securityEnabled);
    groups.push({
      profile,
      rule: readRule(profile, path, faults),
      licences: readTemplate(group, subscriptions, path, faults),
      members: yield* findMembers(group.id, members, ids, path, faults),
    });
    yield;
  }
  return groups;
}

/** Graph keeps the rule of a group that is dynamic no more; here such a group has none. */
function profileOf(group: GroupItem): GroupProfile {
  const { assignedLicenses: _licenses, members: _members, ...profile } = group;
  return isDynamic(profile) ? profile : { ...profile, membershipRule: null };
}

function readRule(profile: GroupProfile, path: string, faults: Faults): Group['rule'] {
  if (!isDynamic(profile)) return null;
  if (profile.membershipRule === null) {
    faults.add(`${path}.membershipRule`, 'group.ruleMissing', undefined);
    return null;
  }
  const rule = parseRule(profile.membershipRule);
  if (rule.ok) return rule.value;
  const { code, position, found } = rule.reason;
  faults.add(`${path}.membershipRule`, 'group.rule', found || undefined, `${code} at position ${position}`);
  return null;
}

function readTemplate(
  group: GroupItem,
  subscriptions: Subscriptions,
  path: string,
  faults: Faults,
): readonly Licence[] {
  const seen = new Set<SkuId>();
  return group.assignedLicenses.map((item, place) => {
    const at = `${path}.assignedLicenses[${place}]`;
    if (seen.has(item.skuId)) faults.add(`${at}.skuId`, 'licence.repeated', item.skuId);
    seen.add(item.skuId);
    return subscriptions.licence(item, at, faults).value;
  });
}

/** Members that are found in one slice. */
const SLICE = 1_000;

function* findMembers(
  group: GroupId,
  members: readonly MemberId[],
  ids: ObjectIds,
  path: string,
  faults: Faults,
): Generator<void, readonly MemberId[]> {
  const found: MemberId[] = [];
  const seen = new Set<MemberId>();
  for (const [place, member] of members.entries()) {
    const known = ids.find(member);
    const fault = (code: DocumentFaultCode): void => faults.add(`${path}.members[${place}]`, code, member);
    if (member === group) fault('member.self');
    else if (seen.has(member)) fault('member.repeated');
    else if (known === null) fault('member.unknown');
    seen.add(member);
    found.push(known ?? member);
    if (place % SLICE === SLICE - 1) yield;
  }
  return found;
}
