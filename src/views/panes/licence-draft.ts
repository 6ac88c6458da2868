import type { PlanId, SkuId } from '../../engine/ids.ts';
import type { Licence, Product } from '../../engine/product.ts';
import { sameDisabled } from '../../engine/records.ts';

/** Products ticked in a form, each with the plans that are switched off. */
export type LicenceDraft = ReadonlyMap<SkuId, ReadonlySet<PlanId>>;

export const draftOf = (licences: readonly Licence[]): LicenceDraft =>
  new Map(licences.map(({ sku, disabled }) => [sku, new Set(disabled)]));

/** The form with a product ticked or cleared; ticking one again brings back its present options. */
export function withProduct(
  draft: LicenceDraft,
  sku: SkuId,
  ticked: boolean,
  current: readonly Licence[],
): LicenceDraft {
  const next = new Map(draft);
  if (ticked) next.set(sku, new Set(current.find((licence) => licence.sku === sku)?.disabled));
  else next.delete(sku);
  return next;
}

/** The form with some of a product's plans switched on or off. */
export function withPlans(
  draft: LicenceDraft,
  sku: SkuId,
  plans: readonly PlanId[],
  on: boolean,
): LicenceDraft {
  const disabled = new Set(draft.get(sku));
  for (const plan of plans) {
    if (on) disabled.delete(plan);
    else disabled.add(plan);
  }
  return new Map(draft).set(sku, disabled);
}

export type LicenceChanges = { readonly add: readonly Licence[]; readonly remove: readonly SkuId[] };

/** What the form changes about what is there: new and changed products, and those no longer ticked. */
export function changesOf(current: readonly Licence[], draft: LicenceDraft): LicenceChanges {
  const add = [...draft].flatMap(([sku, off]): Licence[] => {
    const disabled = [...off];
    const old = current.find((licence) => licence.sku === sku);
    return old && sameDisabled(old.disabled, disabled) ? [] : [{ sku, disabled }];
  });
  return { add, remove: current.flatMap(({ sku }) => (draft.has(sku) ? [] : [sku])) };
}

/** The plans of a product that are on in the form. */
export const plansOn = (product: Product, draft: LicenceDraft): number =>
  product.plans.filter(({ id }) => !draft.get(product.id)?.has(id)).length;
