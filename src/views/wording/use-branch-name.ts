import { useCallback } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import type { Branch } from '../../store/history.ts';

/** The name that somebody gave a branch, else its number. */
export function useBranchName(): (branch: Branch) => string {
  const words = useWords('history');
  return useCallback(
    ({ id, name }) =>
      name ?? (id === 0 ? words('branch.first') : words('branch.unnamed', { number: id + 1 })),
    [words],
  );
}
