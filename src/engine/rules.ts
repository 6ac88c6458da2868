import type { PlanId, SkuId } from './ids.ts';
import type { PlanRelations, Product } from './product.ts';

/** One requirement of a plan, met by any one of its alternatives. */
export type Requirement = { readonly names: readonly string[]; readonly plans: readonly PlanId[] };

/** Products and relations made ready for judging: by id, only for plans that the tenant's products have. */
export type Rules = {
  readonly products: ReadonlyMap<SkuId, Product>;
  readonly planNames: ReadonlyMap<PlanId, string>;
  readonly planIds: ReadonlyMap<string, PlanId>;
  readonly exclusive: ReadonlyMap<PlanId, ReadonlySet<PlanId>>;
  readonly requirements: ReadonlyMap<PlanId, readonly Requirement[]>;
  readonly prohibitedIn: ReadonlyMap<PlanId, ReadonlySet<string>>;
  readonly mailbox: ReadonlySet<PlanId>;
  /** Where some plan may not be assigned: everywhere else is alike. */
  readonly restricted: ReadonlySet<string>;
};

/* Rules depend on nothing but these two values, which hundreds of directories share: made once for each pair. */
const made = new WeakMap<readonly Product[], WeakMap<PlanRelations, Rules>>();

export function rulesOf(tenant: {
  readonly products: readonly Product[];
  readonly relations: PlanRelations;
}): Rules {
  let byRelations = made.get(tenant.products);
  if (!byRelations) made.set(tenant.products, (byRelations = new WeakMap()));
  let rules = byRelations.get(tenant.relations);
  if (!rules) byRelations.set(tenant.relations, (rules = makeRules(tenant.products, tenant.relations)));
  return rules;
}

function makeRules(products: readonly Product[], relations: PlanRelations): Rules {
  const plans = products.flatMap((product) => product.plans);
  const planIds = new Map(plans.map((plan) => [plan.name, plan.id]));
  const known = (names: readonly string[]): PlanId[] => names.flatMap((name) => planIds.get(name) ?? []);
  const byPlan = <Value, Made>(
    record: Readonly<Record<string, Value>>,
    make: (value: Value) => Made,
  ): Map<PlanId, Made> =>
    new Map(
      Object.entries(record).flatMap(([name, value]) => {
        const id = planIds.get(name);
        return id === undefined ? [] : [[id, make(value)]];
      }),
    );

  const exclusive = new Map<PlanId, Set<PlanId>>();
  for (const family of relations.exclusive.map(known)) {
    for (const plan of family) {
      const others = exclusive.get(plan) ?? new Set();
      for (const other of family) if (other !== plan) others.add(other);
      exclusive.set(plan, others);
    }
  }
  return {
    products: new Map(products.map((product) => [product.id, product])),
    planNames: new Map(plans.map((plan) => [plan.id, plan.name])),
    planIds,
    exclusive,
    requirements: byPlan(relations.dependsOn, (lists) =>
      lists.map((names) => ({ names, plans: known(names) })),
    ),
    prohibitedIn: byPlan(relations.prohibitedIn, (places) => new Set(places)),
    mailbox: new Set(known(relations.mailbox)),
    restricted: new Set(Object.values(relations.prohibitedIn).flat()),
  };
}

/** The plans that a product gives with some of them switched off (R1.5). */
export function enabledPlans(rules: Rules, sku: SkuId, disabled: readonly PlanId[]): readonly PlanId[] {
  const product = rules.products.get(sku);
  if (!product) return [];
  let known = given.get(product);
  if (!known) given.set(product, (known = new WeakMap()));
  let plans = known.get(disabled);
  if (!plans) {
    plans = product.plans.flatMap((plan) => (disabled.includes(plan.id) ? [] : [plan.id]));
    known.set(disabled, plans);
  }
  return plans;
}

/* Asked for every situation that is judged, and thousands of assignments share one list of disabled plans. */
const given = new WeakMap<Product, WeakMap<readonly PlanId[], readonly PlanId[]>>();
