import { ok, type Result } from '../../engine/result.ts';
import { QUANTIFIERS, TEXT_TESTS, type Filter, type FilterFault, type Path } from './filter.ts';
import { faultAt, FilterCursor, keywordOf, tokenizeFilter } from './filter-tokens.ts';
import { parseComparison } from './parse-comparison.ts';
import { parsePath } from './parse-path.ts';

/** How deep parentheses, `not` and lambdas may stand in each other. */
const DEEPEST = 50;

/** Reads a `$filter`, or says where it stops being one. Takes any text. */
export function parseFilter(text: string): Result<Filter, FilterFault> {
  const cursor = new FilterCursor(tokenizeFilter(text));
  const filter = parseJoined(cursor, 'or', 0);
  if (!filter.ok) return filter;
  const rest = cursor.peek();
  return rest.kind === 'end' ? filter : faultAt(rest);
}

/** `or` binds less than `and`, and `and` less than `not`. */
function parseJoined(cursor: FilterCursor, type: 'and' | 'or', depth: number): Result<Filter, FilterFault> {
  const parseOperand = () =>
    type === 'or' ? parseJoined(cursor, 'and', depth) : parseNegated(cursor, depth);
  const first = parseOperand();
  if (!first.ok) return first;
  const operands: Filter[] = [first.value];
  while (keywordOf(cursor.peek(), [type])) {
    cursor.take();
    const operand = parseOperand();
    if (!operand.ok) return operand;
    operands.push(operand.value);
  }
  return operands.length === 1 ? first : ok({ type, operands });
}

function parseNegated(cursor: FilterCursor, depth: number): Result<Filter, FilterFault> {
  const negation = cursor.peek();
  if (!keywordOf(negation, ['not'])) return parseTest(cursor, depth);
  if (depth === DEEPEST) return faultAt(negation);
  cursor.take();
  const operand = parseNegated(cursor, depth + 1);
  return operand.ok ? ok({ type: 'not', operand: operand.value }) : operand;
}

function parseTest(cursor: FilterCursor, depth: number): Result<Filter, FilterFault> {
  const start = cursor.peek();
  if (start.kind === '(') return parseNested(cursor, depth);
  if (keywordOf(start, TEXT_TESTS) && cursor.peek(1).kind === '(') {
    const test = parseTextTest(cursor);
    return test.ok ? parseTruth(cursor, test.value) : test;
  }
  if (start.kind === 'literal') return parseComparison(cursor, null);
  const path = parsePath(cursor);
  if (!path.ok) return path;
  const quantifier = keywordOf(cursor.peek(), QUANTIFIERS);
  if (!quantifier || cursor.peek(1).kind !== '(') return parseComparison(cursor, path.value);
  const lambda = parseLambda(cursor, path.value, depth);
  return lambda.ok ? parseTruth(cursor, lambda.value) : lambda;
}

function parseNested(cursor: FilterCursor, depth: number): Result<Filter, FilterFault> {
  const opening = cursor.take();
  if (depth === DEEPEST) return faultAt(opening);
  const inner = parseJoined(cursor, 'or', depth + 1);
  if (!inner.ok) return inner;
  return cursor.skip(')') ? parseTruth(cursor, inner.value) : faultAt(cursor.peek());
}

/** A test may be compared with a truth value: `startswith(displayName,'A') eq true`. */
function parseTruth(cursor: FilterCursor, filter: Filter): Result<Filter, FilterFault> {
  const value = cursor.peek(1).literal;
  if (!keywordOf(cursor.peek(), ['eq']) || value?.type !== 'boolean') return ok(filter);
  cursor.take();
  cursor.take();
  return ok(value.value ? filter : { type: 'not', operand: filter });
}

/** `startswith(displayName,'A')`. */
function parseTextTest(cursor: FilterCursor): Result<Filter, FilterFault> {
  const name = cursor.take();
  const test = keywordOf(name, TEXT_TESTS);
  cursor.take();
  const path = parsePath(cursor);
  if (!path.ok) return path;
  if (!cursor.skip(',')) return faultAt(cursor.peek());
  const value = cursor.take();
  if (!test || value.literal?.type !== 'string') return faultAt(value);
  if (!cursor.skip(')')) return faultAt(cursor.peek());
  return ok({ type: 'text', test, path: path.value, value: value.literal });
}

/** `any(x:x/skuId eq …)` behind the path of a list; `any()` asks whether it holds anything. */
function parseLambda(cursor: FilterCursor, path: Path, depth: number): Result<Filter, FilterFault> {
  const name = cursor.take();
  const quantifier = keywordOf(name, QUANTIFIERS);
  if (!quantifier || depth === DEEPEST) return faultAt(name);
  cursor.take();
  if (quantifier === 'any' && cursor.skip(')')) {
    return ok({ type: 'quantified', quantifier, path, condition: null });
  }
  const variable = cursor.take();
  if (variable.kind !== 'word') return faultAt(variable);
  if (!cursor.skip(':')) return faultAt(cursor.peek());
  const filter = parseJoined(cursor, 'or', depth + 1);
  if (!filter.ok) return filter;
  if (!cursor.skip(')')) return faultAt(cursor.peek());
  const condition = { variable: variable.text, filter: filter.value };
  return ok({ type: 'quantified', quantifier, path, condition });
}
