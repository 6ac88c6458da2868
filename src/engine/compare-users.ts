import { changedNames } from './changed-names.ts';
import { CHUNK_BITS, IN_CHUNK } from './column.ts';
import type { Directory } from './directory.ts';
import { inError, inForce, NO_HOLDINGS, type Assignment, type Holdings } from './holdings.ts';
import type { UserId } from './ids.ts';
import { sameDisabled } from './records.ts';
import type { Slot } from './slots.ts';
import { rowAt, slotOf } from './table.ts';
import { recordedOn } from './user-table.ts';
import type { UserProfile } from './user.ts';

type Pair = { readonly before: Assignment; readonly after: Assignment };

/** Two records of one user compared, product by product and source by source. Users in the same situation share one. */
export type HoldingsChange = {
  readonly licences: {
    /** In force now, and not before. */
    readonly gained: readonly Assignment[];
    /** In force before, and not now: as it was. */
    readonly lost: readonly Assignment[];
    /** In force before and now, with other plans switched off. */
    readonly changed: readonly Pair[];
  };
  readonly errors: {
    readonly gained: readonly Assignment[];
    /** As it was. */
    readonly lost: readonly Assignment[];
    /** In error before and now, for another reason. */
    readonly changed: readonly Pair[];
  };
};

export type UserChange = HoldingsChange & {
  readonly id: UserId;
  /** Null for a user who was added. */
  readonly before: UserProfile | null;
  /** Null for a user who was removed. */
  readonly after: UserProfile | null;
  /** The properties and attributes that have another value, in both. */
  readonly properties: readonly string[];
};

/** Users between two pauses. */
const FEW = 512;

/** The users who differ, in the order of the users. */
export function* compareUsers(before: Directory, after: Directory): Generator<void, UserChange[]> {
  const changes: UserChange[] = [];
  const known = new Map<Holdings, Map<Holdings, HoldingsChange | null>>();
  const compared = (old: Holdings, now: Holdings): HoldingsChange | null => {
    const byNow = known.get(old) ?? new Map<Holdings, HoldingsChange | null>();
    known.set(old, byNow);
    let change = byNow.get(now);
    if (change === undefined) byNow.set(now, (change = compareHoldings(old, now)));
    return change;
  };
  let left = FEW;
  for (const [oldSlot, newSlot] of pairs(before, after)) {
    if (left-- === 0) {
      left = FEW;
      yield;
    }
    const was = profileAt(before, oldSlot);
    const is = profileAt(after, newSlot);
    const id = (was ?? is)?.id;
    const holdings = compared(holdingsAt(before, oldSlot), holdingsAt(after, newSlot));
    const properties = was && is && was !== is ? changedNames(flat(was), flat(is)) : [];
    if (id !== undefined && (holdings || properties.length > 0 || !was || !is))
      changes.push({ id, before: was, after: is, properties, ...(holdings ?? NO_CHANGE) });
  }
  return changes;
}

/** The places of every user that may differ, in the first and in the second directory. */
function* pairs(before: Directory, after: Directory): Generator<readonly [Slot | null, Slot | null]> {
  for (const slot of changedSlots(before.users, after.users)) {
    const was = rowAt(before.users, slot)?.id;
    const is = rowAt(after.users, slot)?.id;
    if (was !== undefined && was === is) {
      yield [slot, slot];
      continue;
    }
    // On two branches, one place may have been given to two users, and one user may have two places.
    if (was !== undefined) yield [slot, slotOf(after.users, was) ?? null];
    if (is !== undefined && slotOf(before.users, is) === undefined) yield [null, slot];
  }
}

type Users = Directory['users'];

/** Places at which profile or holdings are not the same value; chunks that both share are left out as a whole. */
function* changedSlots(before: Users, after: Users): Generator<Slot> {
  const chunks = Math.max(before.chunks.length, after.chunks.length);
  for (let chunk = 0; chunk < chunks; chunk++) {
    const [oldProfiles, newProfiles] = [before.chunks[chunk], after.chunks[chunk]];
    const [oldRecords, newRecords] = [before.records[chunk], after.records[chunk]];
    if (oldProfiles === newProfiles && oldRecords === newRecords) continue;
    for (let place = 0; place <= IN_CHUNK; place++) {
      const same =
        oldProfiles?.[place] === newProfiles?.[place] &&
        oldRecords?.[place]?.holdings === newRecords?.[place]?.holdings;
      if (!same) yield (chunk << CHUNK_BITS) | place;
    }
  }
}

const profileAt = ({ users }: Directory, slot: Slot | null): UserProfile | null =>
  slot === null ? null : (rowAt(users, slot) ?? null);

const holdingsAt = ({ users }: Directory, slot: Slot | null): Holdings =>
  slot === null ? NO_HOLDINGS : recordedOn(users, slot).holdings;

const flat = ({ attributes, ...profile }: UserProfile) => ({ ...profile, ...attributes });

const NO_CHANGE: HoldingsChange = {
  licences: { gained: [], lost: [], changed: [] },
  errors: { gained: [], lost: [], changed: [] },
};

/** Null when nothing that counts is different. */
function compareHoldings(before: Holdings, after: Holdings): HoldingsChange | null {
  if (before.length === after.length && before.every((was, place) => sameRecord(was, after[place])))
    return null;
  const change = {
    licences: compareWhere(before, after, inForce, (a, b) => sameDisabled(a.disabled, b.disabled)),
    errors: compareWhere(before, after, inError, (a, b) => a.error === b.error),
  };
  const lists = [...Object.values(change.licences), ...Object.values(change.errors)];
  return lists.every((list) => list.length === 0) ? null : change;
}

/** The usual case, seen at once: the same records in the same order. */
const sameRecord = (a: Assignment, b: Assignment | undefined): boolean =>
  a === b ||
  (b !== undefined &&
    a.sku === b.sku &&
    a.source === b.source &&
    a.state === b.state &&
    a.error === b.error &&
    sameDisabled(a.disabled, b.disabled));

function compareWhere(
  before: Holdings,
  after: Holdings,
  counts: (assignment: Assignment) => boolean,
  same: (a: Assignment, b: Assignment) => boolean,
) {
  const old = before.filter(counts);
  const now = after.filter(counts);
  const inBoth = now.flatMap((is): Pair[] => {
    const was = counterpart(old, is);
    return was ? [{ before: was, after: is }] : [];
  });
  return {
    gained: now.filter((is) => !counterpart(old, is)),
    lost: old.filter((was) => !counterpart(now, was)),
    changed: inBoth.filter((pair) => !same(pair.before, pair.after)),
  };
}

const counterpart = (holdings: Holdings, { sku, source }: Assignment): Assignment | undefined =>
  holdings.find((other) => other.sku === sku && other.source === source);
