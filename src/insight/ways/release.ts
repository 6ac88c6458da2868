import { inForce, type Holdings } from '../../engine/holdings.ts';
import type { GroupId, PlanId, SkuId } from '../../engine/ids.ts';
import { enabledPlans, type Rules } from '../../engine/rules.ts';

/** What gives a user a product: all of it has to go before the seat is free (R1.2). */
export type Release = { readonly direct: boolean; readonly groups: readonly GroupId[] };

export function releaseOf(holdings: Holdings, sku: SkuId): Release {
  const sources = holdings.flatMap((held) => (held.sku === sku && inForce(held) ? [held.source] : []));
  return {
    direct: sources.includes(null),
    groups: sources.flatMap((source) => source ?? []),
  };
}

/** The plans that a user has (R1.5). */
export const plansOf = (rules: Rules, holdings: Holdings): ReadonlySet<PlanId> =>
  new Set(holdings.filter(inForce).flatMap(({ sku, disabled }) => enabledPlans(rules, sku, disabled)));

/** How many plans a user would lose with everything that gives the product. */
export function lossOf(rules: Rules, holdings: Holdings, sku: SkuId): number {
  const { direct, groups } = releaseOf(holdings, sku);
  const left = holdings.filter(({ source, sku: other }) =>
    source === null ? !(direct && other === sku) : !groups.includes(source),
  );
  return plansOf(rules, holdings).size - plansOf(rules, left).size;
}
