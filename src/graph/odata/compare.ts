import { parseInstant } from '../../engine/membership/moment.ts';
import type { Comparison, Literal, TextTest } from './filter.ts';
import type { FieldType } from './schema.ts';

/** A value or a list's item as filters compare it: dates as numbers, everything else as it is. */
export type Comparable = string | number | boolean | null;

/** How texts are compared: directory objects pay no heed to case, the audit log does. */
export type Fold = (text: string) => string;

/** What a value from Graph's JSON is compared as; null for nothing, and for what cannot be compared. */
export function comparable(value: unknown, type: FieldType, fold: Fold): Comparable {
  if (typeof value === 'string') return type === 'date' ? parseInstant(value) : fold(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

export const literalValue = (literal: Literal, fold: Fold): Comparable =>
  literal.type === 'string' ? fold(literal.value) : literal.value;

/** Nothing is greater or less than null. */
export function compares(value: Comparable, operator: Comparison, other: Comparable): boolean {
  if (operator === 'eq') return value === other;
  if (operator === 'ne') return value !== other;
  if (value === null || other === null) return false;
  const order = orderOf(value, other);
  switch (operator) {
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
    default:
      return operator satisfies never;
  }
}

/** By code units; null comes first, as in the answers of directories. */
export function orderOf(a: Comparable, b: Comparable): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

export function passes(value: Comparable, test: TextTest, text: string): boolean {
  if (typeof value !== 'string') return false;
  switch (test) {
    case 'startswith':
      return value.startsWith(text);
    case 'endswith':
      return value.endsWith(text);
    case 'contains':
      return value.includes(text);
    default:
      return test satisfies never;
  }
}

/** A type's name in OData's messages. */
export function typeName(type: FieldType | 'null'): string {
  if (typeof type === 'string') return EDM[type];
  return 'list' in type ? `Collection(${typeName(type.list)})` : 'Edm.Untyped';
}

const EDM = {
  string: 'Edm.String',
  guid: 'Edm.Guid',
  boolean: 'Edm.Boolean',
  date: 'Edm.DateTimeOffset',
  number: 'Edm.Int32',
  null: 'Edm.Untyped',
} as const;

/** An operator's name in OData's messages. */
export const OPERATOR_KINDS: Readonly<Record<Comparison, string>> = {
  eq: 'Equal',
  ne: 'NotEqual',
  gt: 'GreaterThan',
  ge: 'GreaterThanOrEqual',
  lt: 'LessThan',
  le: 'LessThanOrEqual',
};
