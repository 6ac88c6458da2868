import { entriesOf as logEntries } from '../../src/engine/audit-log.ts';
import { membersOf } from '../../src/engine/members.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { slotsOf, type Slot, type SlotSet } from '../../src/engine/slots.ts';
import { rowsOf } from '../../src/engine/table.ts';
import { lookUp, type Found, type TextIndex } from '../../src/engine/text-index.ts';
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
export function entriesOf<Row>(index: TextIndex<Row>): Map<string, Found> {
  const texts = new Set(index.recent.keys());
  for (const row of index.base.rows.flat()) {
    if (row !== undefined) for (const text of index.texts.all(row)) texts.add(text);
  }
  const found = [...texts].flatMap((text): [string, Found][] => {
    const places = lookUp(index, text);
    return places === undefined ? [] : [[text, places]];
  });
  return new Map(found.toSorted(byKey));
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;
