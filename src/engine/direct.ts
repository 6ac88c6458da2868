import type { Context } from './command.ts';
import type { Draft } from './draft.ts';
import { emit } from './evolve.ts';
import { followRules } from './follow-rules.ts';
import { inForce, type Assignment, type Holdings } from './holdings.ts';
import type { SkuId, UserId } from './ids.ts';
import { judge } from './judge.ts';
import { licenceChange } from './licence-change.ts';
import { log } from './log.ts';
import type { Licence } from './product.ts';
import { restamp, sameDisabled } from './records.ts';
import type { Refusal } from './refusal.ts';
import { enabledPlans, type Rules } from './rules.ts';
import { hasClash } from './situation.ts';

/** R2: a direct change, judged on the state that would result, whole or not at all. */
export function assignDirectly(
  draft: Draft,
  user: UserId,
  add: readonly Licence[],
  remove: readonly SkuId[],
  context: Context,
): Refusal | null {
  const slot = draft.users.slotOf(user);
  const row = draft.users.get(user);
  if (slot === undefined || !row) return { code: 'user.unknown', id: user };
  const direct = row.holdings.filter((assignment) => assignment.source === null);
  const change = licenceChange(draft, direct, add, remove);
  if (!change.ok) return absentOrInherited(change.reason, row.holdings);

  const added = change.value.filter(({ sku }) => add.some((licence) => licence.sku === sku));
  const holdings = withDirect(row.holdings, added, remove);
  const wanted = holdings.filter((assignment) => assignment.source === null && inForce(assignment));
  if (row.profile.usageLocation === null && givesNew(draft.rules, row.holdings, wanted)) {
    return { code: 'location.missing' };
  }
  const [first, ...more] = judge({
    rules: draft.rules,
    holdings: row.holdings,
    proposals: [{ source: null, wanted }],
    location: row.profile.usageLocation ?? draft.tenant.country,
    clash: hasClash(draft, slot),
    available: (sku) => draft.available(sku),
  });
  if (first) return { code: 'licence.violation', faults: [first, ...more] };
  if (holdings === row.holdings) return null;

  const updated = restamp(row.holdings, row.updated, holdings, context.at);
  emit(draft, { type: 'holdingsChanged', slot, holdings, updated });
  log(draft, {
    at: context.at,
    activity: 'Change user license',
    actor: context.actor,
    target: { kind: 'user', profile: row.profile },
    changes: [{ kind: 'holdings', before: row.holdings, after: holdings }],
  });
  followRules(draft, slot, context);
  return null;
}

/** Named direct assignments become active or go; all others, errors included, stand as they are (R2.3). */
function withDirect(holdings: Holdings, added: readonly Licence[], removed: readonly SkuId[]): Holdings {
  const records = new Map(added.map((licence) => [licence.sku, activeRecord(licence)]));
  const result = holdings.flatMap((old): Assignment[] => {
    if (old.source !== null) return [old];
    if (removed.includes(old.sku)) return [];
    const record = records.get(old.sku);
    records.delete(old.sku);
    const stays = !record || (old.state === 'Active' && sameDisabled(old.disabled, record.disabled));
    return [stays ? old : record];
  });
  result.push(...records.values());
  const same =
    result.length === holdings.length && result.every((assignment, place) => assignment === holdings[place]);
  return same ? holdings : result;
}

const activeRecord = ({ sku, disabled }: Licence): Assignment => ({
  sku,
  source: null,
  disabled,
  state: 'Active',
  error: null,
});

/** Whether a change gives a product or plan that the user did not have (R2.2). */
function givesNew(rules: Rules, holdings: Holdings, wanted: readonly Licence[]): boolean {
  const held = holdings.filter(inForce);
  const products = new Set(held.map(({ sku }) => sku));
  const plans = new Set(held.flatMap(({ sku, disabled }) => enabledPlans(rules, sku, disabled)));
  return wanted.some(
    ({ sku, disabled }) =>
      !products.has(sku) || enabledPlans(rules, sku, disabled).some((plan) => !plans.has(plan)),
  );
}

/** R2.3: what the user only inherits cannot be removed directly, and that is what the refusal says. */
function absentOrInherited(refusal: Refusal, holdings: Holdings): Refusal {
  if (refusal.code !== 'licence.absent') return refusal;
  const inherited = holdings.some(
    (assignment) => assignment.sku === refusal.sku && assignment.source !== null,
  );
  return inherited ? { code: 'licence.inherited', sku: refusal.sku } : refusal;
}
