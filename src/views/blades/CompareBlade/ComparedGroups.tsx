import { useMemo } from 'react';
import type { GroupChange } from '../../../engine/compare-groups.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridColumn } from '../../parts/grid-column.ts';
import type { ChangeTexts } from './use-change-texts.ts';

const nameOf = ({ before, after }: GroupChange): string => (after ?? before)?.displayName ?? '';

type ComparedGroupsProps = { readonly changes: readonly GroupChange[]; readonly texts: ChangeTexts };

/** Groups with their licences, how many joined and left, and what else changed. */
export function ComparedGroups({ changes, texts }: ComparedGroupsProps) {
  const words = useWords('history.compare');
  const columns = useMemo((): readonly GridColumn<GroupChange>[] => {
    const licences = (change: GroupChange): string => texts.template(change.licences);
    const properties = ({ before, after, properties: changed }: GroupChange): string =>
      before === null ? words('added') : after === null ? words('removed') : texts.properties(changed);
    return [
      {
        id: 'group',
        header: words('group'),
        flex: 2,
        minWidth: 160,
        primary: true,
        text: nameOf,
        cell: nameOf,
      },
      { id: 'licences', header: words('licences'), flex: 4, minWidth: 200, text: licences, cell: licences },
      {
        id: 'members',
        header: words('members'),
        width: 130,
        sortValue: ({ joined, left }) => joined.length + left.length,
        cell: ({ joined, left }) =>
          joined.length + left.length > 0 &&
          words('memberChange', { joined: joined.length, left: left.length }),
      },
      {
        id: 'properties',
        header: words('properties'),
        flex: 2,
        minWidth: 140,
        text: properties,
        cell: properties,
      },
    ];
  }, [words, texts]);
  return (
    <DataGrid
      label={words('groupsGrid')}
      columns={columns}
      rows={changes}
      rowKey={(change) => change.id}
      getRowHref={hrefOf}
    />
  );
}

const hrefOf = ({ id }: GroupChange): string => `/groups/${id}/licenses`;
