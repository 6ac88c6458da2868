import { CHUNK_BITS, IN_CHUNK } from '../../engine/column.ts';
import type { Directory } from '../../engine/directory.ts';
import { inForce, NO_HOLDINGS, type Holdings } from '../../engine/holdings.ts';
import type { PlanId, SkuId } from '../../engine/ids.ts';
import { situationKey } from '../../engine/records.ts';
import { rulesOf } from '../../engine/rules.ts';
import { NO_SLOTS, SlotSetDraft, slotsOf, type Slot, type SlotSet } from '../../engine/slots.ts';
import { rowAt } from '../../engine/table.ts';
import { recordedOn } from '../../engine/user-table.ts';
import { plansOf, PlanTally } from '../plan-tally.ts';
import type { Forecast } from './forecast.ts';

/** Users between two pauses. */
const FEW = 1_024;

type Change = {
  readonly gained: readonly PlanId[];
  readonly lost: readonly PlanId[];
  readonly getsProduct: boolean;
  readonly losesProduct: boolean;
  /** Licences or errors, whatever becomes of the plans. */
  readonly differs: boolean;
};

/** What users gain and lose. Chunks that both directories share are left out as a whole, and equal changes found once. */
export function* planChanges(
  before: Directory,
  after: Directory,
): Generator<number, Pick<Forecast, 'gained' | 'lost' | 'licensed' | 'unlicensed' | 'changes'>> {
  const changeOf = comparing(before, after);
  const gained = new PlanTally();
  const lost = new PlanTally();
  let [licensed, unlicensed, seen] = [0, 0, 0];
  let changes = false;
  for (const [slot, was, is] of changed(before, after)) {
    if (++seen % FEW === 0) yield seen / after.users.slots;
    const change = changeOf(was, is);
    if (change.getsProduct) licensed++;
    if (change.losesProduct) unlicensed++;
    changes ||= change.differs || change.gained.length + change.lost.length > 0;
    const user = (rowAt(before.users, slot) ?? rowAt(after.users, slot))?.id;
    if (user === undefined) continue;
    gained.add(user, change.gained);
    lost.add(user, change.lost);
  }
  return { licensed, unlicensed, changes, gained: gained.count(), lost: lost.count() };
}

/** Users on whom something else is recorded, or whose products have other plans now (R1.6), with both records. */
function* changed(before: Directory, after: Directory): Generator<readonly [Slot, Holdings, Holdings]> {
  for (const slot of slotsOf(holdersOfOthers(before, after))) {
    const { holdings } = recordedOn(before.users, slot);
    if (holdings === recordedOn(after.users, slot).holdings) yield [slot, holdings, holdings];
  }
  const chunks = Math.max(before.users.records.length, after.users.records.length);
  for (let chunk = 0; chunk < chunks; chunk++) {
    const [was, is] = [before.users.records[chunk], after.users.records[chunk]];
    if (was === is) continue;
    for (let place = 0; place <= IN_CHUNK; place++) {
      const old = was?.[place]?.holdings ?? NO_HOLDINGS;
      const now = is?.[place]?.holdings ?? NO_HOLDINGS;
      if (old !== now) yield [(chunk << CHUNK_BITS) | place, old, now];
    }
  }
}

/** Whoever holds a product that has other plans than before. */
function holdersOfOthers(before: Directory, after: Directory): SlotSet {
  const [old, now] = [rulesOf(before).products, rulesOf(after).products];
  const holders = new SlotSetDraft(NO_SLOTS);
  for (const [sku, { plans }] of now)
    if (old.get(sku)?.plans !== plans)
      for (const slot of slotsOf(after.holders.get(sku) ?? NO_SLOTS)) holders.add(slot);
  return holders.seal();
}

/** Compares two records, each pair of them once. */
function comparing(before: Directory, after: Directory): (was: Holdings, is: Holdings) => Change {
  const [oldRules, newRules] = [rulesOf(before), rulesOf(after)];
  const known = new Map<Holdings, Map<Holdings, Change>>();
  return (was, is) => {
    const byNow = known.get(was) ?? new Map<Holdings, Change>();
    known.set(was, byNow);
    let change = byNow.get(is);
    if (!change) {
      const [hadPlans, hasPlans] = [plansOf(oldRules, was), plansOf(newRules, is)];
      const [hadProducts, hasProducts] = [productsIn(was), productsIn(is)];
      change = {
        gained: [...hasPlans].filter((plan) => !hadPlans.has(plan)),
        lost: [...hadPlans].filter((plan) => !hasPlans.has(plan)),
        getsProduct: [...hasProducts].some((sku) => !hadProducts.has(sku)),
        losesProduct: [...hadProducts].some((sku) => !hasProducts.has(sku)),
        differs: was !== is && situationKey(was) !== situationKey(is),
      };
      byNow.set(is, change);
    }
    return change;
  };
}

const productsIn = (holdings: Holdings): ReadonlySet<SkuId> =>
  new Set(holdings.filter(inForce).map(({ sku }) => sku));
