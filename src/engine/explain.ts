import { Draft } from './draft.ts';
import type { Directory } from './directory.ts';
import type { AddressClash, Fault } from './fault.ts';
import type { Assignment } from './holdings.ts';
import type { GroupId, UserId } from './ids.ts';
import { judge } from './judge.ts';
import type { Licence } from './product.ts';
import { heldFrom, sameLicences, topReason } from './records.ts';
import { clashesOf, effectiveLocation, wantedFrom } from './situation.ts';
import type { RecordedError } from './vocabulary.ts';

/** Why a user has, or has not, what a group is meant to give. */
export type Explanation = {
  readonly wanted: readonly Licence[];
  readonly held: readonly Assignment[];
  readonly isMember: boolean;
  /** What is recorded (R4.11); null when nothing is. */
  readonly recorded: RecordedError | null;
  /** What stands in the way now, all of it. Empty while an error is recorded: a reprocess would clear it. */
  readonly faults: readonly Fault[];
  /** Other users with one of the user's proxy addresses. */
  readonly clashes: readonly AddressClash[];
  readonly location: string;
  readonly locationIsInherited: boolean;
  /** wanted = held: there is nothing to do (R4.1). */
  readonly settled: boolean;
};

/** Asks the judge again, as things stand now; null for a user that does not exist. */
export function explain(directory: Directory, user: UserId, group: GroupId): Explanation | null {
  const draft = new Draft(directory);
  const slot = draft.users.slotOf(user);
  const row = draft.users.get(user);
  if (slot === undefined || !row) return null;
  const wanted = wantedFrom(draft, group, slot);
  const held = heldFrom(row.holdings, group);
  const settled = sameLicences(held, wanted);
  const clashes = clashesOf(draft, slot);
  const location = effectiveLocation(draft, row);
  const faults = settled
    ? []
    : judge({
        rules: draft.rules,
        holdings: row.holdings,
        proposals: [{ source: group, wanted }],
        location,
        clash: clashes.length > 0,
        available: (sku) => draft.available(sku),
      });
  return {
    wanted,
    held,
    isMember: draft.isMember(group, slot),
    recorded: topReason(row.holdings, group),
    faults,
    clashes,
    location,
    locationIsInherited: row.profile.usageLocation === null,
    settled,
  };
}
