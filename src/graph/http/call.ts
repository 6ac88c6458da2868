import type { Result } from '../../engine/result.ts';
import type { Port } from '../port.ts';
import type { Answer } from './answer.ts';
import type { JsonObject } from './json-object.ts';
import type { Problem } from './problem.ts';

/** One request, as handlers see it. */
export type Call = {
  readonly port: Port;
  /** `https://localhost:8787`: where the caller reaches this server, behind a proxy or not. */
  readonly origin: string;
  /** Path and query as the caller wrote them. */
  readonly url: URL;
  /** A variable part of the path; empty when the path has none of this name. */
  readonly param: (name: string) => string;
  /** `ConsistencyLevel: eventual`, which advanced queries need. */
  readonly eventual: boolean;
  readonly request: Request;
  /** The JSON object that came as the body; one that may be missing counts as an object without properties. */
  readonly body: (presence?: 'required' | 'optional') => Promise<Result<JsonObject, Problem>>;
};

export type Handler = (call: Call) => Answer | Promise<Answer>;

export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The verbs that each path takes. Where two paths match, the first one counts. */
export type Routes = Readonly<Record<string, Readonly<Partial<Record<Verb, Handler>>>>>;
