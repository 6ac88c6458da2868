import type { Result } from '../result.ts';
import { findUserProperty, isItemProperty } from './properties.ts';
import {
  DATE_OPERATORS,
  LIST_OPERATORS,
  LOGICAL_OPERATORS,
  QUANTIFIERS,
  type RuleFault,
  TEXT_OPERATORS,
} from './rule.ts';
import { type Cursor, faultAt, type Token, wordOf } from './tokens.ts';

const TEST_OPERATORS = [...TEXT_OPERATORS, ...LIST_OPERATORS, ...DATE_OPERATORS, ...QUANTIFIERS];
const ALL_OPERATORS = [...TEST_OPERATORS, ...LOGICAL_OPERATORS];

/** The fault of a token, already taken, that is no property, or none of the expression it stands in. */
export function propertyFault(cursor: Cursor, name: Token): Result<never, RuleFault> {
  if (name.kind !== 'word' || wordOf(name, ALL_OPERATORS)) return faultAt(name, 'property.expected');
  if (name.text.toLowerCase().startsWith('device.')) return faultAt(name, 'rule.device');
  if (wordOf(name, ['Direct']) && wordOf(cursor.peek(), ['Reports']))
    return faultAt(name, 'rule.directReports');
  const belongsElsewhere = findUserProperty(name.text) !== null || isItemProperty(name.text);
  return faultAt(name, belongsElsewhere ? 'property.outOfPlace' : 'property.unknown');
}

/** The fault of a token, already taken, that is not one of the operators its property can have. */
export function operatorFault(cursor: Cursor, operator: Token): Result<never, RuleFault> {
  if (operator.kind !== 'word') return faultAt(operator, 'operator.expected');
  if (wordOf(operator, TEST_OPERATORS)) return faultAt(operator, 'operator.notForProperty');
  if (!wordOf(operator, LOGICAL_OPERATORS)) return faultAt(operator, 'operator.unknown');
  const negatesNull = wordOf(operator, ['not']) !== null && isNull(cursor.peek());
  return faultAt(operator, negatesNull ? 'null.operator' : 'operator.expected');
}

/** The fault of a token that is not the value its property needs: none at all, or one of another type. */
export function valueFault(token: Token): Result<never, RuleFault> {
  const isValue = token.kind === 'text' || token.kind === '[' || token.kind === 'word';
  return faultAt(token, isValue && !wordOf(token, ALL_OPERATORS) ? 'value.wrongType' : 'value.expected');
}

/** `null` without quotes; `$null` is what the service asked for before. */
export const isNull = (token: Token): boolean => token.kind === 'word' && /^\$?null$/i.test(token.text);
