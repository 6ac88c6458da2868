import { ok, refused, type Result } from '../../engine/result.ts';
import { badRequest, unsupportedQuery, type Problem } from '../http/problem.ts';
import { comparable, orderOf, type Comparable } from './compare.ts';
import type { FilterContext } from './filter-scope.ts';
import { findField, probe, type Field, type Schema } from './schema.ts';

/** How rows are sorted: their keys, and which of two lists of keys comes first. */
export type Order<Row> = {
  readonly keysOf: (row: Row) => readonly Comparable[];
  readonly compare: (a: readonly Comparable[], b: readonly Comparable[]) => number;
};

/** Reads `$orderby`: properties with `asc` or `desc`, which the resource must be able to sort by. */
export function readOrder<Row>(
  text: string,
  { schema, directory }: FilterContext<Row>,
): Result<Order<Row>, Problem> {
  const parts: { readonly field: Field<Row>; readonly sign: 1 | -1 }[] = [];
  for (const part of text.split(',')) {
    const [, written = '', direction = 'asc'] = /^\s*([a-z]\w*)(?:\s+(asc|desc))?\s*$/i.exec(part) ?? [];
    const found = findField(schema, written);
    if (!found) return refused(unknownOrder(schema, written || part.trim()));
    if (!found.field.sort) return refused(unsupportedQuery(UNSORTABLE));
    parts.push({ field: found.field, sign: direction.toLowerCase() === 'asc' ? 1 : -1 });
  }
  return ok({
    keysOf: (row) =>
      parts.map(({ field }) =>
        comparable(probe(field, row, directory), field.type, (key) => key.toLowerCase()),
      ),
    compare: (a, b) => {
      for (const [place, { sign }] of parts.entries()) {
        const order = orderOf(a[place] ?? null, b[place] ?? null);
        if (order !== 0) return order * sign;
      }
      return 0;
    },
  });
}

export const UNSORTABLE = 'Sorting not supported for current query.';

const unknownOrder = <Row>({ type }: Schema<Row>, name: string): Problem =>
  badRequest(`Invalid $orderby clause: Could not find a property named '${name}' on type '${type}'.`);
