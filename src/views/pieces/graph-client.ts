import type { Lab } from '../../store/lab-store.ts';
import { createGraphPort } from './graph-port.ts';
import { hasBody, readAddress, type GraphRequest } from '../../transfer/graph-request.ts';

export type GraphAnswer = {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** As it came; of a very long one, the beginning. */
  readonly text: string;
  /** What the text says if it is JSON; undefined if it is not, or not the whole of it. */
  readonly json: unknown;
};

/** Sends a request to the open tenant; null for an address that is none. Graph is loaded with the first one. */
export type GraphClient = (request: GraphRequest) => Promise<GraphAnswer | null>;

export function createGraphClient(lab: Lab): GraphClient {
  const load = async () => {
    const { createGraph } = await import('../../graph/create-graph.ts');
    return createGraph(createGraphPort(lab));
  };
  let graph: ReturnType<typeof load> | null = null;
  return async ({ method, address, body, eventual }) => {
    const url = readAddress(address);
    if (!url) return null;
    graph ??= load();
    // A failed load is no answer for good: the next request tries again.
    graph.catch(() => (graph = null));
    const headers = new Headers();
    if (eventual) headers.set('ConsistencyLevel', 'eventual');
    const withBody = hasBody(method) && body.trim() !== '';
    if (withBody) headers.set('Content-Type', 'application/json');
    const app = await graph;
    const response = await app.fetch(
      new Request(url, withBody ? { method, headers, body } : { method, headers }),
    );
    const text = await readText(response);
    return { status: response.status, headers: [...response.headers], text, json: parse(text) };
  };
}

/** Characters of an answer that are kept: a whole tenant has hundreds of millions. */
const LONGEST = 10_000_000;

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length <= LONGEST) continue;
    await reader?.cancel();
    return text;
  }
  return text + decoder.decode();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
