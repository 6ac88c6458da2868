import type { Directory } from '../engine/directory.ts';
import { explain } from '../engine/explain.ts';
import type { GroupId } from '../engine/ids.ts';
import { groupById } from '../engine/queries.ts';
import { heldFrom, sameLicences } from '../engine/records.ts';
import { hasSlot, NO_SLOTS, slotsOf, type Slot } from '../engine/slots.ts';
import { recordedOn, userAt } from '../engine/user-table.ts';

/** R6.1: in the preview, a change that only the proxy address stands against fails and records nothing. */
export function failsSilently(directory: Directory, group: GroupId, slot: Slot): boolean {
  if (directory.serviceVersion !== 'preview' || !hasSlot(directory.clashing, slot)) return false;
  const user = userAt(directory.users, slot);
  const faults = (user && explain(directory, user.id, group)?.faults) ?? [];
  return faults.length > 0 && faults.every(({ violation }) => violation === 'UniquenessViolation');
}

/** How many members of a group go without what it should give, and no record says so (R6.1). */
export function* silentIn(directory: Directory, group: GroupId): Generator<number, number> {
  if (directory.serviceVersion !== 'preview') return 0;
  const row = groupById(directory, group);
  const failing = directory.failing.get(group) ?? NO_SLOTS;
  let count = 0;
  for (const slot of slotsOf(directory.clashing)) {
    if (!row || !hasSlot(row.userMembers, slot) || hasSlot(failing, slot)) continue;
    const held = heldFrom(recordedOn(directory.users, slot).holdings, group);
    if (sameLicences(held, row.licences) || !failsSilently(directory, group, slot)) continue;
    count++;
    yield 0.5;
  }
  return count;
}
