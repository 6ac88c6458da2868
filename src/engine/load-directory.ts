import type { LogEntry } from './audit.ts';
import { EMPTY_LOG } from './audit-log.ts';
import { NO_CHUNKS } from './chunks.ts';
import type { Directory, Tenant } from './directory.ts';
import { Draft } from './draft.ts';
import { changeHoldings, movePlaces } from './evolve.ts';
import type { Group, GroupProfile } from './group.ts';
import type { Holdings } from './holdings.ts';
import type { GroupId, MemberId, UserId } from './ids.ts';
import { placeOf, type MemberPlace } from './members.ts';
import { NO_RELATIONS, type Licence, type PlanRelations, type Product } from './product.ts';
import { finish } from './slices.ts';
import { NO_SLOTS } from './slots.ts';
import { emptyTable } from './table.ts';
import { emptyIndex } from './text-index.ts';
import { BY_ADDRESS, BY_PRINCIPAL_NAME } from './user-keys.ts';
import type { UserProfile } from './user.ts';
import { NO_USERS } from './user-table.ts';
import type { ServiceVersion } from './vocabulary.ts';

/** A whole tenant, checked: ids are known and unique, rules are parsed, disabled plans belong to their product. */
export type Parts = {
  readonly tenant: Tenant;
  readonly serviceVersion: ServiceVersion;
  readonly relations: PlanRelations;
  readonly relationsAreBuiltIn: boolean;
  readonly products: readonly Product[];
  readonly users: Iterable<{
    readonly profile: UserProfile;
    readonly holdings: Holdings;
    readonly updated: readonly (number | null)[];
  }>;
  readonly groups: Iterable<{
    readonly profile: GroupProfile;
    readonly rule: Group['rule'];
    readonly licences: readonly Licence[];
    /** In join order; by place where it is known, which saves looking it up. */
    readonly members: readonly (MemberId | MemberPlace)[];
  }>;
  readonly queue: Iterable<{ readonly group: GroupId | null; readonly users: readonly UserId[] }>;
  readonly log: readonly LogEntry[];
};

/** A directory as it stands in a document: nothing is judged, nothing is processed, no rule is followed. */
export const loadDirectory = (parts: Parts): Directory => finish(loadInSlices(parts));

/** Users, or members of a group, that are loaded in one slice. */
const SLICE = 1_000;

/** The same in slices of about a millisecond, for whoever has something else to do in between. */
export function* loadInSlices(parts: Parts): Generator<void, Directory> {
  const draft = new Draft(emptyDirectory(parts.tenant));
  draft.serviceVersion = parts.serviceVersion;
  draft.relations = parts.relations;
  draft.relationsAreBuiltIn = parts.relationsAreBuiltIn;
  draft.products = parts.products;
  let loaded = 0;
  for (const entry of parts.log) {
    draft.log.add(entry);
    if (++loaded % SLICE === 0) yield;
  }
  for (const { profile, holdings, updated } of parts.users) {
    const slot = draft.users.append(profile);
    if (holdings.length > 0) changeHoldings(draft, slot, holdings, updated);
    if (++loaded % SLICE === 0) yield;
  }
  yield* indexUsers(draft);
  // Members are kept by place: all groups have one before any of them takes in another.
  const groups = [...parts.groups];
  for (const { profile, rule, licences } of groups) {
    draft.groups.append({
      id: profile.id,
      profile,
      rule,
      licences,
      members: NO_CHUNKS,
      userMembers: NO_SLOTS,
    });
  }
  yield* draft.groups.reindex();
  for (const {
    profile: { id },
    members,
  } of groups) {
    for (let place = 0; place < members.length; place += SLICE) {
      const slice = members.slice(place, place + SLICE);
      movePlaces(
        draft,
        id,
        slice.flatMap((member) => (typeof member === 'number' ? member : (placeOf(draft, member) ?? []))),
        true,
      );
      yield;
    }
  }
  for (const { group, users } of parts.queue) {
    const slots = users.flatMap((user) => draft.users.slotOf(user) ?? []);
    if (slots.length > 0) draft.queue.push(group, Int32Array.from(slots));
    yield;
  }
  return draft.seal();
}

/** Makes the users found by everything they are looked up by, and whoever shares an address known (R4.3). */
function* indexUsers({ users: { profiles }, principals, addresses, clashing }: Draft): Generator<void> {
  yield* profiles.reindex();
  yield* principals.rebase(profiles.chunks);
  yield* addresses.rebase(profiles.chunks, (earlier, later) => {
    clashing.add(earlier);
    clashing.add(later);
  });
}

/** A directory with nobody in it. */
export function emptyDirectory(tenant: Tenant): Directory {
  return {
    tenant,
    serviceVersion: 'current',
    relations: NO_RELATIONS,
    relationsAreBuiltIn: false,
    products: [],
    users: NO_USERS,
    groups: emptyTable(),
    queue: [],
    nextJob: 0,
    log: EMPTY_LOG,
    holders: new Map(),
    failing: new Map(),
    leavers: new Map(),
    clashing: NO_SLOTS,
    addresses: emptyIndex(BY_ADDRESS),
    principals: emptyIndex(BY_PRINCIPAL_NAME),
  };
}
