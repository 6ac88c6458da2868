import type { Context } from './command.ts';
import type { Draft } from './draft.ts';
import { emit } from './evolve.ts';
import type { SkuId } from './ids.ts';
import { log } from './log.ts';
import type { Plan, PlanRelations, PrepaidUnits, Product } from './product.ts';
import type { Refusal } from './refusal.ts';
import type { ServiceVersion } from './vocabulary.ts';

/* Changes of the tenant itself. None of them starts any processing (R5.2). */

export function createSubscription(draft: Draft, product: Product, context: Context): Refusal | null {
  if (draft.rules.products.has(product.id)) return { code: 'product.present', sku: product.id };
  const refusal = unitsFault(product.units) ?? plansFault(draft, product.plans);
  if (refusal) return refusal;
  emit(draft, { type: 'productAdded', product });
  reportUnits(draft, product, { enabled: 0, warning: 0, suspended: 0, lockedOut: 0 }, product.units, context);
  return null;
}

/** Buys or cuts seats; a cut takes nothing from anyone (R1.3). */
export function setUnits(
  draft: Draft,
  sku: SkuId,
  units: Partial<PrepaidUnits>,
  context: Context,
): Refusal | null {
  const product = draft.rules.products.get(sku);
  if (!product) return { code: 'product.unknown', sku };
  const next = { ...product.units, ...units };
  const refusal = unitsFault(next);
  if (refusal) return refusal;
  if (UNITS.every((name) => next[name] === product.units[name])) return null;
  emit(draft, { type: 'unitsChanged', sku, units: next });
  reportUnits(draft, product, product.units, next, context);
  return null;
}

/** R1.6: the plan is on in every existing assignment, and judged in none. */
export function addPlan(draft: Draft, sku: SkuId, plan: Plan, context: Context): Refusal | null {
  const product = draft.rules.products.get(sku);
  if (!product) return { code: 'product.unknown', sku };
  if (product.plans.some(({ id }) => id === plan.id)) return { code: 'plan.present', sku, plan: plan.id };
  const refusal = planClash(draft, plan);
  if (refusal) return refusal;
  emit(draft, { type: 'planAdded', sku, plan });
  log(draft, {
    ...context,
    activity: 'Update subscription',
    target: { kind: 'subscription', sku, partNumber: product.partNumber },
    changes: [{ kind: 'property', name: 'servicePlans', before: null, after: plan.name }],
  });
  return null;
}

export function setRelations(
  draft: Draft,
  relations: PlanRelations,
  builtIn: boolean,
  context: Context,
): Refusal | null {
  if (relations === draft.relations && builtIn === draft.relationsAreBuiltIn) return null;
  emit(draft, { type: 'relationsChanged', relations, builtIn });
  reportTenant(draft, 'planRelations', null, builtIn ? 'built-in' : 'edited', context);
  return null;
}

/** R6.4: a tenant with the built-in relations gets the new version's edition of them. */
export function setServiceVersion(
  draft: Draft,
  version: ServiceVersion,
  relations: PlanRelations,
  context: Context,
): Refusal | null {
  const before = draft.serviceVersion;
  if (before === version) return null;
  emit(draft, { type: 'serviceVersionChanged', version });
  if (draft.relationsAreBuiltIn) emit(draft, { type: 'relationsChanged', relations, builtIn: true });
  reportTenant(draft, 'serviceVersion', before, version, context);
  return null;
}

export function renameTenant(draft: Draft, name: string, context: Context): Refusal | null {
  const before = draft.tenant.name;
  if (name === before) return null;
  if (name.trim() === '' || name.length > 256)
    return { code: 'property.invalid', property: 'name', value: name };
  emit(draft, { type: 'tenantChanged', tenant: { ...draft.tenant, name } });
  reportTenant(draft, 'name', before, name, context);
  return null;
}

const UNITS = ['enabled', 'warning', 'suspended', 'lockedOut'] as const;

const MOST_UNITS = 2 ** 31 - 1;

function unitsFault(units: PrepaidUnits): Refusal | null {
  const name = UNITS.find(
    (unit) => !Number.isInteger(units[unit]) || units[unit] < 0 || units[unit] > MOST_UNITS,
  );
  return name ? { code: 'property.invalid', property: name, value: String(units[name]) } : null;
}

/** The first plan that clashes with one of the tenant's or with one before it. */
function plansFault(draft: Draft, plans: readonly Plan[]): Refusal | null {
  for (const [place, plan] of plans.entries()) {
    const repeated = plans.slice(0, place).some(({ id, name }) => id === plan.id || name === plan.name);
    const refusal = repeated ? clashOf(plan) : planClash(draft, plan);
    if (refusal) return refusal;
  }
  return null;
}

const clashOf = ({ id, name }: Plan): Refusal => ({ code: 'plan.clash', id, name });

/** A plan has one name and a name one plan, in all products of the tenant. */
function planClash(draft: Draft, plan: Plan): Refusal | null {
  const { id, name } = plan;
  const { planNames, planIds } = draft.rules;
  const clash = (planNames.get(id) ?? name) !== name || (planIds.get(name) ?? id) !== id || name === '';
  return clash ? clashOf(plan) : null;
}

function reportUnits(
  draft: Draft,
  product: Product,
  before: PrepaidUnits,
  after: PrepaidUnits,
  context: Context,
): void {
  log(draft, {
    ...context,
    activity: 'Update subscription',
    target: { kind: 'subscription', sku: product.id, partNumber: product.partNumber },
    changes: UNITS.filter((unit) => before[unit] !== after[unit]).map((unit) => ({
      kind: 'property',
      name: unit,
      before: String(before[unit]),
      after: String(after[unit]),
    })),
  });
}

function reportTenant(
  draft: Draft,
  name: string,
  before: string | null,
  after: string,
  context: Context,
): void {
  log(draft, {
    ...context,
    activity: 'Update company settings',
    target: { kind: 'tenant', name: draft.tenant.name },
    changes: [{ kind: 'property', name, before, after }],
  });
}
