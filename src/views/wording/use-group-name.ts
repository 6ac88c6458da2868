import { useMemo } from 'react';
import type { GroupId } from '../../engine/ids.ts';
import { deletedGroupName, groupById } from '../../engine/queries.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory, useLab, useLabState } from '../../store/use-lab.ts';

/** A group by name, a deleted one as well; drawn again only when the name changes, however much is processed. */
export function useGroupName(id: GroupId): string {
  const words = useWords('common');
  const lab = useLab();
  const turned = useLabState((state) => state.turned);
  const name = useDirectory((directory) => groupById(directory, id)?.profile.displayName);
  return useMemo(
    () => name ?? deletedGroupName(lab.getState().directory, id) ?? words('deletedGroup', { id }),
    // Of a group that is gone the log says no more later than it does when the group goes.
    // oxlint-disable-next-line react/exhaustive-deps
    [name, lab, turned, id, words],
  );
}
