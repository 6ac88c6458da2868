import { ok, type Result } from '../result.ts';
import { parseLogic } from './parse-logic.ts';
import { operatorFault, propertyFault } from './parse-faults.ts';
import { parseTextTest } from './parse-text-test.ts';
import { type Collection, ITEM_PROPERTIES, type ItemProperty, OF_USER } from './properties.ts';
import {
  type ItemTest,
  LOGICAL_OPERATORS,
  QUANTIFIERS,
  type QuantifiedTest,
  type RuleFault,
} from './rule.ts';
import { type Cursor, wordOf } from './tokens.ts';

/**
 * Reads what follows a collection: -any or -all with a condition on its items. These two bind loosest, so the condition
 * runs on, past parentheses of its own too, until the rule speaks of the user again (chosen).
 */
export function parseQuantifiedTest(
  cursor: Cursor,
  collection: Collection,
  depth: number,
): Result<QuantifiedTest, RuleFault> {
  const operator = cursor.take();
  const quantifier = wordOf(operator, QUANTIFIERS);
  if (!quantifier) return operatorFault(cursor, operator);
  const parseTest = (items: Cursor) => parseItemTest(items, collection);
  const condition = parseLogic(cursor, { parseTest, stopsHere: speaksOfUserNext }, depth + 1);
  return condition.ok
    ? ok({ type: 'quantified', collection, quantifier, condition: condition.value })
    : condition;
}

function parseItemTest(cursor: Cursor, collection: Collection): Result<ItemTest, RuleFault> {
  const name = cursor.take();
  const names: readonly ItemProperty[] = ITEM_PROPERTIES[collection];
  const property = names.find((known) => known === name.text);
  return property ? parseTextTest(cursor, property) : propertyFault(cursor, name);
}

function speaksOfUserNext(cursor: Cursor): boolean {
  let ahead = 1;
  while (cursor.peek(ahead).kind === '(' || wordOf(cursor.peek(ahead), LOGICAL_OPERATORS) === 'not')
    ahead += 1;
  return cursor.peek(ahead).text.startsWith(OF_USER);
}
