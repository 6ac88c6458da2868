import type { Fault, Source } from './fault.ts';
import { inForce, type Holdings } from './holdings.ts';
import type { PlanId, SkuId } from './ids.ts';
import type { Licence } from './product.ts';
import { enabledPlans, type Requirement, type Rules } from './rules.ts';
import { VIOLATIONS } from './vocabulary.ts';

/** A change of one user's licences: what the named sources give afterwards. All other sources stay as they are. */
export type Proposal = { readonly source: Source; readonly wanted: readonly Licence[] };

/** Everything a judgement depends on. */
export type Situation = {
  readonly rules: Rules;
  readonly holdings: Holdings;
  readonly proposals: readonly Proposal[];
  /** The location that counts: the user's, else the directory's (R1.7). */
  readonly location: string;
  /** Whether one of the user's proxy addresses is on another user too. */
  readonly clash: boolean;
  /** Seats to give of a product (R1.2). */
  readonly available: (sku: SkuId) => number;
};

/** What one source gives in force. */
type Supply = { readonly sku: SkuId; readonly source: Source; readonly plans: readonly PlanId[] };

/**
 * Every reason why a change cannot be made, in the order of R4.6; none when it can. Only what is new or
 * disappears is judged (R4.3 to R4.5), on the state that would result (R2.1, R4.2).
 */
export function judge(situation: Situation): readonly Fault[] {
  const { rules, holdings, proposals } = situation;
  const changing = new Set(proposals.map((proposal) => proposal.source));
  const supply = (sku: SkuId, source: Source, disabled: readonly PlanId[]): Supply => ({
    sku,
    source,
    plans: enabledPlans(rules, sku, disabled),
  });
  const before = holdings.filter(inForce).map((held) => supply(held.sku, held.source, held.disabled));
  const wanted = proposals.flatMap(({ source, wanted: licences }) =>
    licences.map((licence) => supply(licence.sku, source, licence.disabled)),
  );
  const after = [...before.filter((given) => !changing.has(given.source)), ...wanted];
  const change: Change = { situation, before: statusOf(before), after: statusOf(after), wanted };
  const withdrawn = before.filter((given) => changing.has(given.source));

  const faults = [
    ...wanted.flatMap((given) => newcomerFaults(change, given)),
    ...withdrawalFaults(change, withdrawn),
    ...seatFaults(change),
  ];
  return faults.toSorted((a, b) => VIOLATIONS.indexOf(a.violation) - VIOLATIONS.indexOf(b.violation));
}

/** A user's plans at one moment: where each comes from. */
type Status = {
  readonly plans: ReadonlyMap<PlanId, readonly Supply[]>;
  readonly products: ReadonlySet<SkuId>;
};

type Change = {
  readonly situation: Situation;
  readonly before: Status;
  readonly after: Status;
  readonly wanted: readonly Supply[];
};

function statusOf(supplies: readonly Supply[]): Status {
  const plans = new Map<PlanId, Supply[]>();
  for (const given of supplies) {
    for (const plan of given.plans) {
      const suppliers = plans.get(plan);
      if (suppliers) suppliers.push(given);
      else plans.set(plan, [given]);
    }
  }
  return { plans, products: new Set(supplies.map((given) => given.sku)) };
}

/** R4.3: the plans that one product brings. */
function newcomerFaults(change: Change, { sku, plans }: Supply): Fault[] {
  const { rules, location, clash } = change.situation;
  const hadMailbox = [...rules.mailbox].some((plan) => change.before.plans.has(plan));
  return plans.flatMap((plan): Fault[] => {
    const faults: Fault[] = [];
    const suppliers = change.before.plans.get(plan);
    if (!suppliers) {
      if (rules.prohibitedIn.get(plan)?.has(location)) {
        faults.push({ violation: 'ProhibitedInUsageLocationViolation', sku, plan, location });
      }
      if (rules.mailbox.has(plan) && !hadMailbox && clash) {
        faults.push({ violation: 'UniquenessViolation', sku, plan });
      }
      for (const requirement of rules.requirements.get(plan) ?? []) {
        if (isMet(requirement, change.after)) continue;
        faults.push({
          violation: 'DependencyViolation',
          cause: 'missing',
          sku,
          plan,
          requirement: requirement.names,
        });
      }
    }
    if (!suppliers?.some((given) => given.sku === sku)) faults.push(...exclusiveFaults(change, sku, plan));
    return faults;
  });
}

/** R4.3: what is there, through a different product, wins; the newcomer is at fault. */
function exclusiveFaults({ situation, after }: Change, sku: SkuId, plan: PlanId): Fault[] {
  return [...(situation.rules.exclusive.get(plan) ?? [])].flatMap((other) => {
    const holders = (after.plans.get(other) ?? []).filter((given) => given.sku !== sku);
    return [...new Set(holders.map((given) => given.sku))].map((otherSku): Fault => {
      const sources = holders.filter((given) => given.sku === otherSku).map(({ source }) => source);
      return {
        violation: 'MutuallyExclusiveViolation',
        sku,
        plan,
        other: { plan: other, sku: otherSku, sources },
      };
    });
  });
}

/** R4.4: a plan that stays and would lose what it needs; at fault is the product that supplied it. */
function withdrawalFaults(
  { situation: { rules }, before, after }: Change,
  withdrawn: readonly Supply[],
): Fault[] {
  const faults: Fault[] = [];
  for (const [dependent, suppliers] of after.plans) {
    if (!before.plans.has(dependent)) continue;
    for (const requirement of rules.requirements.get(dependent) ?? []) {
      if (!isMet(requirement, before) || isMet(requirement, after)) continue;
      const stays = suppliers[0];
      if (!stays) continue;
      const sources = suppliers.filter((given) => given.sku === stays.sku).map(({ source }) => source);
      for (const given of withdrawn) {
        for (const plan of given.plans.filter((supplied) => requirement.plans.includes(supplied))) {
          faults.push({
            violation: 'DependencyViolation',
            cause: 'needed',
            sku: given.sku,
            plan,
            requirement: requirement.names,
            dependent: { plan: dependent, sku: stays.sku, sources },
          });
        }
      }
    }
  }
  return faults;
}

/** R4.5: a product that the user does not consume yet takes a seat, however many sources ask for it. */
function seatFaults({ situation, before, wanted }: Change): Fault[] {
  return [...new Set(wanted.map((given) => given.sku))].flatMap((sku): Fault[] => {
    if (before.products.has(sku)) return [];
    const available = situation.available(sku);
    return available >= 1 ? [] : [{ violation: 'CountViolation', sku, available }];
  });
}

const isMet = (requirement: Requirement, status: Status): boolean =>
  requirement.plans.some((plan) => status.plans.has(plan));
