import { Draft } from './draft.ts';
import type { Directory } from './directory.ts';
import type { AddressClash, Fault } from './fault.ts';
import type { Assignment } from './holdings.ts';
import type { GroupId, UserId } from './ids.ts';
import { judge } from './judge.ts';
import { lookUp } from './text-index.ts';
import type { Licence } from './product.ts';
import { groupsOf, userById } from './queries.ts';
import { heldFrom, sameLicences, topReason } from './records.ts';
import { effectiveLocation, wantedFrom } from './situation.ts';
import { slotOf } from './table.ts';
import { userAt } from './user-table.ts';
import type { RecordedError } from './vocabulary.ts';

/** Why a user has, or has not, what a group is meant to give. */
export type Explanation = {
  readonly group: GroupId;
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
  /** The background service has the user on its list for this group. */
  readonly queued: boolean;
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
  const clashes = clashesIn(directory, user, row.profile.proxyAddresses);
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
    group,
    wanted,
    held,
    isMember: draft.isMember(group, slot),
    recorded: topReason(row.holdings, group),
    faults,
    clashes,
    location,
    locationIsInherited: row.profile.usageLocation === null,
    settled,
    queued: directory.queue.some(
      (job) => (job.group === group || job.group === null) && job.users.includes(slot, job.done),
    ),
  };
}

/** Every group that the user is in error with, or that has not given what it should, in the order of the groups. */
export function openQuestions(directory: Directory, user: UserId): Explanation[] {
  const row = userById(directory, user);
  if (!row) return [];
  const recorded = row.holdings.flatMap(({ source }) => source ?? []);
  const licensed = groupsOf(directory, user).flatMap((group) =>
    group.licences.length > 0 ? [group.id] : [],
  );
  return [...new Set([...licensed, ...recorded])].flatMap((group) => {
    const explanation = explain(directory, user, group);
    return explanation && (explanation.recorded !== null || !explanation.settled) ? [explanation] : [];
  });
}

/** Other users with one of the addresses, for a user whose addresses are being edited. */
export function clashesIn(directory: Directory, user: UserId, addresses: readonly string[]): AddressClash[] {
  const own = slotOf(directory.users, user);
  return [...new Set(addresses.map((address) => address.toLowerCase()))].flatMap((address) => {
    const holders = lookUp(directory.addresses, address);
    const slots = holders === undefined ? [] : typeof holders === 'number' ? [holders] : holders;
    const others = slots.flatMap((slot) => (slot === own ? [] : (userAt(directory.users, slot)?.id ?? [])));
    return others.length > 0 ? [{ address, others }] : [];
  });
}
