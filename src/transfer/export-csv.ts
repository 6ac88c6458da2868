import { productDisplayName } from '../catalogue/names.ts';
import { formatAudit, formatEntry } from '../document/directory-audit.ts';
import { entriesOf } from '../engine/audit-log.ts';
import type { Directory } from '../engine/directory.ts';
import type { SkuId } from '../engine/ids.ts';
import { productHolding } from '../engine/product-holding.ts';
import { groupById, groupsWithErrors, usersInError } from '../engine/queries.ts';
import { rulesOf } from '../engine/rules.ts';
import { usersOf } from '../engine/user-table.ts';

/** What products are called in a file; the built-in names unless somebody has others. */
export type ProductNaming = (sku: SkuId, partNumber: string) => string;

/** Users in error, one line for each of their groups and products in error. */
export function usersInErrorCsv(directory: Directory, nameOf: ProductNaming = productDisplayName): string {
  const product = productsBy(directory, nameOf);
  const rows = groupsWithErrors(directory).flatMap(({ id, group }) =>
    usersInError(directory, id).flatMap(({ user, failed, reason, isMember }) =>
      failed.map(({ sku, state, error }) => [
        user.profile.displayName,
        user.profile.userPrincipalName,
        user.id,
        group?.profile.displayName ?? '',
        id,
        isMember,
        product(sku),
        sku,
        state,
        error ?? '',
        reason,
      ]),
    ),
  );
  return csvOf(
    [
      'User',
      'User principal name',
      'User ID',
      'Group',
      'Group ID',
      'Member',
      'Product',
      'SKU ID',
      'State',
      'Error',
      'Top reason',
    ],
    rows,
  );
}

/** Licenses, one line for each user and product: where it comes from, and how many services are on. */
export function licencesCsv(directory: Directory, nameOf: ProductNaming = productDisplayName): string {
  const product = productsBy(directory, nameOf);
  const rules = rulesOf(directory);
  const rows: Cell[][] = [];
  for (const { id, profile, holdings } of usersOf(directory.users)) {
    for (const sku of new Set(holdings.map((assignment) => assignment.sku))) {
      const { sources, isDirect, error, on, all } = productHolding(rules, holdings, sku);
      const groups = sources.flatMap((source) =>
        source === null ? [] : (groupById(directory, source)?.profile.displayName ?? source),
      );
      const held = holdings.some((assignment) => assignment.sku === sku && assignment.state !== 'Error');
      rows.push([
        profile.displayName,
        profile.userPrincipalName,
        id,
        profile.usageLocation ?? '',
        product(sku),
        sku,
        held,
        isDirect,
        groups.join('; '),
        on,
        all,
        error ?? '',
      ]);
    }
  }
  return csvOf(
    [
      ...[
        'User',
        'User principal name',
        'User ID',
        'Usage location',
        'Product',
        'SKU ID',
        'Licensed',
        'Direct',
      ],
      ...['Inherited from', 'Services on', 'Services', 'Error'],
    ],
    rows,
  );
}

/** The audit log, oldest first, one line for each entry. */
export function auditCsv(directory: Directory): string {
  const rows = Array.from(entriesOf(directory.log), (entry) => formatAudit(directory, entry)).map((audit) => [
    audit.activityDateTime,
    audit.category,
    audit.activityDisplayName,
    audit.result,
    audit.resultReason,
    audit.initiatedBy.user?.userPrincipalName ??
      audit.initiatedBy.user?.displayName ??
      audit.initiatedBy.app?.displayName ??
      '',
    audit.targetResources.map(({ displayName, id }) => displayName ?? id ?? '').join('; '),
    audit.targetResources.map(({ id }) => id ?? '').join('; '),
    audit.targetResources
      .flatMap(({ modifiedProperties }) => modifiedProperties)
      .map(({ displayName, oldValue, newValue }) => `${displayName}: ${oldValue ?? ''} → ${newValue ?? ''}`)
      .join('; '),
    audit.id,
  ]);
  return csvOf(
    [
      'Date',
      'Category',
      'Activity',
      'Result',
      'Reason',
      'Initiated by',
      'Targets',
      'Target IDs',
      'Modified properties',
      'ID',
    ],
    rows,
  );
}

/** The audit log as Graph lists it, oldest first. */
export function auditJson(directory: Directory): string {
  const value = Array.from(entriesOf(directory.log), (entry) => formatEntry(directory, entry));
  return `${JSON.stringify({ value }, null, 2)}\n`;
}

function productsBy(directory: Directory, nameOf: ProductNaming): (sku: SkuId) => string {
  const { products } = rulesOf(directory);
  return (sku) => nameOf(sku, products.get(sku)?.partNumber ?? sku);
}

type Cell = string | number | boolean;

/**
 * RFC 4180 with a byte order mark, which spreadsheets need to read it as UTF-8. A text that a spreadsheet would
 * calculate begins with an apostrophe.
 */
export function csvOf(heading: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [heading, ...rows].map((row) => row.map(cellOf).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cellOf(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell);
  const text = /^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
