import { ok, refused } from '../../engine/result.ts';
import { json, type Answer } from '../http/answer.ts';
import type { Call } from '../http/call.ts';
import { badRequest, unsupportedQuery, type Problem } from '../http/problem.ts';
import { withPauses } from '../with-pauses.ts';
import type { Collection } from './collection.ts';
import { readExpansion, type Expansion } from './expansion.ts';
import { contextLink, nextLink } from './links.ts';
import { countInSlices, pageInSlices } from './page.ts';
import { readQueryOptions } from './query-options.ts';
import { readQuery } from './query.ts';
import { project, type Schema } from './schema.ts';
import { readSelection } from './selection.ts';

/** How a collection is asked for. */
export type ListRule<Row> = {
  /** The collection's place in `@odata.context`. */
  readonly context: string;
  readonly expansion?: Expansion<Row>;
  /** A short list that comes whole. */
  readonly unpaged?: true;
};

/** Answers a request for a collection, as its query options ask. Others are served while a long one is looked through. */
export async function list<Row>(
  call: Call,
  collection: Collection<Row>,
  rule: ListRule<Row>,
): Promise<Answer> {
  const { schema } = collection;
  const directory = call.port.directory();
  const read = readQueryOptions(call.url);
  if (!read.ok) return read;
  const options = rule.unpaged ? { ...read.value, top: Infinity } : read.value;
  const expansion = rule.expansion ?? null;
  const selection = readSelection(options.select, schema, expansion ? [expansion.name] : []);
  if (!selection.ok) return selection;
  const query = readQuery(options, { collection, directory, eventual: call.eventual });
  if (!query.ok) return query;
  const addition = readExpansion(options.expand, expansion, directory);
  if (!addition.ok) return addition;
  if (addition.value && query.value.advanced) return refused(EXPAND_ADVANCED);

  const page = await withPauses(pageInSlices(collection, query.value), call.port.pause);
  return json({
    '@odata.context': contextLink(call, rule.context, selection.value),
    ...(page.count !== null && { '@odata.count': page.count }),
    ...(page.next !== null && { '@odata.nextLink': nextLink(call, page.next) }),
    value: page.rows.map((row) => ({
      ...project(schema, row, selection.value, directory),
      ...addition.value?.(row),
    })),
  });
}

const EXPAND_ADVANCED = unsupportedQuery('$expand is not currently supported with advanced queries.');

/** Answers a request for one row: `$select` and `$expand` choose what of it comes back. */
export function single<Row>(
  call: Call,
  schema: Schema<Row>,
  row: Row,
  { context, expansion }: Pick<ListRule<Row>, 'context' | 'expansion'>,
): Answer {
  const directory = call.port.directory();
  const chosen = choice(call, schema, expansion ?? null);
  if (!chosen.ok) return chosen;
  const { selection, addition } = chosen.value;
  return json({
    '@odata.context': contextLink(call, context, selection, '/$entity'),
    ...project(schema, row, selection, directory),
    ...addition?.(row),
  });
}

function choice<Row>(call: Call, schema: Schema<Row>, expansion: Expansion<Row> | null) {
  const options = readQueryOptions(call.url);
  if (!options.ok) return options;
  const { select, expand, filter, search, orderBy } = options.value;
  if ((filter ?? search ?? orderBy) !== null) return refused(SINGLE);
  const selection = readSelection(select, schema, expansion ? [expansion.name] : []);
  if (!selection.ok) return selection;
  const addition = readExpansion(expand, expansion, call.port.directory());
  return addition.ok ? ok({ selection: selection.value, addition: addition.value }) : addition;
}

const SINGLE: Problem = badRequest(
  'Query options $filter, $orderby and $search can only be applied to a collection.',
);

/** Answers `/$count`: how many rows there are, as plain text. Directory objects are counted in advanced queries only. */
export async function countRows<Row>(call: Call, collection: Collection<Row>): Promise<Answer> {
  if (!call.eventual) return refused(badRequest('$count is not currently supported.'));
  const options = readQueryOptions(call.url);
  if (!options.ok) return options;
  const directory = call.port.directory();
  const query = readQuery({ ...options.value, count: true }, { collection, directory, eventual: true });
  if (!query.ok) return query;
  const count = await withPauses(countInSlices(collection, query.value.test), call.port.pause);
  const text = String(count);
  return ok({ status: 200, content: { type: 'text', text } });
}
