import { isObject } from '../../document/read.ts';
import { ok, refused, type Result } from '../../engine/result.ts';
import { graphPath } from '../http/graph-path.ts';
import { readObject, type JsonObject } from '../http/json-object.ts';
import { badRequest, type Problem } from '../http/problem.ts';

/** One request of a batch, ready to be sent. */
export type BatchItem = {
  readonly id: string;
  readonly dependsOn: readonly string[];
  readonly request: Request;
};

const MOST_ITEMS = 20;

/** Reads a batch in the order in which its requests can be carried out, or refuses it whole. `root`: `…/v1.0`. */
export function readBatch(body: JsonObject, root: string): Result<readonly BatchItem[], Problem> {
  const requests = body.get('requests');
  if (!Array.isArray(requests) || requests.length === 0) return refused(MALFORMED);
  if (requests.length > MOST_ITEMS) return refused(TOO_MANY);
  const items: BatchItem[] = [];
  for (const request of requests) {
    const item = readItem(request, root);
    if (!item.ok) return item;
    items.push(item.value);
  }
  const ids = new Set(items.map(({ id }) => id.toLowerCase()));
  return ids.size === items.length ? inOrder(items) : refused(REPEATED);
}

function readItem(value: unknown, root: string): Result<BatchItem, Problem> {
  const object = readObject(value);
  if (!object.ok) return refused(MALFORMED);
  const [id, method, url] = ['id', 'method', 'url'].map((name) => object.value.get(name));
  const dependsOn = object.value.get('dependson') ?? [];
  if (typeof id !== 'string' || id === '' || !Array.isArray(dependsOn) || !dependsOn.every(isText)) {
    return refused(MALFORMED);
  }
  const verb = typeof method === 'string' ? method.toUpperCase() : '';
  const target = typeof url === 'string' ? targetOf(url, root) : null;
  const headers = headersOf(object.value.get('headers') ?? {});
  if (!VERBS.includes(verb) || target === null || headers === null) return refused(MALFORMED);
  const content = verb === 'GET' ? undefined : object.value.get('body');
  if (content !== undefined && !headers.has('content-type')) return refused(untyped(id));
  const body = content === undefined ? null : JSON.stringify(content);
  return ok({ id, dependsOn, request: new Request(target, { method: verb, headers, body }) });
}

const VERBS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const isText = (value: unknown): value is string => typeof value === 'string';

/** The address of a request in a batch, which is relative to the root and stays below it; null for any other. */
function targetOf(url: string, root: string): URL | null {
  const target = `${root}/${url.replace(/^\//, '')}`;
  if (url.startsWith('//') || !URL.canParse(target)) return null;
  const parsed = new URL(target);
  const path = graphPath(new Request(parsed));
  return path.startsWith('/v1.0/') && path !== '/v1.0/$batch' ? parsed : null;
}

function headersOf(value: unknown): Headers | null {
  if (!isObject(value)) return null;
  const texts = Object.entries(value).flatMap(([name, text]) =>
    isText(text) ? [[name, text] as const] : [],
  );
  try {
    return new Headers(texts.map(([name, text]): [string, string] => [name, text]));
  } catch {
    return null;
  }
}

/** Requests after those that they depend on, else as they came; no order when some wait for each other. */
function inOrder(items: readonly BatchItem[]): Result<readonly BatchItem[], Problem> {
  const ordered: BatchItem[] = [];
  const done = new Set<string>();
  let waiting = items;
  while (waiting.length > 0) {
    const next = waiting.find(({ dependsOn }) => dependsOn.every((id) => done.has(id.toLowerCase())));
    if (!next) return refused(UNORDERED);
    ordered.push(next);
    done.add(next.id.toLowerCase());
    waiting = waiting.filter((item) => item !== next);
  }
  return ok(ordered);
}

const MALFORMED = badRequest('Invalid batch payload format.');
const TOO_MANY = badRequest(`Number of batch request steps exceeds the maximum value of ${MOST_ITEMS}.`);
const REPEATED = badRequest('The ids of the requests in a batch must be unique.');
const UNORDERED = badRequest(
  'A request in the batch depends on itself or on an id that is not in the batch.',
);

const untyped = (id: string): Problem =>
  badRequest(`Write request with id '${id}' does not contain a Content-Type header.`);
