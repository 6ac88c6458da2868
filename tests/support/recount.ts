import type { Directory } from '../../src/engine/directory.ts';
import { inError, inForce } from '../../src/engine/holdings.ts';
import { hasSlot, type Slot } from '../../src/engine/slots.ts';
import { rowOf, slotOf } from '../../src/engine/table.ts';
import { usersOf } from '../../src/engine/user-table.ts';

/** What a directory keeps as things change, computed from scratch: the slow twin that the tests compare with. */
export function recount(directory: Directory) {
  const holders = new Map<string, Slot[]>();
  const failing = new Map<string, Slot[]>();
  const leavers = new Map<string, Slot[]>();
  const users = new Map<string, Slot[]>();
  const principals = new Map<string, Slot>();
  const put = (sets: Map<string, Slot[]>, key: string, slot: Slot): void => {
    const set = sets.get(key) ?? [];
    if (!set.includes(slot)) sets.set(key, [...set, slot]);
  };
  for (const user of usersOf(directory.users)) {
    const slot = slotOf(directory.users, user.id) ?? -1;
    for (const assignment of user.holdings) {
      if (inForce(assignment)) put(holders, assignment.sku, slot);
      if (assignment.source === null) continue;
      if (inError(assignment)) put(failing, assignment.source, slot);
      const group = rowOf(directory.groups, assignment.source);
      if (!group || !hasSlot(group.userMembers, slot)) put(leavers, assignment.source, slot);
    }
    for (const address of user.profile.proxyAddresses) put(users, address.toLowerCase(), slot);
    principals.set(user.profile.userPrincipalName.toLowerCase(), slot);
  }
  /** One user is kept as such, several as a list. */
  const addresses = new Map(
    [...users].map(([address, slots]) => [address, slots.length === 1 ? slots[0] : slots]),
  );
  const clashing = [...new Set([...users.values()].filter((slots) => slots.length > 1).flat())];
  return { holders, failing, leavers, clashing: clashing.toSorted((a, b) => a - b), addresses, principals };
}
