import { COUNTRY_CODES } from '../../catalogue/locations.ts';
import type { Directory } from '../../engine/directory.ts';
import type { Explanation } from '../../engine/explain.ts';
import type { Fault, Source } from '../../engine/fault.ts';
import { isDynamic } from '../../engine/group.ts';
import type { PlanId, SkuId, UserId } from '../../engine/ids.ts';
import { groupById, isDirectMember, userById } from '../../engine/queries.ts';
import { enabledPlans, rulesOf } from '../../engine/rules.ts';
import { rowsOf } from '../../engine/table.ts';
import { licencesOf, type Change, type PlansOf } from './change.ts';

/** Groups up to which those are tried that could give a required plan. */
const GROUPS_TRIED = 20;

/** Every single change that speaks to a fault; which of them turns the verdict is found by making it. */
export function candidatesFor(directory: Directory, user: UserId, explanation: Explanation): Change[] {
  const { faults, group } = explanation;
  if (faults.length === 0) return [...joins(directory, explanation)];
  return [
    ...plansOff(explanation),
    ...againstLocation(directory, faults),
    ...againstClash(directory, user, explanation),
    ...againstOthers(directory, faults),
    ...givingRequired(directory, user, explanation),
    ...moreSeats(faults),
  ].filter((change) => !(change.kind === 'leave' && change.group === group));
}

/** Somebody who is no member gets the group's licences by joining it. */
function joins(directory: Directory, { group: id, isMember }: Explanation): Change[] {
  const group = groupById(directory, id);
  const open = group !== undefined && group.licences.length > 0 && !isDynamic(group.profile);
  return open && !isMember ? [{ kind: 'join', group: id }] : [];
}

/**
 * For each source the plans that may have to go: its own at fault, those in the way, those that depend. Where they are
 * few, some of them are tried as well: one fault may hang on another.
 */
function plansOff({ faults, group }: Explanation): Change[] {
  const bySource = new Map<Source, Map<SkuId, Set<PlanId>>>();
  const note = (source: Source, sku: SkuId, plan: PlanId): void => {
    const products = bySource.get(source) ?? new Map<SkuId, Set<PlanId>>();
    bySource.set(source, products.set(sku, (products.get(sku) ?? new Set()).add(plan)));
  };
  for (const fault of faults) {
    if (fault.violation === 'CountViolation') continue;
    if (fault.violation !== 'DependencyViolation' || fault.cause === 'missing')
      note(group, fault.sku, fault.plan);
    for (const { source, sku, plan } of opponentsIn(fault)) note(source, sku, plan);
  }
  return [...bySource].flatMap(([source, products]) =>
    choicesOf([...products].flatMap(([sku, plans]) => [...plans].map((plan) => ({ sku, plan })))).map(
      (off): Change => ({ kind: 'off', source, off }),
    ),
  );
}

/** Plans up to which every choice of them is tried. */
const FEW_PLANS = 5;

function choicesOf(plans: readonly { readonly sku: SkuId; readonly plan: PlanId }[]): PlansOf[][] {
  const all = 2 ** plans.length - 1;
  const choices = plans.length > FEW_PLANS ? [all] : Array.from({ length: all }, (_, at) => at + 1);
  return choices.map((choice) => {
    const bySku = new Map<SkuId, PlanId[]>();
    for (const [at, { sku, plan }] of plans.entries()) {
      const chosen = plans.length > FEW_PLANS || Math.floor(choice / 2 ** at) % 2 === 1;
      if (chosen) bySku.set(sku, [...(bySku.get(sku) ?? []), plan]);
    }
    return [...bySku].map(([sku, off]) => ({ sku, plans: off }));
  });
}

/** Whole licences in the way: the direct one, or the membership that gives them. */
function againstOthers(directory: Directory, faults: readonly Fault[]): Change[] {
  const changes = new Map<string, Change>();
  for (const { source, sku } of faults.flatMap(opponentsIn)) {
    if (source === null) changes.set(`direct ${sku}`, { kind: 'removeDirect', sku });
    else {
      const group = groupById(directory, source);
      if (group && !isDynamic(group.profile)) changes.set(source, { kind: 'leave', group: source });
    }
  }
  return [...changes.values()];
}

function opponentsIn(fault: Fault) {
  const opponent =
    fault.violation === 'MutuallyExclusiveViolation'
      ? fault.other
      : fault.violation === 'DependencyViolation' && fault.cause === 'needed'
        ? fault.dependent
        : null;
  return opponent
    ? opponent.sources.map((source) => ({ source, sku: opponent.sku, plan: opponent.plan }))
    : [];
}

/** The directory's own country before any other in which nothing is prohibited. */
function againstLocation(directory: Directory, faults: readonly Fault[]): Change[] {
  const { prohibitedIn } = rulesOf(directory);
  const plans = faults.flatMap((fault) =>
    fault.violation === 'ProhibitedInUsageLocationViolation' ? [fault.plan] : [],
  );
  if (plans.length === 0) return [];
  const location = [directory.tenant.country, 'US', ...COUNTRY_CODES].find((code) =>
    plans.every((plan) => !prohibitedIn.get(plan)?.has(code)),
  );
  return location === undefined ? [] : [{ kind: 'location', location }];
}

/** The shared addresses go from the user, or from the one other user who has them all. */
function againstClash(directory: Directory, user: UserId, { faults, clashes }: Explanation): Change[] {
  if (!faults.some(({ violation }) => violation === 'UniquenessViolation')) return [];
  const addresses = clashes.map(({ address }) => address);
  const others = [...new Set(clashes.flatMap((clash) => clash.others))];
  return [user, ...(others.length === 1 ? others : [])].flatMap((of): Change[] =>
    userById(directory, of) ? [{ kind: 'addresses', of, addresses }] : [],
  );
}

function givingRequired(directory: Directory, user: UserId, { faults, group }: Explanation): Change[] {
  const rules = rulesOf(directory);
  const names = new Set(
    faults.flatMap((fault) => (fault.violation === 'DependencyViolation' ? fault.requirement : [])),
  );
  const plans = new Set([...names].flatMap((name) => rules.planIds.get(name) ?? []));
  if (plans.size === 0) return [];
  const requiredIn = (sku: SkuId): PlanId[] =>
    (rules.products.get(sku)?.plans ?? []).flatMap(({ id }) => (plans.has(id) ? [id] : []));

  const switchedOn = (source: Source): Change[] =>
    licencesOf(directory, user, source).flatMap(({ sku, disabled }) =>
      requiredIn(sku)
        .filter((plan) => disabled.includes(plan))
        .map((plan): Change => ({ kind: 'on', source, sku, plan })),
    );
  const direct = new Set(licencesOf(directory, user, null).map(({ sku }) => sku));
  const given = directory.products.flatMap(({ id: sku }) =>
    direct.has(sku) ? [] : requiredIn(sku).map((plan): Change => ({ kind: 'giveDirect', sku, plan })),
  );
  const others = [...rowsOf(directory.groups)].filter(({ id }) => id !== group);
  const own = others.filter(({ id }) => isDirectMember(directory, id, user)).slice(0, GROUPS_TRIED);
  const open = others
    .filter(
      ({ id, profile, licences }) =>
        !isDynamic(profile) &&
        !isDirectMember(directory, id, user) &&
        licences.some(({ sku, disabled }) =>
          enabledPlans(rules, sku, disabled).some((plan) => plans.has(plan)),
        ),
    )
    .slice(0, GROUPS_TRIED);
  return [
    ...[null, group, ...own.map(({ id }) => id)].flatMap(switchedOn),
    ...given,
    ...open.map(({ id }): Change => ({ kind: 'join', group: id })),
  ];
}

function moreSeats(faults: readonly Fault[]): Change[] {
  const short = new Map(
    faults.flatMap((fault) =>
      fault.violation === 'CountViolation' ? [[fault.sku, 1 - fault.available] as const] : [],
    ),
  );
  return short.size === 1 ? [...short].map(([sku, seats]) => ({ kind: 'buySeats', sku, seats })) : [];
}
