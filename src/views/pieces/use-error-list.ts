import { useMemo, useState } from 'react';
import { ErrorList } from '../../engine/error-list.ts';
import type { GroupId, UserId } from '../../engine/ids.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';

/** A group's users in error: the same list until something in it changes, and then lent what did not. */
export function useErrorList(group: GroupId): ErrorList {
  const directory = usePacedDirectory();
  const [list, setList] = useState(() => new ErrorList(directory, group));
  if (list.isOf(directory, group)) return list;
  const next = new ErrorList(directory, group, list);
  setList(next);
  return next;
}

/** Those chosen who are still in the list. */
export function useErrorSelection(list: ErrorList) {
  const [chosen, choose] = useState<ReadonlySet<UserId>>(new Set());
  const keys = useMemo(() => {
    const left = [...chosen].filter((user) => list.indexOfKey(user) >= 0);
    return left.length === chosen.size ? chosen : new Set(left);
  }, [chosen, list]);
  return { keys, choose };
}

/** Chosen users in the order of the list. */
export const inOrder = (list: ErrorList, users: ReadonlySet<UserId>): UserId[] =>
  [...users]
    .map((user) => ({ user, place: list.indexOfKey(user) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ user }) => user);
