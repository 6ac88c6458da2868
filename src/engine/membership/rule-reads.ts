import type { Collection } from './properties.ts';
import type { MembershipRule } from './rule.ts';

/** Whether a rule looks at service plans: a licence can then change who belongs to the group. */
export function readsPlans(rule: MembershipRule): boolean {
  return reads(rule, 'assignedPlans');
}

/** Whether a rule looks at the membership of groups: a join or a leave can then change who belongs to the group. */
export function readsGroups(rule: MembershipRule): boolean {
  return reads(rule, 'memberOf');
}

function reads(rule: MembershipRule, collection: Collection): boolean {
  switch (rule.type) {
    case 'not':
      return reads(rule.operand, collection);
    case 'and':
    case 'or':
      return rule.operands.some((operand) => reads(operand, collection));
    case 'quantified':
      return rule.collection === collection;
    default:
      return false;
  }
}
