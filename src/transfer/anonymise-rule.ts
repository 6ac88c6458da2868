import { formatRule } from '../engine/membership/format-rule.ts';
import { parseRule } from '../engine/membership/parse-rule.ts';
import {
  MAX_RULE_LENGTH,
  type ItemTest,
  type Logic,
  type MembershipRule,
  type UserTest,
} from '../engine/membership/rule.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/**
 * A membership rule about the pseudonyms: equality and whole words mean the same people, parts of words may not.
 * A text that is no rule is treated as words.
 */
export function anonymiseRule(text: string, names: Pseudonyms): string {
  const rule = parseRule(text);
  if (!rule.ok) return names.text(text, MAX_RULE_LENGTH);
  const variants: readonly ((property: string, operator: string, value: string) => string)[] = [
    (property, operator, value) => literal(names, property, operator, value),
    (_property, _operator, value) => names.hashed(value).slice(0, 8),
  ];
  for (const map of variants) {
    const mapped = formatRule(mapUserLogic(rule.value, map));
    if (parseRule(mapped).ok) return mapped;
  }
  return `user.department -eq "${names.hashed(text)}"`;
}

const KEPT = new Set(['usageLocation', 'country', 'preferredLanguage', 'userType', 'passwordPolicies']);
const NUMBERS = new Set([
  'employeeId',
  'facsimileTelephoneNumber',
  'mobile',
  'telephoneNumber',
  'postalCode',
]);

const LONGEST = 1024;

function literal(names: Pseudonyms, property: string, operator: string, value: string): string {
  if (KEPT.has(property) || property.startsWith('assignedPlan.')) return value;
  if (property.endsWith('objectId')) return names.guids(value);
  if (operator.toLowerCase().endsWith('match')) return names.pattern(value);
  if (NUMBERS.has(property)) return names.number(value);
  return names.address(value, LONGEST);
}

type MapLiteral = (property: string, operator: string, value: string) => string;

function mapUserLogic(rule: MembershipRule, map: MapLiteral): MembershipRule {
  switch (rule.type) {
    case 'not':
      return { type: 'not', operand: mapUserLogic(rule.operand, map) };
    case 'and':
    case 'or':
      return { type: rule.type, operands: rule.operands.map((operand) => mapUserLogic(operand, map)) };
    default:
      return mapUserTest(rule, map);
  }
}

function mapUserTest(test: UserTest, map: MapLiteral): UserTest {
  switch (test.type) {
    case 'text':
      return { ...test, value: map(test.property, test.operator, test.value) };
    case 'list':
      return { ...test, values: test.values.map((value) => map(test.property, test.operator, value)) };
    case 'quantified':
      return { ...test, condition: mapItemLogic(test.condition, map) };
    default:
      return test;
  }
}

function mapItemLogic(logic: Logic<ItemTest>, map: MapLiteral): Logic<ItemTest> {
  switch (logic.type) {
    case 'not':
      return { type: 'not', operand: mapItemLogic(logic.operand, map) };
    case 'and':
    case 'or':
      return { type: logic.type, operands: logic.operands.map((operand) => mapItemLogic(operand, map)) };
    case 'text':
      return { ...logic, value: map(logic.property, logic.operator, logic.value) };
    case 'list':
      return { ...logic, values: logic.values.map((value) => map(logic.property, logic.operator, value)) };
    default:
      return logic;
  }
}
