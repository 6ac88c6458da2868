import type { Directory } from '../../engine/directory.ts';
import { ok, refused, type Result } from '../../engine/result.ts';
import { badRequest, unsupportedQuery, type Problem } from '../http/problem.ts';
import type { Collection } from './collection.ts';
import { compileFilter, type Test } from './compile-filter.ts';
import type { FilterContext } from './filter-scope.ts';
import { readOrder, UNSORTABLE } from './order.ts';
import type { Query } from './page.ts';
import { parseFilter } from './parse-filter.ts';
import type { QueryOptions } from './query-options.ts';
import { readSearch } from './search.ts';
import { parseSkipToken } from './skip-token.ts';

/** What a query is read for. */
export type QueryTarget<Row> = {
  readonly collection: Collection<Row>;
  readonly directory: Directory;
  /** The request carries `ConsistencyLevel: eventual`. */
  readonly eventual: boolean;
};

/** A query; `advanced` when the request has all that an advanced query needs. */
export type ReadQuery<Row> = Query<Row> & { readonly advanced: boolean };

/** Makes a query of the options, or says what of them the collection does not support. */
export function readQuery<Row>(
  options: QueryOptions,
  { collection, directory, eventual }: QueryTarget<Row>,
): Result<ReadQuery<Row>, Problem> {
  const { schema } = collection;
  const advanced = eventual && options.count;
  const context: FilterContext<Row> = { schema, directory, advanced };
  const problem = schema.directoryObject ? levelProblem(options, advanced, eventual, collection) : null;
  if (problem) return refused(problem);

  const test = readTest(options, context);
  if (!test.ok) return test;
  const order = options.orderBy === null ? ok(null) : readOrder(options.orderBy, context);
  if (!order.ok) return order;
  const keyCount = options.orderBy?.split(',').length ?? 0;
  const after = options.skipToken === null ? null : parseSkipToken(options.skipToken, keyCount);
  if (options.skipToken !== null && after === null) return refused(EXPIRED);
  return ok({
    test: test.value,
    order: order.value,
    top: options.top,
    after,
    count: options.count && (eventual || !schema.directoryObject),
    advanced,
  });
}

/** What directory objects answer in advanced queries only, whatever the properties. */
function levelProblem<Row>(
  { filter, search, orderBy }: QueryOptions,
  advanced: boolean,
  eventual: boolean,
  { relation }: Collection<Row>,
): Problem | null {
  if (search !== null && !eventual) return SEARCH;
  if (advanced) return null;
  if (orderBy !== null && (filter !== null || relation)) return unsupportedQuery(UNSORTABLE);
  return filter !== null && relation ? RELATION : null;
}

/** The rows that pass both `$filter` and `$search`. */
function readTest<Row>(
  { filter, search }: QueryOptions,
  context: FilterContext<Row>,
): Result<Test<Row> | null, Problem> {
  const searched = search === null ? ok(null) : readSearch(search, context);
  if (!searched.ok) return searched;
  if (filter === null) return searched;
  const parsed = parseFilter(filter);
  if (!parsed.ok) {
    const { position } = parsed.reason;
    return refused(badRequest(`Invalid filter clause: Syntax error at position ${position} in '${filter}'.`));
  }
  const filtered = compileFilter(parsed.value, context);
  if (!filtered.ok || searched.value === null) return filtered;
  const tests = [filtered.value, searched.value];
  return ok((row) => tests.every((test) => test(row)));
}

const SEARCH = unsupportedQuery(
  "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
);

const RELATION = unsupportedQuery(
  'The specified filter to the reference property query is currently not supported.',
);

const EXPIRED: Problem = {
  status: 400,
  code: 'Directory_ExpiredPageToken',
  message: 'The specified page token value has expired and can no longer be included in your request.',
};
