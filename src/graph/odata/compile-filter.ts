import { ok, refused, type Result } from '../../engine/result.ts';
import { badRequest, type Problem } from '../http/problem.ts';
import {
  comparable,
  compares,
  literalValue,
  OPERATOR_KINDS,
  passes,
  typeName,
  type Fold,
} from './compare.ts';
import type { Comparison, Filter, Literal, Path } from './filter.ts';
import {
  needsAdvanced,
  operatorProblem,
  resolve,
  unsupportedClause,
  type FilterContext,
  type Getter,
  type Scope,
} from './filter-scope.ts';
import type { FieldType, Operator } from './schema.ts';

/** Whether a row belongs to the answer. */
export type Test<Row> = (row: Row) => boolean;

type InnerTest<Row> = (row: Row, items: readonly unknown[]) => boolean;

/** Makes a test of a filter, or says what in it the resource does not support: never a test that nothing passes. */
export function compileFilter<Row>(filter: Filter, context: FilterContext<Row>): Result<Test<Row>, Problem> {
  const test = compile(filter, { ...context, variables: [] });
  return test.ok ? ok((row) => test.value(row, [])) : test;
}

function compile<Row>(filter: Filter, scope: Scope<Row>): Result<InnerTest<Row>, Problem> {
  switch (filter.type) {
    case 'and':
    case 'or':
      return compileJoined(filter.type, filter.operands, scope);
    case 'not':
      return compileNot(filter.operand, scope);
    case 'quantified':
      return compileQuantified(filter, scope);
    case 'compare':
      return compileCompare(filter, scope);
    case 'in':
      return compileIn(filter, scope);
    case 'text':
      return compileText(filter, scope);
    default:
      return filter satisfies never;
  }
}

function compileJoined<Row>(
  type: 'and' | 'or',
  operands: readonly Filter[],
  scope: Scope<Row>,
): Result<InnerTest<Row>, Problem> {
  const tests: InnerTest<Row>[] = [];
  for (const operand of operands) {
    const test = compile(operand, scope);
    if (!test.ok) return test;
    tests.push(test.value);
  }
  return ok(
    type === 'and'
      ? (row, items) => tests.every((test) => test(row, items))
      : (row, items) => tests.some((test) => test(row, items)),
  );
}

function compileNot<Row>(operand: Filter, scope: Scope<Row>): Result<InnerTest<Row>, Problem> {
  const test = compile(operand, scope);
  if (!test.ok) return test;
  if (scope.schema.directoryObject && !scope.advanced) return refused(needsAdvanced('not'));
  return ok((row, items) => !test.value(row, items));
}

function compileQuantified<Row>(
  { quantifier, path, condition }: Extract<Filter, { type: 'quantified' }>,
  scope: Scope<Row>,
): Result<InnerTest<Row>, Problem> {
  const list = resolve(path, scope);
  if (!list.ok) return list;
  const { property, get } = list.value;
  const { type } = property;
  if (path.counted || typeof type === 'string' || !('list' in type))
    return refused(unsupportedClause(scope.schema, property.name));
  const problem = operatorProblem('any', property, scope);
  if (problem) return refused(problem);
  if (!condition) return ok((row, items) => listOf(get(row, items)).length > 0);
  const variable = { name: condition.variable, property: { ...property, type: type.list } };
  const test = compile(condition.filter, { ...scope, variables: [...scope.variables, variable] });
  if (!test.ok) return test;
  const meets: (row: Row, items: readonly unknown[]) => (item: unknown) => boolean = (row, items) => (item) =>
    test.value(row, [...items, item]);
  return ok(
    quantifier === 'any'
      ? (row, items) => listOf(get(row, items)).some(meets(row, items))
      : (row, items) => listOf(get(row, items)).every(meets(row, items)),
  );
}

function compileCompare<Row>(
  { path, operator, value }: Extract<Filter, { type: 'compare' }>,
  scope: Scope<Row>,
): Result<InnerTest<Row>, Problem> {
  const target = comparedAt(path, path.counted ? '$count' : operator, scope);
  if (!target.ok) return target;
  const { type, get } = target.value;
  if (!fits(value, type)) return refused(mismatch(type, value, operator));
  const fold = foldOf(scope);
  const other = literalValue(value, fold);
  return ok((row, items) => compares(comparable(get(row, items), type, fold), operator, other));
}

function compileIn<Row>(
  { path, values }: Extract<Filter, { type: 'in' }>,
  scope: Scope<Row>,
): Result<InnerTest<Row>, Problem> {
  const target = comparedAt(path, path.counted ? '$count' : 'in', scope);
  if (!target.ok) return target;
  const { type, get } = target.value;
  const stranger = values.find((value) => !fits(value, type));
  if (stranger) return refused(mismatch(type, stranger, 'eq'));
  const fold = foldOf(scope);
  const known = new Set(values.map((value) => literalValue(value, fold)));
  return ok((row, items) => known.has(comparable(get(row, items), type, fold)));
}

function compileText<Row>(
  { test, path, value }: Extract<Filter, { type: 'text' }>,
  scope: Scope<Row>,
): Result<InnerTest<Row>, Problem> {
  const target = comparedAt(path, test, scope);
  if (!target.ok) return target;
  const { type, get } = target.value;
  if (type !== 'string') return refused(mismatch(type, value, 'eq'));
  const fold = foldOf(scope);
  const text = String(literalValue(value, fold));
  return ok((row, items) => passes(comparable(get(row, items), type, fold), test, text));
}

/** A value that can be compared: a property's own, or how many items it has. */
function comparedAt<Row>(
  path: Path,
  operator: Operator,
  scope: Scope<Row>,
): Result<{ readonly type: FieldType; readonly get: Getter<Row> }, Problem> {
  const target = resolve(path, scope);
  if (!target.ok) return target;
  const { property, get } = target.value;
  const isList = typeof property.type === 'object' && 'list' in property.type;
  if (path.counted !== isList) return refused(unsupportedClause(scope.schema, property.name));
  const problem = operatorProblem(operator, property, scope);
  if (problem) return refused(problem);
  return ok(
    isList
      ? { type: 'number', get: (row, items) => listOf(get(row, items)).length }
      : { type: property.type, get },
  );
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const foldOf = <Row>({ schema }: Scope<Row>): Fold =>
  schema.directoryObject ? (text) => text.toLowerCase() : (text) => text;

/** Every property may be null; how many there are of something is not. */
const fits = (value: Literal, type: FieldType): boolean =>
  value.type === type || (value.type === 'null' && typeof type === 'string' && type !== 'number');

const mismatch = (type: FieldType, value: Literal, operator: Comparison): Problem =>
  badRequest(
    `Invalid filter clause: A binary operator with incompatible types was detected. Found operand types '${typeName(type)}' and '${typeName(value.type)}' for operator kind '${OPERATOR_KINDS[operator]}'.`,
  );
