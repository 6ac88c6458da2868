import type { Directory } from '../../engine/directory.ts';
import { ok, refused, type Result } from '../../engine/result.ts';
import { badRequest, type Problem } from '../http/problem.ts';

/** A relation that can come along with each row (`$expand`). */
export type Expansion<Row> = {
  readonly name: string;
  /** Reads the `$select` in its parentheses, null for none, and gives what to add to a row. */
  readonly prepare: (
    select: string | null,
    directory: Directory,
  ) => Result<(row: Row) => readonly unknown[], Problem>;
};

/** What `$expand` adds to a row: a property's name and value; nothing for null. */
export type Addition<Row> = (row: Row) => Readonly<Record<string, unknown>>;

const EXPAND = /^\s*([a-z]+)\s*(?:\(\s*\$select\s*=([^)]*)\))?\s*$/i;

/** Reads `$expand=members` or `$expand=members($select=id)`. */
export function readExpansion<Row>(
  text: string | null,
  expansion: Expansion<Row> | null,
  directory: Directory,
): Result<Addition<Row> | null, Problem> {
  if (text === null) return ok(null);
  const [, name, select = null] = EXPAND.exec(text) ?? [];
  if (!expansion || name?.toLowerCase() !== expansion.name) {
    const message = `Parsing OData Select and Expand failed: '${text}' cannot be expanded.`;
    return refused(badRequest(message));
  }
  const read = expansion.prepare(select, directory);
  return read.ok ? ok((row) => ({ [expansion.name]: read.value(row) })) : read;
}
