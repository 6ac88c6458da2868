import { isObject } from '../document/read.ts';
import { parseRule } from '../engine/membership/parse-rule.ts';
import type { PlansBySku } from './gather-products.ts';
import { gatherLicences } from './gather-users.ts';
import { GROUP_PROPERTIES } from './known-properties.ts';
import { lowerText, pick, type Json } from './merge-items.ts';
import type { Notices } from './notices.ts';

/** Graph expands no more members than this. */
const MOST_EXPANDED = 20;

/** A group as a document has one, its members left out. */
export function gatherGroup(item: Json, plans: PlansBySku, notices: Notices): Record<string, unknown> {
  const group = pick(item, GROUP_PROPERTIES);
  delete group['members'];
  const id = String(item['id']);
  const name = group['displayName'];
  if (typeof name !== 'string' || name.trim() === '') {
    group['displayName'] = item['mailNickname'] ?? id;
    notices.add('name.madeUp', 'groups', id);
  }
  if (Array.isArray(group['assignedLicenses']))
    group['assignedLicenses'] = gatherLicences(group['assignedLicenses'], plans, notices);
  const nickname = group['mailNickname'];
  if (typeof nickname === 'string' && (nickname.length > 64 || /[\s@]/.test(nickname))) {
    delete group['mailNickname'];
    notices.add('nickname.dropped', 'groups', id);
  }
  readableRule(group, notices);
  return group;
}

/** A group with a rule that cannot be read here keeps its members and follows no rule. */
function readableRule(group: Record<string, unknown>, notices: Notices): void {
  const types = group['groupTypes'];
  if (!Array.isArray(types) || !types.includes('DynamicMembership')) return;
  const text = group['membershipRule'];
  const rule = typeof text === 'string' ? parseRule(text) : null;
  if (rule?.ok) return;
  group['groupTypes'] = types.filter((type: unknown) => type !== 'DynamicMembership');
  group['membershipRule'] = null;
  const reason = rule && !rule.ok ? rule.reason.code : 'rule.empty';
  notices.add('rule.unreadable', reason, String(group['displayName']));
}

/** The members that an answer has in the group itself; null when it has none of them, not even an empty list. */
export function inlineMembers(item: Json, notices: Notices): readonly unknown[] | null {
  const lists = ['members', 'members@delta'].flatMap((name): readonly (readonly unknown[])[] => {
    const list = item[name];
    return Array.isArray(list) ? [list] : [];
  });
  if (lists.length === 0) return null;
  const expanded = item['members'];
  const cut =
    typeof item['members@odata.nextLink'] === 'string' ||
    (Array.isArray(expanded) && expanded.length === MOST_EXPANDED && expanded.every(isObject));
  if (cut) notices.add('members.cut', 'groups', String(item['displayName'] ?? item['id']));
  return lists.flat();
}

/** Ids of members that are users or groups of the tenant, each once; whoever left since is no member any more. */
export function gatherMembers(
  list: readonly unknown[],
  group: string,
  isKnown: (id: string) => boolean,
  notices: Notices,
): readonly unknown[] {
  const members = new Map<string, unknown>();
  for (const member of list) {
    const id = lowerText(isObject(member) ? member['id'] : member);
    if (id === null) members.set(`broken ${members.size}`, member);
    else if (isObject(member) && Object.hasOwn(member, '@removed')) members.delete(id);
    else if (id === group || !isKnown(id)) notices.add('member.ignored', typeOf(member), id);
    else if (members.has(id)) notices.add('member.repeated', group, id);
    else members.set(id, id);
  }
  return [...members.values()];
}

/** `device` for `#microsoft.graph.device`. */
function typeOf(member: unknown): string {
  const type = isObject(member) ? member['@odata.type'] : null;
  return (typeof type === 'string' && /(\w+)$/.exec(type)?.[1]) || 'unknown';
}
