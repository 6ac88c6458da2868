import type { Directory } from '../../src/engine/directory.ts';
import { inError, inForce } from '../../src/engine/holdings.ts';
import { hasSlot, type Slot } from '../../src/engine/slots.ts';
import { rowsOf, rowOf, slotOf } from '../../src/engine/table.ts';

/** What a directory keeps as things change, computed from scratch: the slow twin that the tests compare with. */
export function recount(directory: Directory) {
  const holders = new Map<string, Set<Slot>>();
  const failing = new Map<string, Set<Slot>>();
  const leavers = new Map<string, Set<Slot>>();
  const addresses = new Map<string, Set<Slot>>();
  const put = (sets: Map<string, Set<Slot>>, key: string, slot: Slot): void => {
    sets.set(key, (sets.get(key) ?? new Set()).add(slot));
  };
  for (const user of rowsOf(directory.users)) {
    const slot = slotOf(directory.users, user.id) ?? -1;
    for (const assignment of user.holdings) {
      if (inForce(assignment)) put(holders, assignment.sku, slot);
      if (assignment.source === null) continue;
      if (inError(assignment)) put(failing, assignment.source, slot);
      const group = rowOf(directory.groups, assignment.source);
      if (!group || !hasSlot(group.userMembers, slot)) put(leavers, assignment.source, slot);
    }
    for (const address of user.profile.proxyAddresses) put(addresses, address.toLowerCase(), slot);
  }
  return { holders, failing, leavers, addresses };
}
