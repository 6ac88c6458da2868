import { isObject } from '../document/read.ts';
import { PRODUCT_PROPERTIES } from './known-properties.ts';
import { lowerText, pick, type Json } from './merge-items.ts';
import type { Notices } from './notices.ts';

/** Which plans a product has, by its id in lower case; null for a product whose plans cannot be read. */
export type PlansBySku = ReadonlyMap<string, ReadonlySet<string> | null>;

/** Products as a document has them: a plan once in a product, with one name everywhere. */
export class ProductGatherer {
  readonly plans = new Map<string, ReadonlySet<string> | null>();
  private readonly names = new Map<string, string>();
  private readonly ids = new Map<string, string>();
  private readonly notices: Notices;

  constructor(notices: Notices) {
    this.notices = notices;
  }

  product(item: Json): Json {
    const list = item['servicePlans'];
    const sku = lowerText(item['skuId']);
    const result = pick(item, PRODUCT_PROPERTIES);
    if (!Array.isArray(list)) {
      if (sku !== null) this.plans.set(sku, null);
      return result;
    }
    const own = new Set<string>();
    result['servicePlans'] = list.flatMap((plan: unknown): unknown[] => {
      const id = isObject(plan) ? lowerText(plan['servicePlanId']) : null;
      if (!isObject(plan) || id === null) return [plan];
      if (own.has(id)) {
        this.notices.add('plan.repeated', String(item['skuPartNumber']), id);
        return [];
      }
      own.add(id);
      return [
        { servicePlanId: plan['servicePlanId'], servicePlanName: this.nameOf(id, plan['servicePlanName']) },
      ];
    });
    if (sku !== null) this.plans.set(sku, own);
    return result;
  }

  /** The first name of a plan stays; a name that another plan has is told apart by the id. */
  private nameOf(id: string, name: unknown): unknown {
    if (typeof name !== 'string') return name;
    const known = this.names.get(id);
    const owner = this.ids.get(name);
    const given = known ?? (owner === undefined || owner === id ? name : `${name}_${id.slice(0, 8)}`);
    if (given !== name) this.notices.add('plan.renamed', given, name);
    this.names.set(id, given);
    this.ids.set(given, id);
    return given;
  }
}
