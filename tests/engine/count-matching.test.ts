import { expect, test } from 'vitest';
import { countMatching } from '../../src/engine/count-matching.ts';
import { parseRule } from '../../src/engine/membership/parse-rule.ts';
import { guid } from '../support/named.ts';
import { office } from '../support/office.ts';
import { tenant } from '../support/tenant.ts';

const people = () =>
  tenant(office())
    .user('ada', { department: 'Sales', direct: ['E3'] })
    .user('bo', { department: 'sales' })
    .user('cy', { department: 'IT' })
    .user('dee', { department: 'Sales' })
    .group('team', { members: ['cy'] })
    .deleteUser('dee');

test.for([
  ['texts without case', 'user.department -eq "SALES"', 2],
  ['nobody', 'user.department -eq "Law"', 0],
  ['everybody but the deleted', 'user.department -ne "Law"', 3],
  ['assigned plans', `user.assignedPlans -any (assignedPlan.servicePlanId -eq "${guid('plan', 'EXO2')}")`, 1],
  ['members of a group', `user.memberOf -any (group.objectId -in ['${guid('group', 'team')}'])`, 1],
] as const)('R1.12 a rule takes in: %s', ([, text, count]) => {
  const rule = parseRule(text);
  const { directory, now } = people();

  expect(rule.ok && countMatching(directory, rule.value, now)).toBe(count);
});

test('R1.12 as many as join when a group gets the rule', () => {
  const text = 'user.department -eq "Sales"';
  const rule = parseRule(text);
  const driver = people();

  const counted = rule.ok && countMatching(driver.directory, rule.value, driver.now);

  expect(driver.group('dynamic', { rule: text }).members('dynamic')).toHaveLength(Number(counted));
});
