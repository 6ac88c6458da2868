import { useMemo } from 'react';
import type { ErrorRow } from '../../engine/error-list.ts';
import type { RecordedError } from '../../engine/vocabulary.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { GridColumn } from '../parts/grid-column.ts';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import { useProductName } from '../wording/use-product-name.ts';
import { useReasonHeading } from '../wording/use-reason-heading.ts';

/**
 * The columns of a group's users in error; PowerShell's name of the error stands beside the reason, and
 * with leavers among them whether each still is a member.
 */
export function useErrorColumns(withLeavers: boolean): readonly GridColumn<ErrorRow>[] {
  const words = useWords('groups');
  const common = useWords('common');
  const formats = useFormats();
  const productName = useProductName();
  const heading = useReasonHeading();
  return useMemo(() => {
    // A hundred thousand rows share a few values: each is put into words once.
    const products = once((failed: ErrorRow['failed']) =>
      formats.list(
        failed.map(({ sku }) => productName(sku)),
        { type: 'unit' },
      ),
    );
    const reasonText = once((reason: RecordedError) => `${heading(reason)} ${reason}`);
    const membership = ({ isMember }: ErrorRow): string =>
      isMember ? words('errorPage.member') : common('noLongerMember');
    const columns: readonly GridColumn<ErrorRow>[] = [
      {
        id: 'name',
        header: words('errorPage.displayName'),
        flex: 3,
        minWidth: 140,
        primary: true,
        text: ({ profile }) => profile.displayName,
        cell: ({ profile }) => profile.displayName,
      },
      {
        id: 'upn',
        header: words('errorPage.userPrincipalName'),
        flex: 4,
        minWidth: 120,
        text: ({ profile }) => profile.userPrincipalName,
        cell: ({ profile }) => profile.userPrincipalName,
      },
      {
        id: 'failed',
        header: words('errorPage.failed'),
        flex: 4,
        minWidth: 130,
        text: ({ failed }) => products(failed),
        cell: ({ failed }) => products(failed),
      },
      {
        id: 'reason',
        header: words('errorPage.reason'),
        flex: 5,
        minWidth: 190,
        text: ({ reason }) => reasonText(reason),
        cell: ({ reason }) => (
          <span title={reasonText(reason)}>
            {heading(reason)} <span className="font-mono text-sm text-text-muted">{reason}</span>
          </span>
        ),
      },
    ];
    const leavers: GridColumn<ErrorRow> = {
      id: 'membership',
      header: words('errorPage.membership'),
      width: 180,
      text: membership,
      cell: (row) => (row.isMember ? membership(row) : <StatusBadge tone="warning" text={membership(row)} />),
    };
    return withLeavers ? [...columns, leavers] : columns;
  }, [words, common, formats, productName, heading, withLeavers]);
}

/** Remembers what it has answered. */
function once<Value, Answer>(ask: (value: Value) => Answer): (value: Value) => Answer {
  const answers = new Map<Value, Answer>();
  return (value) => {
    let answer = answers.get(value);
    if (answer === undefined) answers.set(value, (answer = ask(value)));
    return answer;
  };
}
