import { ok, type Result } from '../result.ts';
import { parseDuration } from './duration.ts';
import { parseInstant } from './moment.ts';
import { isNull, operatorFault, valueFault } from './parse-faults.ts';
import { parseNull } from './parse-text-test.ts';
import type { DateProperty } from './properties.ts';
import { DATE_OPERATORS, type Moment, type RuleFault, type UserTest } from './rule.ts';
import { type Cursor, type Token, wordOf } from './tokens.ts';

/** Reads what follows a date: an operator and an ISO date, `system.now` with or without a shift, or null. */
export function parseDateTest(cursor: Cursor, property: DateProperty): Result<UserTest, RuleFault> {
  const written = cursor.take();
  const operator = wordOf(written, DATE_OPERATORS);
  if (!operator) return operatorFault(cursor, written);
  if (isNull(cursor.peek())) return parseNull(cursor, property, written);
  const value = parseMoment(cursor);
  return value.ok ? ok({ type: 'date', property, operator, value: value.value }) : value;
}

function parseMoment(cursor: Cursor): Result<Moment, RuleFault> {
  const value = cursor.take();
  if (value.kind === 'word' && value.text.toLowerCase() === 'system.now') return parseShift(cursor);
  const at = parseInstant(bareOrQuoted(value));
  return at === null ? valueFault(value) : ok({ type: 'instant', at });
}

function parseShift(cursor: Cursor): Result<Moment, RuleFault> {
  const direction = wordOf(cursor.peek(), ['plus', 'minus']);
  if (!direction) return ok({ type: 'now', shift: 0 });
  cursor.take();
  const value = cursor.take();
  const length = parseDuration(bareOrQuoted(value));
  if (length === null) return valueFault(value);
  return ok({ type: 'now', shift: direction === 'plus' ? length : 0 - length });
}

const bareOrQuoted = (token: Token): string => (token.kind === 'word' ? token.text : token.value);
