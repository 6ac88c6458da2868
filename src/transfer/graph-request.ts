/** Methods that Graph takes here. */
export const GRAPH_METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;
export type GraphMethod = (typeof GRAPH_METHODS)[number];

/** A request as it is written: nothing in it has been checked. */
export type GraphRequest = {
  readonly method: GraphMethod;
  readonly address: string;
  /** JSON text; empty for none. */
  readonly body: string;
  /** Whether `ConsistencyLevel: eventual` goes with it, as advanced queries need. */
  readonly eventual: boolean;
};

/** Where Graph is; in the page nothing is sent there. */
export const GRAPH_ROOT = 'https://graph.microsoft.com';

/** Where `npm run graph` listens: the simulator's own calls are known nowhere else. */
export const SIMULATOR_ROOT = 'http://127.0.0.1:8787';

export const hasBody = (method: GraphMethod): boolean =>
  method === 'POST' || method === 'PATCH' || method === 'PUT';

/** `/users`, `users`, `/v1.0/users` and the whole address mean the same; null when there is none to read. */
export function readAddress(typed: string): URL | null {
  const text = typed.trim();
  if (text === '') return null;
  const whole = /^https?:\/\//i.test(text) ? text : GRAPH_ROOT + rooted(`/${text.replace(/^\/+/, '')}`);
  if (!URL.canParse(whole)) return null;
  const { pathname, search } = new URL(whole);
  return new URL(GRAPH_ROOT + pathname + search);
}

const rooted = (path: string): string =>
  /^\/(v1\.0|beta|simulator)(?=[/?]|$)/i.test(path) ? path : `/v1.0${path}`;

export const isSimulatorCall = (url: URL): boolean => url.pathname.toLowerCase().startsWith('/simulator/');

/** A link that opens the Graph explorer with the request in it. */
export function explorerLink({ method, address, body, eventual }: GraphRequest): string {
  const search = new URLSearchParams({ method, request: address });
  if (body !== '') search.set('body', body);
  if (eventual) search.set('eventual', 'true');
  return `/graph?${search.toString()}`;
}

/** The request that such a link carries; null for an address without one. */
export function requestOfLink(search: URLSearchParams): GraphRequest | null {
  const address = search.get('request');
  if (address === null) return null;
  return {
    method: GRAPH_METHODS.find((method) => method === search.get('method')) ?? 'GET',
    address,
    body: search.get('body') ?? '',
    eventual: search.get('eventual') === 'true',
  };
}

/** A request without a body. */
export const plainRequest = (
  address: string,
  eventual = false,
  method: GraphMethod = 'GET',
): GraphRequest => ({
  method,
  address,
  body: '',
  eventual,
});

/** A request with a JSON value as its body. */
export const jsonRequest = (method: GraphMethod, address: string, body: unknown): GraphRequest => ({
  method,
  address,
  body: JSON.stringify(body, null, 2),
  eventual: false,
});
