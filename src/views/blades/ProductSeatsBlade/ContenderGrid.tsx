import { useState } from 'react';
import { useLocale } from 'use-intl';
import { useWords } from '../../../i18n/use-words.ts';
import type { Contender, LastSeats } from '../../../insight/last-seats/last-seats.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterBox } from '../../parts/FilterBox.tsx';
import { FilterSelect } from '../../parts/FilterSelect.tsx';
import { useContenderColumns } from './use-contender-columns.tsx';

const PASSES = {
  everybody: () => true,
  licensed: ({ now }) => now,
  without: ({ now }) => !now,
  never: ({ licensed }) => licensed === 0,
  differs: ({ now, joinOrder }) => now !== joinOrder,
} satisfies Readonly<Record<string, (one: Contender) => boolean>>;
type Shown = keyof typeof PASSES;
const SHOWN = ['everybody', 'licensed', 'without', 'never', 'differs'] as const satisfies readonly Shown[];

const keyOf = ({ profile }: Contender): string => profile.id;
const addressOf = ({ profile }: Contender): string => `/users/${profile.id}/licenses`;

/** The users who want a seat, each with how often the orders give one. */
export function ContenderGrid({ found }: { readonly found: LastSeats }) {
  const words = useWords('lastSeats');
  const common = useWords('common');
  const locale = useLocale();
  const columns = useContenderColumns(found.orders, found.free > 0);
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<Shown>('everybody');
  return (
    <div className="flex min-h-72 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-3 px-4">
        <FilterBox
          label={words('find')}
          placeholder={words('find')}
          value={query}
          onChange={setQuery}
          clearLabel={common('clearFilters')}
        />
        <FilterSelect
          label={words('filter')}
          value={shown}
          onChange={setShown}
          options={SHOWN.map((value) => ({ value, label: words(`show.${value}`) }))}
        />
      </div>
      <DataGrid
        fill
        label={words('grid')}
        columns={columns}
        rows={found.contenders}
        rowKey={keyOf}
        query={query}
        where={PASSES[shown]}
        locale={locale}
        getRowHref={addressOf}
        statusText={(count, total) => words('status', { shown: count, total })}
        noMatch={<EmptyState icon="filter" title={words('noMatch')} />}
      />
    </div>
  );
}
