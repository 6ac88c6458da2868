import { ok, type Result } from '../../engine/result.ts';
import { QUANTIFIERS, type FilterFault, type Path } from './filter.ts';
import { faultAt, keywordOf, type FilterCursor } from './filter-tokens.ts';

/** Steps joined by slashes, as far as a quantifier; `/$count` ends a path. */
export function parsePath(cursor: FilterCursor): Result<Path, FilterFault> {
  const first = cursor.take();
  if (first.kind !== 'word' || first.text.startsWith('$')) return faultAt(first);
  const steps: [string, ...string[]] = [first.text];
  while (cursor.skip('/')) {
    const step = cursor.peek();
    if (keywordOf(step, QUANTIFIERS) && cursor.peek(1).kind === '(') break;
    cursor.take();
    if (keywordOf(step, ['$count'])) return ok({ steps, counted: true });
    if (step.kind !== 'word' || step.text.startsWith('$')) return faultAt(step);
    steps.push(step.text);
  }
  return ok({ steps, counted: false });
}
