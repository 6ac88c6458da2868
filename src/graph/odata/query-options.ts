import { ok, refused, type Result } from '../../engine/result.ts';
import { badRequest, type Problem } from '../http/problem.ts';

/** The query options as they were written; null where one is absent. */
export type QueryOptions = {
  readonly select: string | null;
  readonly filter: string | null;
  readonly orderBy: string | null;
  readonly search: string | null;
  readonly expand: string | null;
  readonly skipToken: string | null;
  readonly count: boolean;
  /** Rows on a page. */
  readonly top: number;
};

const PAGE = 100;
const LARGEST_PAGE = 999;

const KNOWN = [
  '$select',
  '$filter',
  '$orderby',
  '$search',
  '$expand',
  '$skiptoken',
  '$count',
  '$top',
  '$format',
];

/** Reads the options of a request; parameters without a `$` are none of OData's and left alone. */
export function readQueryOptions(url: URL): Result<QueryOptions, Problem> {
  const options = new Map<string, string>();
  for (const [written, value] of url.searchParams) {
    const name = written.toLowerCase();
    if (!name.startsWith('$')) continue;
    if (name === '$skip') return refused(badRequest("'$skip' is not supported by the service."));
    if (!KNOWN.includes(name))
      return refused(badRequest(`The query parameter '${written}' is not supported.`));
    if (options.has(name)) {
      const message = `Query option '${name}' was specified more than once, but it must be specified at most once.`;
      return refused(badRequest(message));
    }
    options.set(name, value);
  }
  const top = readTop(options.get('$top'));
  if (!top.ok) return top;
  const count = readCount(options.get('$count'));
  if (!count.ok) return count;
  return ok({
    select: filled(options.get('$select')),
    filter: filled(options.get('$filter')),
    orderBy: filled(options.get('$orderby')),
    search: filled(options.get('$search')),
    expand: filled(options.get('$expand')),
    skipToken: filled(options.get('$skiptoken')),
    count: count.value,
    top: top.value,
  });
}

/** An option without a value is as good as absent. */
const filled = (value: string | undefined): string | null =>
  value === undefined || value.trim() === '' ? null : value;

function readTop(text: string | undefined): Result<number, Problem> {
  if (text === undefined) return ok(PAGE);
  if (!/^\s*\d{1,9}\s*$/.test(text)) {
    const message = `Invalid value '${text}' for $top query option found. The $top query option requires a non-negative integer value.`;
    return refused(badRequest(message));
  }
  const top = Number(text);
  if (top >= 1 && top <= LARGEST_PAGE) return ok(top);
  const message = `Invalid page size specified: '${top}'. Must be between 1 and ${LARGEST_PAGE} inclusive.`;
  return refused(badRequest(message));
}

function readCount(text: string | undefined): Result<boolean, Problem> {
  const word = text?.trim().toLowerCase() ?? 'false';
  if (word === 'true' || word === 'false') return ok(word === 'true');
  return refused(badRequest(`Invalid value '${text ?? ''}' for $count query option found.`));
}
