import { useMemo } from 'react';
import type { RuleFault } from '../../engine/membership/rule.ts';
import { useWords } from '../../i18n/use-words.ts';

/** What is wrong with a membership rule, without where. */
export function useRuleFaultWords(): (fault: RuleFault) => string {
  const words = useWords('refusals');
  return useMemo(
    () =>
      ({ code, found }) =>
        words(`ruleFault.${code}`, { found }),
    [words],
  );
}
