import { expect, test } from 'vitest';
import { readsGroups, readsPlans } from '../../../src/engine/membership/rule-reads.ts';
import { ruleOf } from './rules.ts';

const PLANS = 'user.assignedPlans -all (assignedPlan.servicePlanId -eq null)';
const GROUPS = "user.memberOf -any (group.objectId -in ['g'])";

test.for([
  ['user.city -eq "assignedPlans memberOf"', false, false],
  ['user.otherMails -any (_ -eq "a")', false, false],
  [PLANS, true, false],
  [GROUPS, false, true],
  [`user.city -eq "a" -or (user.city -eq "b" -and -not ${PLANS})`, true, false],
  [`user.city -eq "a" -and (${GROUPS} -or ${PLANS})`, true, true],
] as const)('what a rule depends on: %s', ([text, plans, groups]) => {
  const rule = ruleOf(text);

  expect(readsPlans(rule)).toBe(plans);
  expect(readsGroups(rule)).toBe(groups);
});
