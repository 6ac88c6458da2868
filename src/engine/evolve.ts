import { append, NO_CHUNKS, without } from './chunks.ts';
import type { Directory } from './directory.ts';
import { Draft } from './draft.ts';
import type { Event } from './event.ts';
import { NO_LICENCES, type Group } from './group.ts';
import { inError, inForce, NO_DATES, NO_HOLDINGS, type Dates, type Holdings } from './holdings.ts';
import type { GroupId, UserId } from './ids.ts';
import { isUserPlace, placeOf, type MemberPlace } from './members.ts';
import type { Product } from './product.ts';
import { carryDates, keptPlaces } from './records.ts';
import { hasSlot, NO_SLOTS, SlotSetDraft, type Slot } from './slots.ts';
import { addressKeys, principalKey } from './user-keys.ts';
import type { UserProfile } from './user.ts';

/** The directory that a command's events lead to; the same value when there are none. */
export function evolve(directory: Directory, events: readonly Event[]): Directory {
  if (events.length === 0) return directory;
  const draft = new Draft(directory);
  for (const event of events) apply(draft, event);
  return draft.seal();
}

/** Makes something happen: notes the event and applies it. */
export function emit(draft: Draft, event: Event): void {
  draft.events.push(event);
  apply(draft, event);
}

function apply(draft: Draft, event: Event): void {
  switch (event.type) {
    case 'tenantChanged':
      draft.tenant = event.tenant;
      return;
    case 'serviceVersionChanged':
      draft.serviceVersion = event.version;
      return;
    case 'relationsChanged':
      draft.relations = event.relations;
      draft.relationsAreBuiltIn = event.builtIn;
      return;
    case 'productAdded':
      draft.products = [...draft.products, event.product];
      return;
    case 'unitsChanged':
      changeProduct(draft, event.sku, (product) => ({ ...product, units: event.units }));
      return;
    case 'planAdded':
      changeProduct(draft, event.sku, (product) => ({ ...product, plans: [...product.plans, event.plan] }));
      return;
    case 'userCreated':
      indexProfile(draft, draft.users.add(event.profile), event.profile);
      return;
    case 'userChanged':
      changeUser(draft, event.profile);
      return;
    case 'userDeleted':
      deleteUser(draft, event.user);
      return;
    case 'holdingsChanged':
      changeHoldings(draft, event.slot, event.holdings, event.updated);
      return;
    case 'groupCreated':
      draft.groups.add({
        id: event.profile.id,
        profile: event.profile,
        rule: event.rule,
        licences: NO_LICENCES,
        members: NO_CHUNKS,
        userMembers: NO_SLOTS,
      });
      return;
    case 'groupChanged':
      changeGroup(draft, event.profile.id, (group) => ({
        ...group,
        profile: event.profile,
        rule: event.rule,
      }));
      return;
    case 'groupDeleted':
      deleteGroup(draft, event.group);
      return;
    case 'membersJoined':
      movePlaces(draft, event.group, event.places, true);
      return;
    case 'membersLeft':
      movePlaces(draft, event.group, event.places, false);
      return;
    case 'licencesSet':
      changeGroup(draft, event.group, (group) => ({ ...group, licences: event.licences }));
      return;
    case 'jobQueued':
      draft.queue.push(event.group, event.users);
      return;
    case 'stepTaken':
      draft.queue.advance(1, event.succeeded ? 1 : 0);
      return;
    case 'stepsTaken':
      for (const [place, slot] of event.lines.slots.entries()) {
        const { found, findings } = event.lines;
        const change = findings[found[place] ?? -1]?.change;
        if (!change || change.before === change.after) continue;
        const dates = draft.users.recordedOn(slot).updated;
        const kept = keptPlaces(change.before, change.after);
        changeHoldings(draft, slot, change.after, carryDates(kept, dates, event.lines.at));
      }
      finishStretch(draft, event);
      return;
    case 'jobFinished':
      draft.queue.shift();
      return;
    case 'logged':
      draft.log.add(event.entry);
      return;
    default:
      event satisfies never;
  }
}

/** What is left of a stretch of steps once the holdings are changed. */
export function finishStretch(draft: Draft, event: Extract<Event, { readonly type: 'stepsTaken' }>): void {
  draft.log.addStretch(event.lines);
  draft.queue.advance(event.steps, event.succeeded);
}

function changeProduct(draft: Draft, sku: Product['id'], change: (product: Product) => Product): void {
  draft.products = draft.products.map((product) => (product.id === sku ? change(product) : product));
}

function changeGroup(draft: Draft, id: GroupId, change: (group: Group) => Group): void {
  const slot = draft.groups.slotOf(id);
  const group = draft.groups.get(id);
  if (slot !== undefined && group) draft.groups.replace(slot, change(group));
}

function changeUser(draft: Draft, profile: UserProfile): void {
  const slot = draft.users.slotOf(profile.id);
  const row = draft.users.get(profile.id);
  if (slot === undefined || !row) return;
  unindexProfile(draft, slot, row.profile);
  indexProfile(draft, slot, profile);
  draft.users.replaceProfile(slot, profile);
}

function deleteUser(draft: Draft, id: UserId): void {
  const slot = draft.users.slotOf(id);
  const row = draft.users.get(id);
  if (slot === undefined || !row) return;
  for (const group of [...draft.groups.rows()]) {
    if (draft.isMember(group.id, slot)) movePlaces(draft, group.id, [slot], false);
  }
  changeHoldings(draft, slot, NO_HOLDINGS, NO_DATES);
  unindexProfile(draft, slot, row.profile);
  draft.queue.dropUser(slot);
  draft.users.remove(id);
}

function deleteGroup(draft: Draft, id: GroupId): void {
  const members = draft.groups.get(id)?.members.chunks.flat() ?? [];
  movePlaces(draft, id, members, false);
  const place = placeOf(draft, id);
  if (place === undefined) return;
  for (const group of [...draft.groups.rows()]) {
    const isNested = group.members.chunks.some((chunk) => chunk.includes(place));
    if (isNested) movePlaces(draft, group.id, [place], false);
  }
  draft.groups.remove(id);
}

/** Who is a member; whoever leaves with something recorded becomes a leaver (R3.2). */
export function movePlaces(draft: Draft, id: GroupId, places: readonly MemberPlace[], join: boolean): void {
  const slots = places.filter(isUserPlace);
  changeGroup(draft, id, (group) => {
    const users = new SlotSetDraft(group.userMembers);
    for (const slot of slots) {
      if (join) users.add(slot);
      else users.delete(slot);
    }
    const userMembers = users.seal();
    if (join) return { ...group, members: append(group.members, places), userMembers };
    const groups = new Set(places);
    const isGone = (place: MemberPlace): boolean =>
      isUserPlace(place) ? !hasSlot(userMembers, place) : groups.has(place);
    return { ...group, members: without(group.members, isGone), userMembers };
  });
  for (const slot of slots) {
    const recorded = draft.users.holdingsOf(slot).some((assignment) => assignment.source === id);
    draft.leavers.put(id, slot, recorded && !join);
  }
}

/** What is recorded on a user, and the sets that follow from it. */
export function changeHoldings(draft: Draft, slot: Slot, holdings: Holdings, updated: Dates): void {
  const before = draft.users.holdingsOf(slot);
  draft.users.record(slot, holdings, updated);
  for (const { sku } of before) if (!consumes(holdings, sku)) draft.holders.put(sku, slot, false);
  for (const { sku } of holdings) if (consumes(holdings, sku)) draft.holders.put(sku, slot, true);
  for (const { source } of before) if (source !== null) keepSource(draft, slot, source, holdings);
  for (const { source } of holdings) if (source !== null) keepSource(draft, slot, source, holdings);
}

const consumes = (holdings: Holdings, sku: Product['id']): boolean =>
  holdings.some((assignment) => assignment.sku === sku && inForce(assignment));

function keepSource(draft: Draft, slot: Slot, group: GroupId, holdings: Holdings): void {
  let recorded = false;
  let failing = false;
  for (const assignment of holdings) {
    if (assignment.source !== group) continue;
    recorded = true;
    if (inError(assignment)) failing = true;
  }
  draft.failing.put(group, slot, failing);
  draft.leavers.put(group, slot, recorded && !draft.isMember(group, slot));
}

function indexProfile(draft: Draft, slot: Slot, profile: UserProfile): void {
  draft.principals.set(principalKey(profile), slot);
  for (const address of addressKeys(profile)) {
    const known = draft.addresses.get(address);
    const others = known === undefined ? [] : typeof known === 'number' ? [known] : known;
    draft.addresses.set(address, others.length === 0 ? slot : [...others, slot].toSorted((a, b) => a - b));
    for (const sharing of others.length === 0 ? [] : [...others, slot]) draft.clashing.add(sharing);
  }
}

function unindexProfile(draft: Draft, slot: Slot, profile: UserProfile): void {
  draft.principals.delete(principalKey(profile));
  for (const address of addressKeys(profile)) {
    const known = draft.addresses.get(address);
    const others =
      known === undefined || typeof known === 'number' ? [] : known.filter((other) => other !== slot);
    const [first, ...more] = others;
    if (first === undefined) draft.addresses.delete(address);
    else draft.addresses.set(address, more.length === 0 ? first : others);
    if (first !== undefined && more.length === 0 && !sharesAddress(draft, first))
      draft.clashing.delete(first);
  }
  draft.clashing.delete(slot);
}

function sharesAddress(draft: Draft, slot: Slot): boolean {
  const profile = draft.users.profiles.at(slot);
  return profile
    ? addressKeys(profile).some((address) => typeof draft.addresses.get(address) === 'object')
    : false;
}
