import { useMemo } from 'react';
import { SOLD_PLANS, UNSOLD_PLANS } from '../../catalogue/plans.ts';
import { rulesOf } from '../../engine/rules.ts';
import { useDirectory } from '../../store/use-lab.ts';

/** The string ids of all plans that the catalogue or the tenant knows, sorted, and which of them a typed text means. */
export function usePlanNames(): {
  readonly all: readonly string[];
  readonly resolve: (text: string) => string | null;
} {
  const { planIds } = rulesOf(useDirectory());
  return useMemo(() => {
    const known = [...SOLD_PLANS, ...UNSOLD_PLANS].map(([name]) => name);
    const all = [...new Set([...known, ...planIds.keys()])].toSorted();
    const byText = new Map(all.map((name) => [name.toLowerCase(), name]));
    return { all, resolve: (text) => byText.get(text.toLowerCase()) ?? null };
  }, [planIds]);
}
