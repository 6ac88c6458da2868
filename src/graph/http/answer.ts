import { ok, type Result } from '../../engine/result.ts';
import type { Problem } from './problem.ts';

/** What a request that was carried out is answered with. */
export type Success = {
  readonly status: 200 | 201 | 202 | 204;
  readonly content: Content;
  /** Where the thing that was made or changed is. */
  readonly location?: string;
};

export type Content =
  | { readonly type: 'none' }
  | { readonly type: 'json'; readonly value: unknown }
  | { readonly type: 'text'; readonly text: string }
  /** JSON that is too long for one string. */
  | { readonly type: 'pieces'; readonly pieces: Iterator<string> };

export type Answer = Result<Success, Problem>;

export const json = (value: unknown, status: 200 | 201 | 202 = 200, location?: string): Answer =>
  ok({ status, content: { type: 'json', value }, ...(location !== undefined && { location }) });

export const NO_CONTENT: Answer = ok({ status: 204, content: { type: 'none' } });
