import { ok, type Result } from '../../engine/result.ts';
import {
  COMPARISONS,
  type Comparison,
  type Filter,
  type FilterFault,
  type Literal,
  type Path,
} from './filter.ts';
import { faultAt, keywordOf, type FilterCursor } from './filter-tokens.ts';
import { parsePath } from './parse-path.ts';

/** Reads what follows a path: an operator with a value, or `in` with a list. Without a path, the value comes first. */
export function parseComparison(cursor: FilterCursor, path: Path | null): Result<Filter, FilterFault> {
  if (path === null) return parseTurnedRound(cursor);
  const word = cursor.take();
  if (keywordOf(word, ['in'])) return parseIn(cursor, path);
  const operator = keywordOf(word, COMPARISONS);
  if (!operator) return faultAt(word);
  const value = cursor.take();
  return value.literal ? ok({ type: 'compare', path, operator, value: value.literal }) : faultAt(value);
}

/** `'US' eq usageLocation` says the same as `usageLocation eq 'US'`. */
function parseTurnedRound(cursor: FilterCursor): Result<Filter, FilterFault> {
  const value = cursor.take();
  const word = cursor.take();
  const operator = keywordOf(word, COMPARISONS);
  if (!value.literal || !operator) return faultAt(word);
  const path = parsePath(cursor);
  if (!path.ok) return path;
  return ok({ type: 'compare', path: path.value, operator: TURNED[operator], value: value.literal });
}

const TURNED: Readonly<Record<Comparison, Comparison>> = {
  eq: 'eq',
  ne: 'ne',
  gt: 'lt',
  ge: 'le',
  lt: 'gt',
  le: 'ge',
};

function parseIn(cursor: FilterCursor, path: Path): Result<Filter, FilterFault> {
  if (!cursor.skip('(')) return faultAt(cursor.peek());
  const values: Literal[] = [];
  do {
    const value = cursor.take();
    if (!value.literal) return faultAt(value);
    values.push(value.literal);
  } while (cursor.skip(','));
  return cursor.skip(')') ? ok({ type: 'in', path, values }) : faultAt(cursor.peek());
}
