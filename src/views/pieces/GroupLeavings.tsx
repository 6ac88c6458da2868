import { useMemo, type ReactNode } from 'react';
import { useLocale } from 'use-intl';
import type { GroupId } from '../../engine/ids.ts';
import { leavingsOf, standingOf, type Leaving } from '../../engine/queries.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { DataGrid } from '../parts/DataGrid.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import type { GridColumn } from '../parts/grid-column.ts';
import { InfoBar } from '../parts/InfoBar.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { useNames } from '../wording/use-names.ts';
import { useReasons } from '../wording/use-reasons.ts';

type GroupLeavingsProps = {
  readonly group: GroupId;
  /** Stands between the notice and the list. */
  readonly children?: ReactNode;
};

/** What stands on every page of a deleted group: that it is gone, and what it left behind on users (R4.8). */
export function GroupLeavings({ group, children }: GroupLeavingsProps) {
  const frames = useWords('frames');
  const words = useWords('groups');
  const formats = useFormats();
  const names = useNames();
  const reasons = useReasons();
  const locale = useLocale();
  const directory = useDirectory();
  const rows = useMemo(() => leavingsOf(directory, group), [directory, group]);
  const columns = useMemo((): readonly GridColumn<Leaving>[] => {
    const products = ({ left }: Leaving): string =>
      formats.list(
        left.map(({ sku }) => names.product(sku)),
        { type: 'unit' },
      );
    const reasonOf = ({ user }: Leaving) => standingOf(user.holdings, group).reason;
    const state = (row: Leaving): string => {
      const reason = reasonOf(row);
      return reason === null ? words('leavings.active') : reasons.heading(reason);
    };
    return [
      {
        id: 'name',
        header: words('leavings.displayName'),
        flex: 2,
        primary: true,
        text: ({ user }) => user.profile.displayName,
        cell: ({ user }) => user.profile.displayName,
      },
      {
        id: 'upn',
        header: words('leavings.userPrincipalName'),
        flex: 2,
        text: ({ user }) => user.profile.userPrincipalName,
        cell: ({ user }) => user.profile.userPrincipalName,
      },
      { id: 'products', header: words('leavings.products'), flex: 2, text: products, cell: products },
      {
        id: 'state',
        header: words('leavings.state'),
        flex: 2,
        text: state,
        cell: (row) => <StatusBadge tone={reasonOf(row) === null ? 'neutral' : 'danger'} text={state(row)} />,
      },
    ];
  }, [words, formats, names, reasons, group]);
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-surface">
      <div className="flex flex-col gap-3 px-4 py-3">
        <InfoBar tone="warning">{frames('deletedGroup')}</InfoBar>
        {children}
      </div>
      <h2 className="px-4 pb-1 text-lg font-semibold">{words('leavings.title')}</h2>
      <DataGrid
        fill
        label={words('leavings.grid', { group: names.group(group) })}
        columns={columns}
        rows={rows}
        rowKey={({ user }) => user.id}
        locale={locale}
        getRowHref={({ user }) => `/users/${user.id}/licenses`}
        statusText={(shown, total) => words('leavings.users', { shown, total })}
        empty={<EmptyState icon="success" title={words('leavings.empty')} />}
      />
    </div>
  );
}
