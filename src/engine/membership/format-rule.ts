import { formatDuration } from './duration.ts';
import { formatInstant } from './moment.ts';
import type { ItemTest, Logic, MembershipRule, Moment, UserTest } from './rule.ts';

/** Writes a rule so that `parseRule` reads the same one; no parentheses beyond those that say something. */
export function formatRule(rule: MembershipRule): string {
  return formatLogic(rule, formatUserTest);
}

/** How tightly what an operand is made of holds together; a looser one than its surroundings needs parentheses. */
const BINDING = { or: 0, and: 1, not: 2 };

function formatLogic<Test extends UserTest | ItemTest>(
  logic: Logic<Test>,
  formatTest: (test: Test) => string,
): string {
  switch (logic.type) {
    case 'not':
      return `-not ${formatOperand(logic.operand, BINDING.not, formatTest)}`;
    case 'and':
    case 'or': {
      const binding = BINDING[logic.type] + 1;
      return logic.operands
        .map((operand) => formatOperand(operand, binding, formatTest))
        .join(` -${logic.type} `);
    }
    default:
      return formatTest(logic);
  }
}

function formatOperand<Test extends UserTest | ItemTest>(
  operand: Logic<Test>,
  tightest: number,
  formatTest: (test: Test) => string,
): string {
  const text = formatLogic(operand, formatTest);
  const isJoined = operand.type === 'and' || operand.type === 'or';
  return isJoined && BINDING[operand.type] < tightest ? `(${text})` : text;
}

function formatUserTest(test: UserTest): string {
  switch (test.type) {
    case 'quantified':
      return `user.${test.collection} -${test.quantifier} (${formatLogic(test.condition, formatItemTest)})`;
    case 'flag':
      return `user.${test.property} -${test.operator} ${test.value}`;
    case 'date':
      return `user.${test.property} -${test.operator} ${formatMoment(test.value)}`;
    default:
      return `user.${test.property} -${test.operator} ${formatValue(test)}`;
  }
}

function formatItemTest(test: ItemTest): string {
  return `${test.property} -${test.operator} ${formatValue(test)}`;
}

function formatValue(
  test:
    | { readonly type: 'null' }
    | { readonly type: 'text'; readonly value: string }
    | { readonly type: 'list'; readonly values: readonly string[] },
): string {
  switch (test.type) {
    case 'null':
      return 'null';
    case 'text':
      return quote(test.value);
    case 'list':
      return `[${test.values.map(quote).join(', ')}]`;
  }
}

const quote = (value: string): string => `"${value.replace(/["`]/g, '`$&').replaceAll("'", "''")}"`;

function formatMoment(moment: Moment): string {
  if (moment.type === 'instant') return formatInstant(moment.at);
  if (moment.shift === 0) return 'system.now';
  return `system.now ${moment.shift > 0 ? '-plus' : '-minus'} ${formatDuration(Math.abs(moment.shift))}`;
}
