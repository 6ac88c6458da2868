import { inForce } from '../../../src/engine/holdings.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import type { Source } from '../../../src/engine/fault.ts';
import type { GroupId, UserId } from '../../../src/engine/ids.ts';
import type { Licence } from '../../../src/engine/product.ts';
import { groupsOf, userById } from '../../../src/engine/queries.ts';
import { enabledPlans, rulesOf } from '../../../src/engine/rules.ts';
import type { Change, PlansOf } from '../../../src/insight/why/change.ts';

/** Every single change of the kinds that are told, sensible or not: nothing here asks what is in the way. */
export function everyChange(directory: Directory, user: UserId, group: GroupId): Change[] {
  const rules = rulesOf(directory);
  const row = userById(directory, user);
  const direct = (row?.holdings ?? []).filter((held) => held.source === null && inForce(held));
  const own = groupsOf(directory, user);
  const changes: Change[] = [{ kind: 'reprocess' }];
  const offFrom = (source: Source, licences: readonly Licence[]): void => {
    const plans = licences.flatMap(({ sku, disabled }) =>
      enabledPlans(rules, sku, disabled).map((plan) => ({ sku, plan })),
    );
    for (let mask = 1; mask < 1 << plans.length; mask++) {
      const off: PlansOf[] = [];
      for (const [at, { sku, plan }] of plans.entries())
        if (mask & (1 << at)) off.push({ sku, plans: [plan] });
      changes.push({ kind: 'off', source, off: bySku(off) });
    }
  };
  offFrom(null, direct);
  for (const { id, licences } of own) {
    offFrom(id, licences);
    if (id !== group) changes.push({ kind: 'leave', group: id });
  }
  for (const { sku } of direct) changes.push({ kind: 'removeDirect', sku });
  for (const location of ['US', 'CN']) changes.push({ kind: 'location', location });
  const addresses = (row?.profile.proxyAddresses ?? []).map((address) => address.toLowerCase());
  if (addresses.length > 0) changes.push({ kind: 'addresses', of: user, addresses });
  return changes;
}

/** The plans of one product together. */
function bySku(off: readonly PlansOf[]): PlansOf[] {
  const found = new Map<PlansOf['sku'], PlansOf>();
  for (const { sku, plans } of off)
    found.set(sku, { sku, plans: [...(found.get(sku)?.plans ?? []), ...plans] });
  return [...found.values()];
}
