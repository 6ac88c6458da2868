import { useCallback } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import type { HistoryRefusal } from '../../store/history-travel.ts';

/** Why one cannot go there, as a sentence. */
export function useHistoryRefusalWords(): (refusal: HistoryRefusal) => string {
  const words = useWords('history');
  return useCallback(
    (refusal) =>
      refusal.code === 'branch.nameTaken'
        ? words('refusal.branch.nameTaken', { name: refusal.name })
        : words(`refusal.${refusal.code}`),
    [words],
  );
}
