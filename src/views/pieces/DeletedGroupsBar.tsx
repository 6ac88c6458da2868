import { useMemo } from 'react';
import { deletedGroupsWithLeavings } from '../../engine/queries.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { InfoBar } from '../parts/InfoBar.tsx';
import { TextLink } from '../parts/TextLink.tsx';
import { useNames } from '../wording/use-names.ts';

/** Leads to groups that are gone while users still have something from them (R4.8); nothing when there are none. */
export function DeletedGroupsBar() {
  const words = useWords('groups');
  const names = useNames();
  const directory = useDirectory();
  const deleted = useMemo(() => deletedGroupsWithLeavings(directory), [directory]);
  if (deleted.length === 0) return null;
  return (
    <div className="bg-surface px-4 py-2">
      <InfoBar tone="warning">
        {words('deletedGroups', { count: deleted.length })}
        <ul className="mt-1 flex max-h-24 flex-wrap gap-x-4 overflow-y-auto">
          {deleted.map(({ id }) => (
            <li key={id}>
              <TextLink href={`/groups/${id}/licenses`}>{names.group(id)}</TextLink>
            </li>
          ))}
        </ul>
      </InfoBar>
    </div>
  );
}
