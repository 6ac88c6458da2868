import { entriesOf as logEntries } from '../../src/engine/audit-log.ts';
import { membersOf } from '../../src/engine/members.ts';
import type { Directory } from '../../src/engine/directory.ts';
import type { Index } from '../../src/engine/persistent-index.ts';
import { slotsOf, type Slot, type SlotSet } from '../../src/engine/slots.ts';
import { rowsOf } from '../../src/engine/table.ts';
import { usersOf } from '../../src/engine/user-table.ts';

/** All that a directory says, in plain arrays, whichever way its values were put together. */
export function plain(directory: Directory) {
  const { users, groups, log, holders, failing, leavers, clashing, addresses, principals, ...rest } =
    directory;
  return {
    ...rest,
    users: { rows: [...usersOf(users)], places: entriesOf(users.index), size: users.size },
    groups: {
      rows: [...rowsOf(groups)].map((group) => ({
        ...group,
        members: [...membersOf(directory, group)],
        userMembers: [...slotsOf(group.userMembers)],
      })),
      places: entriesOf(groups.index),
      size: groups.size,
    },
    log: [...logEntries(log)],
    holders: setsOf(holders),
    failing: setsOf(failing),
    leavers: setsOf(leavers),
    clashing: [...slotsOf(clashing)],
    addresses: entriesOf(addresses),
    principals: entriesOf(principals),
  };
}

/** Every set of users by its key. */
export function setsOf(sets: ReadonlyMap<string, SlotSet>): Map<string, Slot[]> {
  return new Map([...sets].map(([key, set]): [string, Slot[]] => [key, [...slotsOf(set)]]).toSorted(byKey));
}

/** An index as one map. */
export function entriesOf<Value>({ base, recent }: Index<Value>): Map<string, Value> {
  const merged = new Map(base);
  for (const [key, value] of recent) {
    if (value === null) merged.delete(key);
    else merged.set(key, value);
  }
  return new Map([...merged].toSorted(byKey));
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;
