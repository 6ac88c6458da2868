import { useMemo } from 'react';
import type { SkuId } from '../../engine/ids.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { ProductCount, Split } from '../../insight/planner/planner.ts';
import { useNames } from './use-names.ts';
import { useReasonHeading } from './use-reason-heading.ts';

/** Splits and what they come to, in words. */
export type PlannerWords = {
  readonly products: (skus: readonly SkuId[]) => string;
  /** "Office 365 E3 | EMS E3": what the group keeps, then each new group. */
  readonly split: (split: Split) => string;
  readonly product: (count: ProductCount, members: number) => string;
};

export function usePlannerWords(): PlannerWords {
  const words = useWords('planner');
  const formats = useFormats();
  const names = useNames();
  const heading = useReasonHeading();
  return useMemo(() => {
    const products = (skus: readonly SkuId[]): string =>
      formats.list(skus.map(names.product), { type: 'conjunction' });
    return {
      products,
      split: ({ kept, groups }) =>
        words('parts', {
          kept: products(kept),
          groups: groups.map(({ skus }) => products(skus)).join(' | '),
        }),
      product: ({ licensed, without }, members) => {
        const reasons = [...without].map(([reason, count]) => {
          if (reason === null) return words('without', { count, reason: words('noRecord') });
          return words('without', {
            count,
            reason: reason === 'Other' ? words('heldBack') : heading(reason),
          });
        });
        const has = words('ofMembers', { count: licensed, members });
        return formats.list([has, ...reasons], { type: 'unit' });
      },
    };
  }, [words, formats, names, heading]);
}
