import type { TenantDocument } from '../document/tenant-document.ts';
import { sipHash, type HashKey } from './siphash.ts';

/**
 * Other ids for users, groups and the organisation, and for whatever else a log names; products and plans keep
 * theirs. Groups that are gone are processed in the order of their ids (R4.9): theirs keep that order.
 */
export function pseudonymousIds(document: TenantDocument, key: HashKey): (id: string) => string {
  const ids = new Map<string, string>();
  for (const { skuId, servicePlans } of document.subscribedSkus) {
    ids.set(skuId, skuId);
    for (const { servicePlanId } of servicePlans) ids.set(servicePlanId, servicePlanId);
  }
  const there = new Set(document.groups.map(({ id }) => id));
  const sources = [
    ...document.users.flatMap(({ licenseAssignmentStates }) =>
      licenseAssignmentStates.map((state) => state.assignedByGroup),
    ),
    ...document.queue.map(({ group }) => group),
  ];
  const gone = [...new Set(sources.filter((id) => id !== null && !there.has(id)).map(String))].toSorted();
  const others = gone.map((id) => guidOf(id, key)).toSorted();
  for (const [place, id] of gone.entries()) ids.set(id, others[place] ?? id);
  return (id) => {
    let other = ids.get(id);
    if (other === undefined) ids.set(id, (other = guidOf(id, key)));
    return other;
  };
}

/** Version 8 of RFC 9562: its content is up to its maker. */
function guidOf(id: string, key: HashKey): string {
  const hex = ['a', 'b']
    .flatMap((half) => sipHash(key, `id/${half}/${id}`))
    .map((bits) => bits.toString(16).padStart(8, '0'))
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
