import { isObject } from '../../document/read.ts';
import type { Directory } from '../../engine/directory.ts';
import { ok, refused, type Result } from '../../engine/result.ts';
import { badRequest, unsupportedQuery, type Problem } from '../http/problem.ts';
import type { Path } from './filter.ts';
import {
  findField,
  probe,
  type FieldType,
  type FilterSupport,
  type Operator,
  type Schema,
} from './schema.ts';

/** What a filter is read against. */
export type FilterContext<Row> = {
  readonly schema: Schema<Row>;
  readonly directory: Directory;
  /** Whether the request has all that an advanced query needs. */
  readonly advanced: boolean;
};

/** A filter's context with the variables of the lambdas around it, innermost last. */
export type Scope<Row> = FilterContext<Row> & { readonly variables: readonly Variable[] };

export type Variable = { readonly name: string; readonly property: Property };

/** A property of the resource, or a part of one: what is known before any row is. */
export type Property = {
  /** The resource's own property that it belongs to. */
  readonly name: string;
  readonly type: FieldType;
  readonly support: FilterSupport;
};

/** `items`: what the lambdas' variables stand for, innermost last. */
export type Getter<Row> = (row: Row, items: readonly unknown[]) => unknown;

export type Resolved<Row> = { readonly property: Property; readonly get: Getter<Row> };

/** What a path leads to. */
export function resolve<Row>(path: Path, scope: Scope<Row>): Result<Resolved<Row>, Problem> {
  const [first, ...rest] = path.steps;
  const place = scope.variables.findLastIndex((variable) => variable.name === first);
  const variable = scope.variables[place];
  if (variable) {
    return descend(rest, { property: variable.property, get: (_row, items) => items[place] }, scope);
  }
  const found = findField(scope.schema, first);
  if (!found) return refused(unknownProperty(scope.schema, first));
  const { name, field } = found;
  if (!field.filter) return refused(unsupportedClause(scope.schema, name));
  const property = { name, type: field.type, support: field.filter };
  return descend(rest, { property, get: (row) => probe(field, row, scope.directory) }, scope);
}

function descend<Row>(
  steps: readonly string[],
  start: Resolved<Row>,
  scope: Scope<Row>,
): Result<Resolved<Row>, Problem> {
  let { property, get } = start;
  for (const step of steps) {
    const parts =
      typeof property.type === 'object' && 'complex' in property.type ? property.type.complex : {};
    const name = Object.keys(parts).find((key) => key.toLowerCase() === step.toLowerCase());
    const type = name === undefined ? undefined : parts[name];
    if (name === undefined || type === undefined) return refused(unknownProperty(scope.schema, step));
    const whole = get;
    get = (row, items) => partOf(whole(row, items), name);
    property = { ...property, type };
  }
  return ok({ property, get });
}

const partOf = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : null);

/** Whether a property takes an operator in this request. */
export function operatorProblem<Row>(
  operator: Operator,
  property: Property,
  { schema, advanced }: Scope<Row>,
): Problem | null {
  if (property.support.always.includes(operator)) return null;
  if (!property.support.advanced.includes(operator)) return unsupportedClause(schema, property.name);
  if (advanced) return null;
  return NAMED.includes(operator) ? needsAdvanced(operator) : unsupportedClause(schema, property.name);
}

/** Operators that no property takes outside advanced queries: Graph's message names these. */
const NAMED: readonly Operator[] = ['ne', 'endswith'];

export const needsAdvanced = (operator: string): Problem =>
  unsupportedQuery(
    `Operator '${operator}' is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information`,
  );

export const unsupportedClause = ({ name }: { readonly name: string }, property: string): Problem =>
  unsupportedQuery(
    `Unsupported or invalid query filter clause specified for property '${property}' of resource '${name}'.`,
  );

const unknownProperty = ({ type }: { readonly type: string }, name: string): Problem =>
  badRequest(`Invalid filter clause: Could not find a property named '${name}' on type '${type}'.`);
