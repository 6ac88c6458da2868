import type { Draft } from './draft.ts';
import type { Holdings } from './holdings.ts';
import type { GroupId, SkuId } from './ids.ts';
import { newProducts, outcomeOf, type Outcome } from './outcome.ts';
import type { Licence } from './product.ts';
import { restamp } from './records.ts';
import { effectiveLocation, hasClash } from './situation.ts';
import type { Slot } from './slots.ts';

type Dates = readonly (number | null)[];

/** What follows from a user's holdings and a group's template alone. */
type Case = {
  readonly seats: readonly SkuId[];
  /** By location, shared address and products without a seat, with how many are missing: all that is left to ask. */
  readonly outcomes: Map<string, { readonly outcome: Outcome; readonly dates: Map<Dates, Dates> }>;
};

/**
 * Outcomes for one run of the background service. Many users share one situation, and templates and relations
 * stand still during a run, so each situation is judged once; `outcomeOf` is the slow, obvious twin.
 */
export class Outcomes {
  private readonly draft: Draft;
  private readonly at: number;
  private readonly cases = new Map<Holdings, Map<GroupId, Map<readonly Licence[], Case>>>();

  constructor(draft: Draft, at: number) {
    this.draft = draft;
    this.at = at;
  }

  /** What processing the user for the group comes to, with the dates that go with it. */
  of(
    slot: Slot,
    group: GroupId,
    wanted: readonly Licence[],
  ): { readonly outcome: Outcome; readonly updated: Dates } | null {
    const { draft } = this;
    const row = draft.users.at(slot);
    if (!row) return null;
    const known = this.caseOf(row.holdings, group, wanted);
    const short = known.seats.flatMap((sku) => {
      const available = draft.available(sku);
      return available < 1 ? [`${sku}: ${available}`] : [];
    });
    const location = effectiveLocation(draft, row);
    const clash = hasClash(draft, slot);
    const key =
      short.length === 0 ? `${location}${clash ? '!' : ''}` : `${location}${clash ? '!' : ''}${short.join()}`;
    let answer = known.outcomes.get(key);
    if (!answer) {
      const outcome = outcomeOf(row.holdings, {
        rules: draft.rules,
        serviceVersion: draft.serviceVersion,
        group,
        wanted,
        location,
        clash,
        available: (sku) => draft.available(sku),
      });
      answer = { outcome, dates: new Map() };
      known.outcomes.set(key, answer);
    }
    let updated = answer.dates.get(row.updated);
    if (!updated) {
      updated = restamp(row.holdings, row.updated, answer.outcome.holdings, this.at);
      answer.dates.set(row.updated, updated);
    }
    return { outcome: answer.outcome, updated };
  }

  private caseOf(holdings: Holdings, group: GroupId, wanted: readonly Licence[]): Case {
    const byGroup = getOrMake(this.cases, holdings, () => new Map<GroupId, Map<readonly Licence[], Case>>());
    const byTemplate = getOrMake(byGroup, group, () => new Map<readonly Licence[], Case>());
    return getOrMake(byTemplate, wanted, () => ({
      seats: newProducts(holdings, wanted),
      outcomes: new Map(),
    }));
  }
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
