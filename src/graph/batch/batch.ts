import { json, type Answer } from '../http/answer.ts';
import type { Call, Handler } from '../http/call.ts';
import type { Problem } from '../http/problem.ts';
import { problemBody } from '../http/problem-body.ts';
import { replyTo } from '../http/reply.ts';
import { readBatch, type BatchItem } from './read-batch.ts';

/** Answers a request as if it had come by itself. */
export type Fetch = (request: Request) => Response | Promise<Response>;

type BatchResponse = {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** `POST /$batch`: up to 20 requests, one after the other; whatever depends on a failed one fails, too. */
export const batch =
  (fetch: Fetch): Handler =>
  async (call): Promise<Answer> => {
    const body = await call.body();
    if (!body.ok) return body;
    const items = readBatch(body.value, `${call.origin}/v1.0`);
    if (!items.ok) return items;
    const responses = new Map<string, BatchResponse>();
    for (const item of items.value) {
      const failed = item.dependsOn.some((id) => (responses.get(id.toLowerCase())?.status ?? 0) >= 400);
      // One after the other: there is one directory, and each request sees what the one before it did.
      const response = failed ? failedDependency(item, call) : await carryOut(item, fetch);
      responses.set(item.id.toLowerCase(), response);
    }
    return json({ responses: [...responses.values()] });
  };

async function carryOut({ id, request }: BatchItem, fetch: Fetch): Promise<BatchResponse> {
  const response = await fetch(request);
  const type = response.headers.get('content-type');
  const body: unknown = type === null ? null : await (isJson(type) ? response.json() : response.text());
  return {
    id,
    status: response.status,
    headers: Object.fromEntries([...response.headers].map(([name, text]) => [capitalized(name), text])),
    ...(body !== null && { body }),
  };
}

const isJson = (type: string): boolean => type.startsWith('application/json');

/** `content-type` → `Content-Type`: clients that read a batch look for names as Graph writes them. */
const capitalized = (name: string): string =>
  name === 'odata-version'
    ? 'OData-Version'
    : NAMES.includes(name)
      ? name.replace(/\b[a-z]/g, (first) => first.toUpperCase())
      : name;

const NAMES = ['cache-control', 'content-type', 'location', 'allow'];

function failedDependency({ id, request }: BatchItem, { port }: Call): BatchResponse {
  return {
    id,
    status: FAILED.status,
    headers: { 'Content-Type': 'application/json' },
    body: problemBody(FAILED, replyTo(request, port)),
  };
}

const FAILED: Problem = { status: 424, code: 'FailedDependency', message: 'Failed Dependency' };
