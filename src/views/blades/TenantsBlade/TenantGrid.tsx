import { useMemo } from 'react';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { KeptTenant } from '../../../keep/formats.ts';
import { isScenarioId } from '../../../scenarios/scenarios.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridColumn } from '../../parts/grid-column.ts';
import { StatusBadge } from '../../parts/StatusBadge.tsx';

type TenantGridProps = {
  readonly tenants: readonly KeptTenant[];
  readonly openId: string | null;
  readonly query: string;
  readonly keys: ReadonlySet<string>;
  readonly onChoose: (keys: ReadonlySet<string>) => void;
  readonly onOpen: (tenant: KeptTenant) => void;
};

/** The tenants with where they came from, when they last changed, and what they take. */
export function TenantGrid({ tenants, openId, query, keys, onChoose, onOpen }: TenantGridProps) {
  const words = useWords('keep.tenants');
  const common = useWords('common');
  const columns = useColumns(openId);
  return (
    <DataGrid
      label={words('grid')}
      columns={columns}
      rows={tenants}
      rowKey={({ id }) => id}
      query={query}
      onOpenRow={onOpen}
      selection={{
        keys,
        onChange: onChoose,
        allLabel: common('selectAll'),
        rowLabel: ({ name }) => common('selectRow', { name }),
      }}
    />
  );
}

function useColumns(openId: string | null): readonly GridColumn<KeptTenant>[] {
  const words = useWords('keep.tenants');
  const scenarios = useWords('scenarios');
  const formats = useFormats();
  return useMemo(() => {
    const origin = ({ scenario }: KeptTenant): string =>
      scenario !== null && isScenarioId(scenario) ? scenarios(`${scenario}.title`) : words('own');
    const size = (bytes: number): string => {
      if (bytes < 1_000) return words('bytes', { size: bytes });
      if (bytes < 1_000_000) return words('kilobytes', { size: bytes / 1_000 });
      return words('megabytes', { size: bytes / 1_000_000 });
    };
    return [
      {
        id: 'name',
        header: words('name'),
        primary: true,
        flex: 2,
        minWidth: 180,
        text: ({ name }) => name,
        cell: ({ name }) => name,
      },
      { id: 'origin', header: words('origin'), flex: 2, minWidth: 180, text: origin, cell: origin },
      {
        id: 'changed',
        header: words('changed'),
        width: 200,
        sortValue: ({ changed }) => changed,
        cell: ({ changed }) => formats.dateTime(changed, { dateStyle: 'medium', timeStyle: 'short' }),
      },
      {
        id: 'size',
        header: words('size'),
        width: 110,
        align: 'end',
        sortValue: (tenant) => tenant.size,
        cell: (tenant) => size(tenant.size),
      },
      {
        id: 'state',
        header: words('state'),
        width: 130,
        sortValue: ({ id }) => (id === openId ? 0 : 1),
        cell: ({ id }) => id === openId && <StatusBadge tone="success" text={words('here')} />,
      },
    ];
  }, [words, scenarios, formats, openId]);
}
