import type { Port } from '../port.ts';

/** What is the same in every answer to one request. */
export type Reply = {
  readonly requestId: string;
  /** The caller's own id for the request, or the request's id. */
  readonly clientRequestId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

export function replyTo(request: Request, port: Port): Reply {
  const requestId = port.newId();
  const clientRequestId = request.headers.get('client-request-id')?.slice(0, 100) || requestId;
  return { requestId, clientRequestId, at: port.now() };
}
