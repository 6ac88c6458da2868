import { inForce, type Holdings } from '../../engine/holdings.ts';
import type { GroupId, SkuId } from '../../engine/ids.ts';
import type { Rules } from '../../engine/rules.ts';
import { plansOf } from '../plan-tally.ts';

/** What gives a user a product: all of it has to go before the seat is free (R1.2). */
export type Release = { readonly direct: boolean; readonly groups: readonly GroupId[] };

export function releaseOf(holdings: Holdings, sku: SkuId): Release {
  const sources = holdings.flatMap((held) => (held.sku === sku && inForce(held) ? [held.source] : []));
  return {
    direct: sources.includes(null),
    groups: sources.flatMap((source) => source ?? []),
  };
}

/** How many plans a user would lose with everything that gives the product. */
export function lossOf(rules: Rules, holdings: Holdings, sku: SkuId): number {
  const { direct, groups } = releaseOf(holdings, sku);
  const left = holdings.filter(({ source, sku: other }) =>
    source === null ? !(direct && other === sku) : !groups.includes(source),
  );
  return plansOf(rules, holdings).size - plansOf(rules, left).size;
}
