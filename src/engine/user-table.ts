import { ColumnDraft, valueAt, type Column } from './column.ts';
import { NO_DATES, NO_HOLDINGS, type Dates, type Holdings } from './holdings.ts';
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
 * The users of a directory: their profiles as a table, and what is recorded on them in two columns beside it, because
 * the background service changes a hundred thousand of these and no profile.
 */
export type UserTable = Table<UserId, UserProfile> & {
  readonly holdings: Column<Holdings>;
  readonly updated: Column<Dates>;
};

export const NO_USERS: UserTable = { ...emptyTable<UserId, UserProfile>(), holdings: [], updated: [] };

/* Rows are made when somebody asks. Whoever asks again gets the same value as long as nothing in it changed. */
const made = new WeakMap<UserProfile, UserRow>();

function rowOf(profile: UserProfile, holdings: Holdings, updated: Dates): UserRow {
  const known = made.get(profile);
  if (known?.holdings === holdings && known.updated === updated) return known;
  const row = { id: profile.id, profile, holdings, updated };
  made.set(profile, row);
  return row;
}

export function userAt(users: UserTable, slot: Slot): UserRow | undefined {
  const profile = rowAt(users, slot);
  return (
    profile &&
    rowOf(profile, valueAt(users.holdings, slot) ?? NO_HOLDINGS, valueAt(users.updated, slot) ?? NO_DATES)
  );
}

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
  readonly holdings: ColumnDraft<Holdings>;
  readonly updated: ColumnDraft<Dates>;

  constructor(original: UserTable) {
    this.original = original;
    this.profiles = new TableDraft(original);
    this.holdings = new ColumnDraft(original.holdings);
    this.updated = new ColumnDraft(original.updated);
  }

  get slots(): number {
    return this.profiles.slots;
  }

  slotOf(id: UserId): Slot | undefined {
    return this.profiles.slotOf(id);
  }

  at(slot: Slot): UserRow | undefined {
    const profile = this.profiles.at(slot);
    return profile && rowOf(profile, this.holdingsAt(slot), this.updatedAt(slot));
  }

  get(id: UserId): UserRow | undefined {
    const slot = this.slotOf(id);
    return slot === undefined ? undefined : this.at(slot);
  }

  holdingsAt(slot: Slot): Holdings {
    return this.holdings.at(slot) ?? NO_HOLDINGS;
  }

  updatedAt(slot: Slot): Dates {
    return this.updated.at(slot) ?? NO_DATES;
  }

  /** Adds a user with nothing recorded. */
  add(profile: UserProfile): Slot {
    const slot = this.profiles.add(profile);
    this.record(slot, NO_HOLDINGS, NO_DATES);
    return slot;
  }

  replaceProfile(slot: Slot, profile: UserProfile): void {
    this.profiles.replace(slot, profile);
  }

  record(slot: Slot, holdings: Holdings, updated: Dates): void {
    this.holdings.set(slot, holdings);
    this.updated.set(slot, updated);
  }

  remove(id: UserId): void {
    const slot = this.slotOf(id);
    if (slot !== undefined) this.record(slot, NO_HOLDINGS, NO_DATES);
    this.profiles.remove(id);
  }

  /** The same value as before when nothing changed. */
  seal(): UserTable {
    const profiles = this.profiles.seal();
    const holdings = this.holdings.seal();
    const updated = this.updated.seal();
    const { original } = this;
    if (profiles === original && holdings === original.holdings && updated === original.updated)
      return original;
    const { chunks, slots, size, index } = profiles;
    return { chunks, slots, size, index, holdings, updated };
  }
}
