import { ok, refused, type Result } from '../../engine/result.ts';
import { badRequest, type Problem } from '../http/problem.ts';
import { findField, type Schema } from './schema.ts';

/** The properties that `$select` names, in its order; null: the ones that come by default. */
export type Selection = readonly string[] | null;

/** Reads `$select`. `expanded`: a relation that comes with `$expand` may be named as well. */
export function readSelection<Row>(
  text: string | null,
  schema: Schema<Row>,
  expanded: readonly string[] = [],
): Result<Selection, Problem> {
  if (text === null) return ok(null);
  const selected = new Set<string>();
  for (const written of text.split(',')) {
    const name = written.trim();
    if (expanded.includes(name.toLowerCase())) continue;
    if (name === '*') {
      for (const known of Object.keys(schema.fields)) selected.add(known);
      continue;
    }
    const found = findField(schema, name);
    if (!found) {
      const message = `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type '${schema.type}'.`;
      return refused(badRequest(message));
    }
    selected.add(found.name);
  }
  return ok([...selected]);
}
