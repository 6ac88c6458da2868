import { ok, type Result } from '../result.ts';
import { isNull, operatorFault, valueFault } from './parse-faults.ts';
import { parsePattern } from './pattern.ts';
import {
  EQUALITY_OPERATORS,
  LIST_OPERATORS,
  type NullTest,
  type RuleFault,
  TEXT_OPERATORS,
  type TextTest,
} from './rule.ts';
import { type Cursor, faultAt, type Token, wordOf } from './tokens.ts';

/** Reads what follows a property with a text value: an operator and a text, a list of texts or null. */
export function parseTextTest<Property>(
  cursor: Cursor,
  property: Property,
): Result<TextTest<Property>, RuleFault> {
  const operator = cursor.take();
  const onText = wordOf(operator, TEXT_OPERATORS);
  const onList = wordOf(operator, LIST_OPERATORS);
  if (!onText && !onList) return operatorFault(cursor, operator);
  if (isNull(cursor.peek())) return parseNull(cursor, property, operator);
  if (onList) {
    const values = parseList(cursor, operator);
    return values.ok ? ok({ type: 'list', property, operator: onList, values: values.value }) : values;
  }
  const value = cursor.take();
  if (!onText || value.kind !== 'text') return valueFault(value);
  const isBroken = (onText === 'match' || onText === 'notMatch') && !parsePattern(value.value);
  return isBroken
    ? faultAt(value, 'regex.invalid')
    : ok({ type: 'text', property, operator: onText, value: value.value });
}

/** Reads the null at the cursor, which -eq and -ne only can stand before. */
export function parseNull<Property>(
  cursor: Cursor,
  property: Property,
  operator: Token,
): Result<NullTest<Property>, RuleFault> {
  const equality = wordOf(operator, EQUALITY_OPERATORS);
  if (!equality) return faultAt(operator, 'null.operator');
  cursor.take();
  return ok({ type: 'null', property, operator: equality });
}

function parseList(cursor: Cursor, operator: Token): Result<readonly string[], RuleFault> {
  const opening = cursor.take();
  if (opening.kind !== '[') return valueFault(opening);
  const values: string[] = [];
  for (;;) {
    const value = cursor.take();
    if (value.kind === 'end') return faultAt(opening, 'list.open');
    if (isNull(value)) return faultAt(operator, 'null.operator');
    if (value.kind !== 'text') return valueFault(value);
    values.push(value.value);
    const next = cursor.take();
    if (next.kind === ']') return ok(values);
    if (next.kind === 'end') return faultAt(opening, 'list.open');
    if (next.kind !== ',') return faultAt(next, 'unexpected');
  }
}
