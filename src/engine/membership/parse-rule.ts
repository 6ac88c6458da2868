import { ok, refused, type Result } from '../result.ts';
import { parseUserTest } from './parse-user-test.ts';
import { goesOn, parseLogic } from './parse-logic.ts';
import { MAX_RULE_LENGTH, type MembershipRule, type RuleFault } from './rule.ts';
import { Cursor, faultAt, tokenize } from './tokens.ts';

/** Reads a dynamic membership rule as an administrator writes it, or says where it is wrong. Takes any text. */
export function parseRule(text: string): Result<MembershipRule, RuleFault> {
  if (text.length > MAX_RULE_LENGTH) {
    return refused({ position: MAX_RULE_LENGTH, code: 'rule.tooLong', found: '' });
  }
  const cursor = new Cursor(tokenize(text));
  if (cursor.peek().kind === 'end') return refused({ position: 0, code: 'rule.empty', found: '' });
  const rule = parseLogic(cursor, { parseTest: parseUserTest, stopsHere: goesOn }, 0);
  if (!rule.ok) return rule;
  const rest = cursor.peek();
  return rest.kind === 'end' ? ok(rule.value) : faultAt(rest, 'unexpected');
}
