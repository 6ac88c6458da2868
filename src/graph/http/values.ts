import { ok, refused, type Result } from '../../engine/result.ts';
import { INVALID_VALUES, type Problem } from './problem.ts';

/* Readers of single values in a body. Each takes what Graph takes and refuses everything else. */

export const readText = (value: unknown, longest: number): Result<string, Problem> =>
  typeof value === 'string' && value.length <= longest ? ok(value) : refused(INVALID_VALUES);

/** A text, or null for none; an empty text is neither. */
export const readMaybeText = (value: unknown, longest: number): Result<string | null, Problem> =>
  value === null ? ok(null) : value === '' ? refused(INVALID_VALUES) : readText(value, longest);

export const readFlag = (value: unknown): Result<boolean, Problem> =>
  typeof value === 'boolean' ? ok(value) : refused(INVALID_VALUES);

/** A list of texts that are not blank. */
export function readTexts(value: unknown, longest: number): Result<readonly string[], Problem> {
  if (!Array.isArray(value)) return refused(INVALID_VALUES);
  const texts: string[] = [];
  for (const item of value) {
    const text = readText(item, longest);
    if (!text.ok || text.value.trim() === '') return refused(INVALID_VALUES);
    texts.push(text.value);
  }
  return ok(texts);
}
