import { ok, type Result } from '../result.ts';
import { parseDateTest } from './parse-date-test.ts';
import { isNull, operatorFault, propertyFault, valueFault } from './parse-faults.ts';
import { parseQuantifiedTest } from './parse-quantified-test.ts';
import { parseNull, parseTextTest } from './parse-text-test.ts';
import { type FlagProperty, findUserProperty } from './properties.ts';
import { EQUALITY_OPERATORS, QUANTIFIERS, type RuleFault, type UserTest } from './rule.ts';
import { type Cursor, wordOf } from './tokens.ts';

/** Reads one expression about a user: a property, an operator and a value. */
export function parseUserTest(cursor: Cursor, depth: number): Result<UserTest, RuleFault> {
  const name = cursor.take();
  const property = findUserProperty(name.text);
  if (!property) return propertyFault(cursor, name);
  switch (property.kind) {
    case 'text':
      return parseTextTest(cursor, property.name);
    case 'flag':
      return parseFlagTest(cursor, property.name);
    case 'date':
      return parseDateTest(cursor, property.name);
    case 'texts':
      return wordOf(cursor.peek(), QUANTIFIERS)
        ? parseQuantifiedTest(cursor, property.name, depth)
        : parseTextTest(cursor, property.name);
    case 'objects':
      return parseQuantifiedTest(cursor, property.name, depth);
  }
}

function parseFlagTest(cursor: Cursor, property: FlagProperty): Result<UserTest, RuleFault> {
  const written = cursor.take();
  const operator = wordOf(written, EQUALITY_OPERATORS);
  if (!operator) return operatorFault(cursor, written);
  if (isNull(cursor.peek())) return parseNull(cursor, property, written);
  const value = cursor.take();
  const flag = (value.kind === 'text' ? value.value : value.text).toLowerCase();
  if (flag !== 'true' && flag !== 'false') return valueFault(value);
  return ok({ type: 'flag', property, operator, value: flag === 'true' });
}
