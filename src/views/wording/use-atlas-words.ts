import { useMemo } from 'react';
import type { PlanId, SkuId } from '../../engine/ids.ts';
import type { Need, Relation } from '../../insight/pictures/atlas.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useNames } from './use-names.ts';

/** What the atlas of products says, and the table beside it. */
export type AtlasWords = {
  readonly product: (sku: SkuId) => string;
  readonly plan: (plan: PlanId) => string;
  /** What lies between two products, in short. */
  readonly relation: (relation: Relation) => string;
  readonly need: (need: Need, product: SkuId, supplier: SkuId) => string;
  readonly sentence: (products: number, relations: readonly Relation[]) => string;
};

export function useAtlasWords(): AtlasWords {
  const words = useWords('pictures.atlas');
  const formats = useFormats();
  const names = useNames();
  return useMemo(
    () => ({
      product: names.product,
      plan: names.plan,
      relation: ({ first, second, conflicts, needs, neededBy }) => {
        const [a, b] = [names.product(first), names.product(second)];
        return formats.list([
          ...(conflicts.length > 0 ? [words('relations.conflict')] : []),
          ...(needs.length > 0 ? [words('relations.needs', { first: a, second: b })] : []),
          ...(neededBy.length > 0 ? [words('relations.needs', { first: b, second: a })] : []),
        ]);
      },
      need: ({ plan, requirement, metBy }, product, supplier) =>
        words('need', {
          plan: names.plan(plan),
          product: names.product(product),
          requirement: formats.list(requirement.names.map(names.planByName), { type: 'disjunction' }),
          supplier: names.product(supplier),
          plans: formats.list(metBy.map(names.plan)),
        }),
      sentence: (products, relations) =>
        words('sentence', {
          products,
          conflicts: relations.filter(({ conflicts }) => conflicts.length > 0).length,
          needs: relations.filter(({ needs, neededBy }) => needs.length + neededBy.length > 0).length,
        }),
    }),
    [words, formats, names],
  );
}
