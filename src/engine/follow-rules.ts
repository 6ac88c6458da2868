import { itemsOf } from './chunks.ts';
import type { Context } from './command.ts';
import type { Draft } from './draft.ts';
import { inForce } from './holdings.ts';
import type { GroupId } from './ids.ts';
import { isUserPlace, type MemberPlace } from './members.ts';
import { join, leave } from './membership-change.ts';
import { matches } from './membership/match-rule.ts';
import type { MembershipRule } from './membership/rule.ts';
import { readsGroups } from './membership/rule-reads.ts';
import { subjectOf } from './membership/subject.ts';
import { enabledPlans } from './rules.ts';
import { hasSlot, type Slot } from './slots.ts';

/**
 * R1.12: a changed user joins and leaves dynamic groups, in the order of the groups. Rules read the plans a user
 * has when the user or the rule changes; background processing by itself moves nobody (chosen: a group whose
 * licences decide its own membership would never come to rest).
 */
export function followRules(draft: Draft, slot: Slot, context: Context): void {
  const dynamic = [...draft.groups.rows()].filter((group) => group.rule !== null);
  const moved = dynamic.filter((group) => followRule(draft, group.id, [slot], context)).length > 0;
  if (moved) followMembership(draft, [slot], context);
}

/**
 * Users whose memberships changed join and leave the groups whose rules are about other groups: as many rounds as
 * there are such groups, so that a circle of them ends.
 */
export function followMembership(draft: Draft, slots: readonly Slot[], context: Context): void {
  const reading = [...draft.groups.rows()].filter((group) => group.rule !== null && readsGroups(group.rule));
  let moved = slots.length > 0;
  for (let round = 0; moved && round < reading.length; round++) {
    moved = reading.filter((group) => followRule(draft, group.id, slots, context)).length > 0;
  }
}

/** R1.12: a changed rule moves first the leavers, in join order, then the joiners, in the order of the users. */
export function followNewRule(draft: Draft, id: GroupId, context: Context): void {
  const group = draft.groups.get(id);
  if (!group?.rule) return;
  const nested = [...itemsOf(group.members)].filter((place) => !isUserPlace(place));
  if (nested.length > 0) leave(draft, id, nested, context);
  const slots = everySlot(draft);
  if (followRule(draft, id, slots, context)) followMembership(draft, slots, context);
}

/** Brings the named users' membership in line with the rule; true when somebody moved. */
function followRule(draft: Draft, id: GroupId, slots: readonly Slot[], context: Context): boolean {
  const group = draft.groups.get(id);
  if (!group) return false;
  const joining: Slot[] = [];
  const leaving = new Set<MemberPlace>();
  for (const slot of slots) {
    if (!draft.users.profiles.at(slot)) continue;
    const member = hasSlot(group.userMembers, slot);
    const belongs = group.rule !== null && meetsRule(draft, group.rule, slot, context.at);
    if (belongs === member) continue;
    if (member) leaving.add(slot);
    else joining.push(slot);
  }
  const inJoinOrder =
    leaving.size > 1 ? [...itemsOf(group.members)].filter((place) => leaving.has(place)) : [...leaving];
  if (inJoinOrder.length > 0) leave(draft, id, inJoinOrder, context);
  if (joining.length > 0) join(draft, id, joining, context);
  return inJoinOrder.length + joining.length > 0;
}

/** Whether the user at a place meets a rule at a moment; false for a place without a user. */
export function meetsRule(draft: Draft, rule: MembershipRule, slot: Slot, at: number): boolean {
  const row = draft.users.at(slot);
  if (!row) return false;
  const plans = () =>
    row.holdings
      .filter(inForce)
      .flatMap(({ sku, disabled }) => enabledPlans(draft.rules, sku, disabled))
      .map((plan) => ({ servicePlanId: plan, capabilityStatus: 'Enabled' }));
  const groups = () =>
    [...draft.groups.rows()].filter((other) => hasSlot(other.userMembers, slot)).map(({ id }) => id);
  return matches(rule, subjectOf(row.profile, plans, groups), at);
}

function everySlot(draft: Draft): Slot[] {
  return Array.from({ length: draft.users.slots }, (_, slot) => slot).filter((slot) =>
    draft.users.profiles.at(slot),
  );
}
