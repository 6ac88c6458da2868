import { useMemo, useState } from 'react';
import type { UserChange } from '../../../engine/compare-users.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterBox } from '../../parts/FilterBox.tsx';
import { FilterSelect } from '../../parts/FilterSelect.tsx';
import type { GridColumn } from '../../parts/grid-column.ts';
import type { ChangeTexts } from './use-change-texts.ts';

const KINDS = [
  'any',
  'licencesGained',
  'licencesLost',
  'licencesChanged',
  'errorsGained',
  'errorsLost',
  'errorsChanged',
  'properties',
  'added',
  'removed',
] as const;
type Kind = (typeof KINDS)[number];

const PASSES: Record<Kind, (change: UserChange) => boolean> = {
  any: () => true,
  licencesGained: ({ licences }) => licences.gained.length > 0,
  licencesLost: ({ licences }) => licences.lost.length > 0,
  licencesChanged: ({ licences }) => licences.changed.length > 0,
  errorsGained: ({ errors }) => errors.gained.length > 0,
  errorsLost: ({ errors }) => errors.lost.length > 0,
  errorsChanged: ({ errors }) => errors.changed.length > 0,
  properties: ({ properties }) => properties.length > 0,
  added: ({ before }) => before === null,
  removed: ({ after }) => after === null,
};

const nameOf = ({ before, after }: UserChange): string => (after ?? before)?.displayName ?? '';

type ComparedUsersProps = { readonly changes: readonly UserChange[]; readonly texts: ChangeTexts };

/** Users with what they gained and lost; the arrow of a sign says which way. */
export function ComparedUsers({ changes, texts }: ComparedUsersProps) {
  const words = useWords('history.compare');
  const common = useWords('common');
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<Kind>('any');
  const columns = useMemo((): readonly GridColumn<UserChange>[] => {
    const profileText = ({ before, after, properties }: UserChange): string =>
      before === null ? words('added') : after === null ? words('removed') : texts.properties(properties);
    return [
      {
        id: 'user',
        header: words('user'),
        flex: 2,
        minWidth: 150,
        primary: true,
        text: nameOf,
        cell: nameOf,
      },
      {
        id: 'licences',
        header: words('licences'),
        flex: 4,
        minWidth: 220,
        text: ({ licences }) => texts.licences(licences),
        cell: ({ licences }) => texts.licences(licences),
      },
      {
        id: 'errors',
        header: words('errors'),
        flex: 4,
        minWidth: 220,
        text: ({ errors }) => texts.errors(errors),
        cell: ({ errors }) => texts.errors(errors),
      },
      {
        id: 'properties',
        header: words('properties'),
        flex: 2,
        minWidth: 130,
        text: profileText,
        cell: profileText,
      },
    ];
  }, [words, texts]);
  return (
    <>
      <div className="mb-2 flex flex-wrap items-end gap-3">
        <FilterBox
          label={words('findUsers')}
          placeholder={words('findUsers')}
          value={query}
          onChange={setQuery}
          clearLabel={common('clearFilters')}
        />
        <FilterSelect
          label={words('kind')}
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({
            value,
            label: value === 'any' ? words('any') : words(`kinds.${value}`),
          }))}
        />
      </div>
      <DataGrid
        label={words('usersGrid')}
        columns={columns}
        rows={changes}
        rowKey={(change) => change.id}
        query={query}
        where={kind === 'any' ? undefined : PASSES[kind]}
        getRowHref={hrefOf}
        statusText={(shown, total) => words('usersCount', { shown, total })}
        noMatch={<EmptyState icon="filter" title={words('noMatch')} />}
      />
    </>
  );
}

const hrefOf = ({ id }: UserChange): string => `/users/${id}/licenses`;
