import { ColumnDraft, valueAt, type Column } from './column.ts';
import { NOTHING, type Dates, type Holdings, type Recorded } from './holdings.ts';
import type { UserId } from './ids.ts';
import type { Slot } from './slots.ts';
import { emptyTable, rowAt, slotOf, TableDraft, type Table } from './table.ts';
import type { UserProfile } from './user.ts';

/** A user with everything recorded on them. */
export type UserRow = {
  readonly id: UserId;
  readonly profile: UserProfile;
  readonly holdings: Holdings;
  /** When each of `holdings` last changed. */
  readonly updated: Dates;
};

/**
 * The users of a directory: their profiles as a table, and what is recorded on them in a column beside it, because the
 * background service changes a hundred thousand of these and no profile.
 */
export type UserTable = Table<UserId, UserProfile> & {
  readonly records: Column<Recorded>;
  /** The profiles' usage locations once more, because every step asks for one and for nothing else of a profile. */
  readonly locations: Column<string | null>;
};

export const NO_USERS: UserTable = { ...emptyTable<UserId, UserProfile>(), records: [], locations: [] };

/* Rows are made when somebody asks. Whoever asks again gets the same value as long as nothing in it changed. */
const made = new WeakMap<UserProfile, UserRow>();

function rowOf(profile: UserProfile, { holdings, updated }: Recorded): UserRow {
  const known = made.get(profile);
  if (known?.holdings === holdings && known.updated === updated) return known;
  const row = { id: profile.id, profile, holdings, updated };
  made.set(profile, row);
  return row;
}

export function userAt(users: UserTable, slot: Slot): UserRow | undefined {
  const profile = rowAt(users, slot);
  return profile && rowOf(profile, recordedOn(users, slot));
}

/** What is recorded on the user at a place; nothing where there is none. */
export const recordedOn = (users: UserTable, slot: Slot): Recorded => valueAt(users.records, slot) ?? NOTHING;

export function userOf(users: UserTable, id: UserId): UserRow | undefined {
  const slot = slotOf(users, id);
  return slot === undefined ? undefined : userAt(users, slot);
}

/** All users in the order of creation. */
export function* usersOf(users: UserTable): Generator<UserRow> {
  for (let slot = 0; slot < users.slots; slot++) {
    const row = userAt(users, slot);
    if (row) yield row;
  }
}

/** Users being changed. */
export class UserTableDraft {
  private readonly original: UserTable;
  readonly profiles: TableDraft<UserId, UserProfile>;
  readonly records: ColumnDraft<Recorded>;
  readonly locations: ColumnDraft<string | null>;
  private readonly shared = new Map<Holdings, Map<Dates, Recorded>>();

  constructor(original: UserTable) {
    this.original = original;
    this.profiles = new TableDraft(original);
    this.records = new ColumnDraft(original.records);
    this.locations = new ColumnDraft(original.locations);
  }

  get slots(): number {
    return this.profiles.slots;
  }

  slotOf(id: UserId): Slot | undefined {
    return this.profiles.slotOf(id);
  }

  at(slot: Slot): UserRow | undefined {
    const profile = this.profiles.at(slot);
    return profile && rowOf(profile, this.recordedOn(slot));
  }

  get(id: UserId): UserRow | undefined {
    const slot = this.slotOf(id);
    return slot === undefined ? undefined : this.at(slot);
  }

  recordedOn(slot: Slot): Recorded {
    return this.records.at(slot) ?? NOTHING;
  }

  holdingsOf(slot: Slot): Holdings {
    return this.recordedOn(slot).holdings;
  }

  /** Users with the same holdings and dates share one value, which is then changed once for all of them. */
  record(slot: Slot, holdings: Holdings, updated: Dates): void {
    const byDates = this.shared.get(holdings) ?? new Map<Dates, Recorded>();
    const recorded = byDates.get(updated) ?? { holdings, updated };
    this.shared.set(holdings, byDates.set(updated, recorded));
    this.records.set(slot, recorded);
  }

  /** Adds a user with nothing recorded. */
  add(profile: UserProfile): Slot {
    return this.beside(this.profiles.add(profile), profile);
  }

  /** The same; nobody finds the user by the id before the profiles are indexed again. */
  append(profile: UserProfile): Slot {
    return this.beside(this.profiles.append(profile), profile);
  }

  replaceProfile(slot: Slot, profile: UserProfile): void {
    this.profiles.replace(slot, profile);
    this.locations.set(slot, profile.usageLocation);
  }

  remove(id: UserId): void {
    const slot = this.slotOf(id);
    if (slot !== undefined) this.records.set(slot, NOTHING);
    this.profiles.remove(id);
  }

  /** The same value as before when nothing changed. */
  seal(): UserTable {
    const profiles = this.profiles.seal();
    const records = this.records.seal();
    const { original } = this;
    if (profiles === original && records === original.records) return original;
    const { chunks, slots, size, index } = profiles;
    return { chunks, slots, size, index, records, locations: this.locations.seal() };
  }

  private beside(slot: Slot, profile: UserProfile): Slot {
    this.locations.set(slot, profile.usageLocation);
    this.records.set(slot, NOTHING);
    return slot;
  }
}
