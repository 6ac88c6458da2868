import { useMemo, useState } from 'react';
import { useLocale } from 'use-intl';
import type { Directory } from '../../../engine/directory.ts';
import { useWords } from '../../../i18n/use-words.ts';
import {
  EFFECTS,
  type Differing,
  type Effect,
  type VersionsCompared,
} from '../../../insight/versions/versions.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterBox } from '../../parts/FilterBox.tsx';
import { FilterSelect } from '../../parts/FilterSelect.tsx';
import { useDifferenceColumns } from './use-difference-columns.tsx';
import { useDifferenceUnfolding } from './use-difference-unfolding.tsx';
import { useDifferenceWords } from './use-difference-words.ts';

type DifferenceGridProps = {
  readonly compared: VersionsCompared;
  /** Where the two versions were compared; it names things. */
  readonly of: Directory;
};

const ALL = 'all';

const keyOf = ({ profile, difference }: Differing): string => `${profile.id} ${difference.group}`;
const addressOf = ({ profile }: Differing): string => `/users/${profile.id}/licenses`;

/** The users who differ, one row for each of their groups that does. */
export function DifferenceGrid({ compared, of }: DifferenceGridProps) {
  const words = useWords('versions');
  const common = useWords('common');
  const locale = useLocale();
  const texts = useDifferenceWords(of);
  const columns = useDifferenceColumns(compared, texts);
  const unfolding = useDifferenceUnfolding(compared, texts);
  const [query, setQuery] = useState('');
  const [effect, setEffect] = useState<Effect | typeof ALL>(ALL);
  const where = useMemo(
    () => (effect === ALL ? undefined : ({ difference }: Differing) => difference.effect === effect),
    [effect],
  );
  const { counts } = compared;
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <FilterBox
          label={words('find')}
          placeholder={words('find')}
          value={query}
          onChange={setQuery}
          clearLabel={common('clearFilters')}
        />
        <FilterSelect<Effect | typeof ALL>
          label={words('filter')}
          value={effect}
          onChange={setEffect}
          options={[
            { value: ALL, label: words('all') },
            ...EFFECTS.filter((value) => counts[value] > 0 || value === effect).map((value) => ({
              value,
              label: words('effectCount', { effect: words(`effect.${value}`), count: counts[value] }),
            })),
          ]}
        />
      </div>
      <DataGrid
        label={words('grid')}
        columns={columns}
        rows={compared.rows}
        rowKey={keyOf}
        query={query}
        where={where}
        locale={locale}
        getRowHref={addressOf}
        unfolding={unfolding}
        statusText={(shown, total) => words('status', { shown, total })}
        noMatch={<EmptyState icon="filter" title={words('noMatch')} />}
      />
    </>
  );
}
