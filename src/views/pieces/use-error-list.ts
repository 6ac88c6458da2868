import { useState } from 'react';
import { ErrorList } from '../../engine/error-list.ts';
import type { GroupId } from '../../engine/ids.ts';
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
