import { useCallback } from 'react';
import type { RecordedError } from '../../engine/vocabulary.ts';
import { useWords } from '../../i18n/use-words.ts';

/** The article's heading for a recorded error; the same function as long as the language is the same. */
export function useReasonHeading(): (error: RecordedError) => string {
  const words = useWords('reasons');
  return useCallback((error) => words(`heading.${error}`), [words]);
}
