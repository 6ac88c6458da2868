import type { Holdings } from './holdings.ts';
import { outcomeOf, type Outcome, type Question } from './outcome.ts';
import type { Licence } from './product.ts';
import { keptPlaces } from './records.ts';
import { remember } from './remember.ts';
import type { Rules } from './rules.ts';

/** What was judged, and on what. */
export type Judged = {
  readonly outcome: Outcome;
  /** Equal to the holdings of everybody to whom it applies, but not always the same value. */
  readonly before: Holdings;
  /** For each assignment afterwards where it was before; −1 for one that is new or changed. */
  readonly kept: readonly number[];
};

/* An outcome depends on nothing but values, so that it outlives the run that first asked: a job is done in many. */
const known = new WeakMap<Rules, WeakMap<readonly Licence[], Map<string, Judged>>>();

/** Situations that are remembered for one template; a tenant has dozens of them. */
const MOST = 4_096;

/**
 * `outcomeOf`, judged once for every situation. `held`: the holdings' `situationKey`; `seats`: what is left of the
 * products that are new to the user.
 */
export function judgedOnce(
  holdings: Holdings,
  held: string,
  question: Question,
  seats: readonly number[],
): Judged {
  const { rules, wanted, group, serviceVersion, location, clash } = question;
  const place = rules.restricted.has(location) ? location : '';
  const key = `${group}|${serviceVersion}|${place}|${clash}|${seats.join()}|${held}`;
  const judged = judgedFor(rules, wanted);
  let found = judged.get(key);
  if (!found) {
    const outcome = outcomeOf(holdings, question);
    found = { outcome, before: holdings, kept: keptPlaces(holdings, outcome.holdings) };
    remember(judged, MOST, key, found);
  }
  return found;
}

function judgedFor(rules: Rules, wanted: readonly Licence[]): Map<string, Judged> {
  let byTemplate = known.get(rules);
  if (!byTemplate) known.set(rules, (byTemplate = new WeakMap()));
  let judged = byTemplate.get(wanted);
  if (!judged) byTemplate.set(wanted, (judged = new Map<string, Judged>()));
  return judged;
}
