import { useMemo, useState } from 'react';
import { ErrorList } from '../../engine/error-list.ts';
import type { GroupId, UserId } from '../../engine/ids.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';

/** A group's users in error; what has not changed since is lent by the list before. */
export function useErrorList(group: GroupId): ErrorList {
  const directory = usePacedDirectory();
  const [first] = useState(() => new ErrorList(directory, group));
  return useMemo(() => new ErrorList(directory, group, first), [directory, group, first]);
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
