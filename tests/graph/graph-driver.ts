import type { Hono } from 'hono';
import type { Directory } from '../../src/engine/directory.ts';
import { loadDirectory } from '../../src/engine/load-directory.ts';
import { createGraph } from '../../src/graph/create-graph.ts';
import { createMemoryPort } from '../../src/graph/memory-port.ts';
import type { Port, ProcessingMode } from '../../src/graph/port.ts';
import * as id from '../support/named.ts';
import { partsOf, type TenantByName } from '../support/parts-by-name.ts';

/** A body or a part of one: what tests ask for most by name, all else in brackets. */
export type Body = {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly innerError: Readonly<Record<string, string>>;
    readonly details: readonly { readonly target: string; readonly message: string }[];
  };
  readonly value: readonly Body[];
  readonly responses: readonly Body[];
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly id: string;
  readonly displayName: string;
  readonly members: readonly Body[];
  readonly servicePlans: readonly Body[];
  readonly users: readonly Body[];
  readonly [name: string]: unknown;
};

/** An answer with its body read: JSON, or a text when it is none, or null without one. */
export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
};

const ORIGIN = 'http://127.0.0.1:8787';

/** Graph over a tenant in memory, asked as a client asks: by path, without a port. */
export class GraphDriver {
  readonly port: Port;
  readonly app: Hono;
  /** How often long work has let others go first, and what they do then. */
  pauses = 0;
  meanwhile: () => Promise<unknown> = () => Promise.resolve();
  private ids = 0;
  private seconds = 0;

  constructor(directory: Directory, mode: ProcessingMode = 'immediate') {
    this.port = createMemoryPort({
      directory,
      mode,
      actor: { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: 'admin@contoso.test' },
      newId: () => `00000000-0000-4000-8000-${String(++this.ids).padStart(12, '0')}`,
      now: () => Date.UTC(2017, 5, 5) + ++this.seconds * 1000,
      pause: async () => {
        this.pauses++;
        await this.meanwhile();
      },
    });
    this.app = createGraph(this.port);
  }

  /** `path` without `/v1.0`, unless it is one of the simulator's own. */
  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return this.send('GET', path, undefined, headers);
  }

  /** A GET with all that an advanced query needs. */
  advanced(path: string): Promise<Answered> {
    const joiner = path.includes('?') ? '&' : '?';
    return this.get(`${path}${joiner}$count=true`, { ConsistencyLevel: 'eventual' });
  }

  post(path: string, body?: unknown): Promise<Answered> {
    return this.send('POST', path, body);
  }

  patch(path: string, body: unknown): Promise<Answered> {
    return this.send('PATCH', path, body);
  }

  put(path: string, body: unknown): Promise<Answered> {
    return this.send('PUT', path, body);
  }

  delete(path: string): Promise<Answered> {
    return this.send('DELETE', path);
  }

  send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered> {
    const typed = body === undefined ? headers : { 'content-type': 'application/json', ...headers };
    return this.raw(path, { method, headers: typed, body: body === undefined ? null : JSON.stringify(body) });
  }

  /** A request as it is; an address that is whole is taken as it stands. */
  async raw(path: string, init: RequestInit = {}): Promise<Answered> {
    const root = path.startsWith('/simulator') || path.startsWith('/v1.0') ? '' : '/v1.0';
    const url = path.startsWith('http') ? path : `${ORIGIN}${root}${path}`;
    const response = await this.app.request(url, init);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    const body: unknown = text === '' ? null : isJson ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body: body as Body };
  }

  /** A property of each row that a list answers with. */
  async names(path: string, property = 'displayName'): Promise<unknown[]> {
    const { body } = await this.get(path);
    return rowsIn(body, property);
  }
}

/** A property of each row in the body of a list; the error's code when it is none. */
export function rowsIn(body: Partial<Body>, property = 'displayName'): unknown[] {
  return body.error ? [body.error.code] : (body.value ?? []).map((row) => row[property]);
}

export const graph = (parts: TenantByName = {}, mode: ProcessingMode = 'immediate'): GraphDriver =>
  new GraphDriver(loadDirectory(partsOf(parts)), mode);

/** A link to a user, as bodies name members and owners. */
export const link = (user: string): string =>
  `https://graph.microsoft.com/v1.0/directoryObjects/${id.user(user)}`;
