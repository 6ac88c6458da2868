import { ok, type Result } from '../result.ts';
import {
  type ItemTest,
  LOGICAL_OPERATORS,
  type Logic,
  MAX_RULE_DEPTH,
  type RuleFault,
  type UserTest,
} from './rule.ts';
import { type Cursor, faultAt, wordOf } from './tokens.ts';

/** What an expression is made of, and where it stops. */
type Scope<Test> = {
  readonly parseTest: (cursor: Cursor, depth: number) => Result<Test, RuleFault>;
  /** Whether the -and or -or at the cursor belongs to what surrounds the expression. */
  readonly stopsHere: (cursor: Cursor) => boolean;
};

export const goesOn = (): boolean => false;

/** Reads tests joined by -not, -and and -or, which bind in this order. */
export function parseLogic<Test extends UserTest | ItemTest>(
  cursor: Cursor,
  scope: Scope<Test>,
  depth: number,
): Result<Logic<Test>, RuleFault> {
  return parseJoined(cursor, 'or', scope, depth);
}

function parseJoined<Test extends UserTest | ItemTest>(
  cursor: Cursor,
  type: 'and' | 'or',
  scope: Scope<Test>,
  depth: number,
): Result<Logic<Test>, RuleFault> {
  const parseOperand = () =>
    type === 'or' ? parseJoined(cursor, 'and', scope, depth) : parseOperandOfAnd(cursor, scope, depth);
  const first = parseOperand();
  if (!first.ok) return first;
  const operands: Logic<Test>[] = [first.value];
  while (wordOf(cursor.peek(), LOGICAL_OPERATORS) === type && !scope.stopsHere(cursor)) {
    cursor.take();
    const operand = parseOperand();
    if (!operand.ok) return operand;
    operands.push(operand.value);
  }
  return operands.length === 1 ? first : ok({ type, operands });
}

function parseOperandOfAnd<Test extends UserTest | ItemTest>(
  cursor: Cursor,
  scope: Scope<Test>,
  depth: number,
): Result<Logic<Test>, RuleFault> {
  const opening = cursor.peek();
  const negated = wordOf(opening, LOGICAL_OPERATORS) === 'not';
  if (!negated && opening.kind !== '(') return scope.parseTest(cursor, depth);
  if (depth === MAX_RULE_DEPTH) return faultAt(opening, 'rule.tooDeep');
  cursor.take();
  if (negated) {
    const operand = parseOperandOfAnd(cursor, scope, depth + 1);
    return operand.ok ? ok({ type: 'not', operand: operand.value }) : operand;
  }
  const inner = parseLogic(cursor, { ...scope, stopsHere: goesOn }, depth + 1);
  if (!inner.ok) return inner;
  const closing = cursor.take();
  if (closing.kind === ')') return inner;
  return closing.kind === 'end' ? faultAt(opening, 'parenthesis.open') : faultAt(closing, 'unexpected');
}
