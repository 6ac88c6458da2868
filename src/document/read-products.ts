import { parseGuid, skuId, type PlanId, type SkuId } from '../engine/ids.ts';
import type { Licence, Product } from '../engine/product.ts';
import type { Faults } from './document-fault.ts';
import { Pool, type Kept } from './pool.ts';
import { isObject, read } from './read.ts';
import { productSchema } from './schema.ts';

type LicenceItem = { readonly skuId: SkuId; readonly disabledPlans: readonly PlanId[] };

/** The products of a document, and what may be said about them elsewhere in it. */
export class Subscriptions {
  readonly products: readonly Product[];
  /** Null for a product that is there but has faults itself: nothing more is said about its plans. */
  private readonly bySku = new Map<SkuId, ReadonlySet<PlanId> | null>();
  private readonly licences = new Pool<Licence>();

  constructor(items: readonly unknown[], faults: Faults) {
    const names = new PlanNames();
    this.products = items.flatMap((item, place): Product[] => {
      const path = `subscribedSkus[${place}]`;
      const product = read(productSchema, item, path, faults);
      const sku = product?.skuId ?? idIn(item);
      if (sku !== null && this.bySku.has(sku)) faults.add(`${path}.skuId`, 'sku.repeated', sku);
      else if (sku !== null) this.bySku.set(sku, null);
      if (!product) return [];
      const plans = product.servicePlans.map((plan) => ({
        id: plan.servicePlanId,
        name: plan.servicePlanName,
      }));
      names.check(plans, path, faults);
      this.bySku.set(product.skuId, new Set(plans.map((plan) => plan.id)));
      return [{ id: product.skuId, partNumber: product.skuPartNumber, units: product.prepaidUnits, plans }];
    });
  }

  /** Checks that a licence is one of the tenant's; equal ones come back as one value. */
  licence(item: LicenceItem, path: string, faults: Faults): Kept<Licence> {
    const { skuId: sku, disabledPlans } = item;
    const plans = this.bySku.get(sku);
    if (plans === undefined) faults.add(`${path}.skuId`, 'sku.unknown', sku);
    if (plans) {
      for (const [place, plan] of disabledPlans.entries())
        if (!plans.has(plan)) faults.add(`${path}.disabledPlans[${place}]`, 'plan.unknown', plan);
    }
    return this.licences.keep(`${sku} ${disabledPlans.join()}`, () => ({
      sku,
      disabled: disabledPlans,
    }));
  }
}

/** A plan has one name and a name one plan, in all products of the tenant. */
class PlanNames {
  private readonly names = new Map<PlanId, string>();
  private readonly ids = new Map<string, PlanId>();

  check(plans: Product['plans'], path: string, faults: Faults): void {
    const seen = new Set<PlanId>();
    for (const [place, { id, name }] of plans.entries()) {
      const at = `${path}.servicePlans[${place}]`;
      if (seen.has(id)) faults.add(`${at}.servicePlanId`, 'plan.repeated', id);
      seen.add(id);
      const knownName = this.names.get(id) ?? name;
      const knownId = this.ids.get(name) ?? id;
      if (knownName !== name) faults.add(`${at}.servicePlanName`, 'plan.clash', name, knownName);
      else if (knownId !== id) faults.add(`${at}.servicePlanId`, 'plan.clash', id, knownId);
      this.names.set(id, knownName);
      this.ids.set(name, knownId);
    }
  }
}

function idIn(item: unknown): SkuId | null {
  const text = isObject(item) ? item['skuId'] : null;
  const guid = typeof text === 'string' ? parseGuid(text) : null;
  return guid === null ? null : skuId(guid);
}
