import type { Pause } from '../../scenarios/scenarios.ts';
import type { Answer, Content } from './answer.ts';
import { problemBody } from './problem-body.ts';
import type { Reply } from './reply.ts';

const JSON_TYPE =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** Writes an answer as Graph does. */
export function respond(answer: Answer, reply: Reply, pause: Pause): Response {
  const headers = new Headers({
    'cache-control': 'no-cache',
    'request-id': reply.requestId,
    'client-request-id': reply.clientRequestId,
    'odata-version': '4.0',
  });
  if (!answer.ok) {
    const { status, allow } = answer.reason;
    headers.set('content-type', 'application/json');
    if (allow !== undefined) headers.set('allow', allow);
    return new Response(JSON.stringify(problemBody(answer.reason, reply)), { status, headers });
  }
  const { status, content, location } = answer.value;
  if (location !== undefined) headers.set('location', location);
  if (content.type !== 'none')
    headers.set('content-type', content.type === 'text' ? 'text/plain' : JSON_TYPE);
  return new Response(bodyOf(content, pause), { status, headers });
}

function bodyOf(content: Content, pause: Pause): BodyInit | null {
  switch (content.type) {
    case 'none':
      return null;
    case 'json':
      return JSON.stringify(content.value);
    case 'text':
      return content.text;
    case 'pieces':
      return streamOf(content.pieces, pause);
    default:
      return content satisfies never;
  }
}

/** Writes piece by piece, as fast as the caller reads; others are served before each of them. */
function streamOf(pieces: Iterator<string>, pause: Pause): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      await pause();
      const piece = pieces.next();
      if (piece.done) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
  });
}
