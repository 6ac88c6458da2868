import { parseGuid, skuId, type PlanId, type SkuId } from '../engine/ids.ts';
import type { Licence, Product } from '../engine/product.ts';
import type { Faults } from './document-fault.ts';
import { Pool, type Kept } from './pool.ts';
import { isObject, read } from './read.ts';
import { productSchema } from './schema.ts';

type LicenceItem = { readonly skuId: SkuId; readonly disabledPlans: readonly PlanId[] };

/** What may be said about a product; `plans` is null for one that has faults itself, whose plans are not known. */
type Entry = { readonly plans: ReadonlySet<PlanId> | null; readonly licences: Pool<Licence> };

/** The products of a document, and what may be said about them elsewhere in it. */
export class Subscriptions {
  readonly products: readonly Product[];
  private readonly bySku = new Map<SkuId, Entry>();
  private readonly numbers = { next: 0 };

  constructor(items: readonly unknown[], faults: Faults) {
    const names = new PlanNames();
    this.products = items.flatMap((item, place): Product[] => {
      const path = `subscribedSkus[${place}]`;
      const product = read(productSchema, item, path, faults);
      const sku = product?.skuId ?? idIn(item);
      if (sku !== null && this.bySku.has(sku)) faults.add(`${path}.skuId`, 'sku.repeated', sku);
      else if (sku !== null) this.bySku.set(sku, this.entry(null));
      if (!product) return [];
      const plans = product.servicePlans.map((plan) => ({
        id: plan.servicePlanId,
        name: plan.servicePlanName,
      }));
      names.check(plans, path, faults);
      this.bySku.set(product.skuId, this.entry(new Set(plans.map((plan) => plan.id))));
      return [{ id: product.skuId, partNumber: product.skuPartNumber, units: product.prepaidUnits, plans }];
    });
  }

  /** Checks that a licence is one of the tenant's; equal ones come back as one value. */
  licence({ skuId: sku, disabledPlans }: LicenceItem, path: string, faults: Faults): Kept<Licence> {
    const known = this.bySku.get(sku);
    if (!known) faults.add(`${path}.skuId`, 'sku.unknown', sku);
    const { plans, licences } = known ?? this.entry(null);
    if (plans) {
      for (const [place, plan] of disabledPlans.entries())
        if (!plans.has(plan)) faults.add(`${path}.disabledPlans[${place}]`, 'plan.unknown', plan);
    }
    return licences.keep(disabledPlans.join(), () => ({ sku, disabled: [...new Set(disabledPlans)] }));
  }

  private entry(plans: Entry['plans']): Entry {
    return { plans, licences: new Pool(this.numbers) };
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
