import type { Field, FilterSupport, Operator } from './schema.ts';

/*
 * What filters support by property, as published for directory objects: negations and `endswith` in advanced
 * queries only, `gt`, `lt` and `contains` not at all.
 */

/** A text that is indexed: for most properties. */
export const TEXT: FilterSupport = { always: ['eq', 'in', 'ge', 'le', 'startswith'], advanced: ['ne'] };

/** A mail address or principal name. */
export const ADDRESS: FilterSupport = { ...TEXT, advanced: ['ne', 'endswith'] };

/** A property that is filtered by in advanced queries only. */
export const LATE: FilterSupport = { always: [], advanced: [...TEXT.always, 'ne'] };

/** An id or a truth value. */
export const EXACT: FilterSupport = { always: ['eq', 'in'], advanced: ['ne'] };

/** A list, by what one of its items is equal to. */
export const LIST: FilterSupport = { always: ['any', 'eq'], advanced: ['ne', '$count'] };

/** A list of addresses. */
export const ADDRESSES: FilterSupport = {
  always: ['any', 'eq', 'ge', 'le', 'startswith'],
  advanced: ['ne', 'endswith', '$count'],
};

/** The audit log has one level only. */
const AUDIT: readonly Operator[] = ['eq', 'ge', 'le', 'startswith', 'any'];
export const AUDITED: FilterSupport = { always: AUDIT, advanced: [] };

/** Properties that Graph has and this directory does not keep: they are always empty. */
export function emptyFields(
  names: readonly string[],
  value: null | readonly never[] = null,
): Record<string, Field<unknown>> {
  return Object.fromEntries(
    names.map((name) => [name, { type: value === null ? 'string' : { list: 'string' }, read: () => value }]),
  );
}
