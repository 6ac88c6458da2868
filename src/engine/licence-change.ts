import type { Draft } from './draft.ts';
import type { SkuId } from './ids.ts';
import type { Licence } from './product.ts';
import type { Refusal } from './refusal.ts';
import { ok, refused, type Result } from './result.ts';

/**
 * The licences that additions and removals lead to: named ones replaced in place, new ones at the end. Refuses
 * what cannot be meant: nothing at all, a product twice, an unknown product or plan, removing what is not there.
 */
export function licenceChange(
  draft: Draft,
  current: readonly Licence[],
  add: readonly Licence[],
  remove: readonly SkuId[],
): Result<readonly Licence[], Refusal> {
  if (add.length + remove.length === 0) return refused({ code: 'licence.nothing' });
  const named = new Set<SkuId>();
  for (const sku of [...add.map((licence) => licence.sku), ...remove]) {
    if (named.has(sku)) return refused({ code: 'licence.repeated', sku });
    named.add(sku);
  }
  for (const { sku, disabled } of add) {
    const product = draft.rules.products.get(sku);
    if (!product) return refused({ code: 'product.unknown', sku });
    const stranger = disabled.find((plan) => !product.plans.some(({ id }) => id === plan));
    if (stranger) return refused({ code: 'plan.notInProduct', sku, plan: stranger });
  }
  const absent = remove.find((sku) => !current.some((licence) => licence.sku === sku));
  if (absent) return refused({ code: 'licence.absent', sku: absent });

  const added = new Map(add.map(({ sku, disabled }) => [sku, { sku, disabled: [...new Set(disabled)] }]));
  const kept = current.flatMap(({ sku, disabled }): Licence[] => {
    if (remove.includes(sku)) return [];
    const replacement = added.get(sku);
    added.delete(sku);
    return [replacement ?? { sku, disabled }];
  });
  return ok([...kept, ...added.values()]);
}
