import { useMemo } from 'react';
import type { UserInError } from '../../engine/queries.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { GridColumn } from '../parts/grid-column.ts';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { useNames } from '../wording/use-names.ts';
import { useReasons } from '../wording/use-reasons.ts';

/**
 * The columns of a group's users in error; PowerShell's name of the error stands beside the reason, and
 * with leavers among them whether each still is a member.
 */
export function useErrorColumns(withLeavers: boolean): readonly GridColumn<UserInError>[] {
  const words = useWords('groups');
  const common = useWords('common');
  const formats = useFormats();
  const names = useNames();
  const reasons = useReasons();
  return useMemo(() => {
    const products = ({ failed }: UserInError): string =>
      formats.list(
        failed.map(({ sku }) => names.product(sku)),
        { type: 'unit' },
      );
    const membership = ({ isMember }: UserInError): string =>
      isMember ? words('errorPage.member') : common('noLongerMember');
    const columns: readonly GridColumn<UserInError>[] = [
      {
        id: 'name',
        header: words('errorPage.displayName'),
        flex: 3,
        minWidth: 140,
        primary: true,
        text: ({ user }) => user.profile.displayName,
        cell: ({ user }) => user.profile.displayName,
      },
      {
        id: 'upn',
        header: words('errorPage.userPrincipalName'),
        flex: 4,
        minWidth: 120,
        text: ({ user }) => user.profile.userPrincipalName,
        cell: ({ user }) => user.profile.userPrincipalName,
      },
      {
        id: 'failed',
        header: words('errorPage.failed'),
        flex: 4,
        minWidth: 130,
        text: products,
        cell: products,
      },
      {
        id: 'reason',
        header: words('errorPage.reason'),
        flex: 5,
        minWidth: 190,
        text: ({ reason }) => `${reasons.heading(reason)} ${reason}`,
        cell: ({ reason }) => (
          <span title={`${reasons.heading(reason)} ${reason}`}>
            {reasons.heading(reason)} <span className="font-mono text-sm text-text-muted">{reason}</span>
          </span>
        ),
      },
    ];
    const leavers: GridColumn<UserInError> = {
      id: 'membership',
      header: words('errorPage.membership'),
      width: 180,
      text: membership,
      cell: (row) => (row.isMember ? membership(row) : <StatusBadge tone="warning" text={membership(row)} />),
    };
    return withLeavers ? [...columns, leavers] : columns;
  }, [words, common, formats, names, reasons, withLeavers]);
}
