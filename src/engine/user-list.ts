import type { Directory } from './directory.ts';
import type { SkuId, UserId } from './ids.ts';
import { indexOfSlot, NO_SLOTS, slotList } from './slots.ts';
import { slotOf } from './table.ts';
import { userAt, type UserRow, type UserTable } from './user-table.ts';

/**
 * Users in the order of the directory, each row made when it is asked for, so that a list of 100,000 costs a
 * millisecond. A row is the same value until something in it changes.
 */
export class UserList {
  private readonly users: UserTable;
  private readonly slots: Int32Array;

  constructor(users: UserTable, slots: Int32Array) {
    this.users = users;
    this.slots = slots;
  }

  get length(): number {
    return this.slots.length;
  }

  at(index: number): UserRow | undefined {
    const slot = this.slots[index];
    return slot === undefined ? undefined : userAt(this.users, slot);
  }

  /** The place of a user in the list; −1 for one who is not in it. */
  indexOfKey(user: UserId): number {
    const slot = slotOf(this.users, user);
    return slot === undefined ? -1 : indexOfSlot(this.slots, slot);
  }
}

export function everyUser(users: UserTable): UserList {
  const slots = new Int32Array(users.size);
  let length = 0;
  let slot = 0;
  for (const chunk of users.chunks) {
    for (const profile of chunk) {
      if (profile) slots[length++] = slot;
      slot++;
    }
  }
  return new UserList(users, slots);
}

/** Users that consume a seat of the product. */
export const holdersOf = ({ users, holders }: Directory, sku: SkuId): UserList =>
  new UserList(users, slotList(holders.get(sku) ?? NO_SLOTS));
