import { useMemo } from 'react';
import type { Group } from '../../engine/group.ts';
import { errorCount } from '../../engine/queries.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import type { GridColumn } from '../parts/grid-column.ts';
import { GROUP_STATES, groupStates } from './group-state.ts';
import { GroupStateBadge } from './GroupStateBadge.tsx';
import { useGroupKind } from './use-group-kind.ts';

/** The columns of a list of groups. What changes while licences are applied is looked up for the rows on the screen. */
export function useGroupColumns(): readonly GridColumn<Group>[] {
  const words = useWords('groups');
  const formats = useFormats();
  const kind = useGroupKind();
  const directory = useDirectory();
  return useMemo(() => {
    const stateOf = groupStates(directory);
    const count = (id: string, header: string, of: (group: Group) => number): GridColumn<Group> => ({
      id,
      header,
      width: 88,
      align: 'end',
      sortValue: of,
      cell: (group) => formats.number(of(group)),
    });
    return [
      {
        id: 'name',
        header: words('name'),
        flex: 3,
        minWidth: 130,
        primary: true,
        text: ({ profile }) => profile.displayName,
        cell: ({ profile }) => profile.displayName,
      },
      {
        id: 'type',
        header: words('type'),
        minWidth: 100,
        text: ({ profile }) => kind.type(profile),
        cell: ({ profile }) => kind.type(profile),
      },
      {
        id: 'membership',
        header: words('membership'),
        minWidth: 130,
        text: ({ profile }) => kind.membership(profile),
        cell: ({ profile }) => kind.membership(profile),
      },
      count('members', words('members'), ({ members }) => members.length),
      count('licenses', words('licenses'), ({ licences }) => licences.length),
      count('errors', words('errors'), ({ id }) => errorCount(directory, id)),
      {
        id: 'state',
        header: words('state'),
        minWidth: 150,
        sortValue: (group) => GROUP_STATES.indexOf(stateOf(group)),
        cell: (group) => <GroupStateBadge state={stateOf(group)} />,
      },
    ];
  }, [words, formats, kind, directory]);
}
