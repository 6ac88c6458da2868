import { useMemo, useState } from 'react';
import { useLocale } from 'use-intl';
import type { GroupId, UserId } from '../../../engine/ids.ts';
import { groupById } from '../../../engine/queries.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { FINDINGS, type Finding, type Person } from '../../../insight/intended/intended.ts';
import { useDirectory } from '../../../store/use-lab.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterBox } from '../../parts/FilterBox.tsx';
import { FilterSelect } from '../../parts/FilterSelect.tsx';
import type { GridColumn } from '../../parts/grid-column.ts';
import { useGroupName } from '../../wording/use-group-name.ts';

type PeopleGridProps = {
  readonly id: GroupId;
  readonly people: readonly Person[];
  readonly columns: readonly GridColumn<Person>[];
  readonly finding: Finding | null;
  readonly onFinding: (finding: Finding | null) => void;
};

const ANY = 'any';

const keyOf = ({ profile }: Person): UserId => profile.id;
const addressOf = ({ profile }: Person): string => `/users/${profile.id}/licenses`;

/** The people of the group, narrowed by text and by finding; each leads to the licences of the user. */
export function PeopleGrid({ id, people, columns, finding, onFinding }: PeopleGridProps) {
  const words = useWords('intended');
  const common = useWords('common');
  const locale = useLocale();
  const name = useGroupName(id);
  const [query, setQuery] = useState('');
  const where = useMemo(
    () => (finding === null ? undefined : ({ situation }: Person) => situation.findings.includes(finding)),
    [finding],
  );
  return (
    <div className="flex min-h-72 flex-1 flex-col">
      {people.length > 0 && (
        <div className="flex flex-wrap items-center gap-3 px-4">
          <FilterBox
            label={words('find')}
            placeholder={words('find')}
            value={query}
            onChange={setQuery}
            clearLabel={common('clearFilters')}
          />
          <FilterSelect<Finding | typeof ANY>
            label={words('filter')}
            value={finding ?? ANY}
            onChange={(value) => onFinding(value === ANY ? null : value)}
            options={[
              { value: ANY, label: words('everybody') },
              ...FINDINGS.map((value) => ({ value, label: words(`finding.${value}`) })),
            ]}
          />
        </div>
      )}
      <DataGrid
        fill
        label={words('grid', { group: name })}
        columns={columns}
        rows={people}
        rowKey={keyOf}
        query={query}
        where={where}
        locale={locale}
        getRowHref={addressOf}
        statusText={(shown, total) => words('people', { shown, total })}
        empty={<NobodyHere id={id} />}
        noMatch={<EmptyState icon="filter" title={words('noMatch')} />}
      />
    </div>
  );
}

function NobodyHere({ id }: { readonly id: GroupId }) {
  const words = useWords('intended');
  const licensed = useDirectory((directory) => groupById(directory, id)?.licences.length);
  if (licensed === undefined)
    return <EmptyState icon="success" title={words('empty')} text={words('emptyGoneText')} />;
  return licensed > 0 ? (
    <EmptyState icon="users" title={words('empty')} text={words('emptyText')} />
  ) : (
    <EmptyState icon="key" title={words('emptyUnlicensed')} text={words('emptyUnlicensedText')} />
  );
}
