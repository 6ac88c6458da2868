import { productDisplayName } from '../catalogue/names.ts';
import { formatAudit, formatEntry } from '../document/directory-audit.ts';
import type { LogEntry } from '../engine/audit.ts';
import { entriesOf } from '../engine/audit-log.ts';
import type { Directory } from '../engine/directory.ts';
import { ErrorList, type ErrorRow } from '../engine/error-list.ts';
import type { GroupId, SkuId } from '../engine/ids.ts';
import { productHolding } from '../engine/product-holding.ts';
import { errorCount, groupById, groupsWithErrors } from '../engine/queries.ts';
import { rulesOf } from '../engine/rules.ts';
import { usersOf, type UserRow } from '../engine/user-table.ts';
import { csvHead, csvLine, type Cell } from './csv-text.ts';
import { piecesOf, type ExportPiece } from './export-piece.ts';

/** What products are called in a file; the built-in names unless somebody has others. */
export type ProductNaming = (sku: SkuId, partNumber: string) => string;

const ERROR_HEADING = [
  ...['User', 'User principal name', 'User ID', 'Group', 'Group ID', 'Member'],
  ...['Product', 'SKU ID', 'State', 'Error', 'Top reason'],
];

/** Users in error of one group or, without one, of all: one line for each of their groups and products in error. */
export function usersInErrorCsv(
  directory: Directory,
  nameOf: ProductNaming = productDisplayName,
  only?: GroupId,
): Generator<ExportPiece> {
  const product = productsBy(directory, nameOf);
  const groups = only === undefined ? groupsWithErrors(directory).map(({ id }) => id) : [only];
  const total = groups.reduce((sum, id) => sum + errorCount(directory, id), 0);
  const linesOf = ({ id, row }: { readonly id: GroupId; readonly row: ErrorRow }): string => {
    const { displayName, userPrincipalName, id: user } = row.profile;
    const group = groupById(directory, id)?.profile.displayName ?? '';
    return row.failed
      .map(({ sku, state, error }) =>
        csvLine([
          ...[displayName, userPrincipalName, user, group, id, row.isMember],
          ...[product(sku), sku, state, error ?? '', row.reason],
        ]),
      )
      .join('');
  };
  return piecesOf(errorsOf(directory, groups), total, linesOf, csvHead(ERROR_HEADING));
}

function* errorsOf(
  directory: Directory,
  groups: readonly GroupId[],
): Generator<{ readonly id: GroupId; readonly row: ErrorRow }> {
  for (const id of groups) {
    const list = new ErrorList(directory, id);
    for (let place = 0; place < list.length; place += 1) {
      const row = list.at(place);
      if (row) yield { id, row };
    }
  }
}

const LICENCE_HEADING = [
  ...['User', 'User principal name', 'User ID', 'Usage location', 'Product', 'SKU ID', 'Licensed', 'Direct'],
  ...['Inherited from', 'Services on', 'Services', 'Error'],
];

/** Licenses of one product or, without one, of all: one line for each user and product. */
export function licencesCsv(
  directory: Directory,
  nameOf: ProductNaming = productDisplayName,
  only?: SkuId,
): Generator<ExportPiece> {
  const product = productsBy(directory, nameOf);
  const rules = rulesOf(directory);
  const lineOf = ({ id, profile, holdings }: UserRow, sku: SkuId): string => {
    const { sources, isDirect, error, on, all } = productHolding(rules, holdings, sku);
    const groups = sources.flatMap((source) =>
      source === null ? [] : (groupById(directory, source)?.profile.displayName ?? source),
    );
    const held = holdings.some((assignment) => assignment.sku === sku && assignment.state !== 'Error');
    const { displayName, userPrincipalName, usageLocation } = profile;
    return csvLine([
      ...[displayName, userPrincipalName, id, usageLocation ?? '', product(sku), sku, held, isDirect],
      ...[groups.join('; '), on, all, error ?? ''],
    ]);
  };
  const linesOf = (row: UserRow): string =>
    [...new Set(row.holdings.map(({ sku }) => sku))]
      .filter((sku) => only === undefined || sku === only)
      .map((sku) => lineOf(row, sku))
      .join('');
  return piecesOf(usersOf(directory.users), directory.users.size, linesOf, csvHead(LICENCE_HEADING));
}

const AUDIT_HEADING = [
  ...['Date', 'Category', 'Activity', 'Result', 'Reason', 'Initiated by', 'Targets', 'Target IDs'],
  ...['Modified properties', 'ID'],
];

/** The audit log, oldest first, one line for each entry. */
export function auditCsv(directory: Directory): Generator<ExportPiece> {
  const lineOf = (entry: LogEntry): string => csvLine(auditCells(formatAudit(directory, entry)));
  return piecesOf(entriesOf(directory.log), directory.log.length, lineOf, csvHead(AUDIT_HEADING));
}

function auditCells(audit: ReturnType<typeof formatAudit>): readonly Cell[] {
  const { user, app } = audit.initiatedBy;
  const targets = audit.targetResources;
  return [
    audit.activityDateTime,
    audit.category,
    audit.activityDisplayName,
    audit.result,
    audit.resultReason,
    user?.userPrincipalName ?? user?.displayName ?? app?.displayName ?? '',
    targets.map(({ displayName, id }) => displayName ?? id ?? '').join('; '),
    targets.map(({ id }) => id ?? '').join('; '),
    targets
      .flatMap(({ modifiedProperties }) => modifiedProperties)
      .map(({ displayName, oldValue, newValue }) => `${displayName}: ${oldValue ?? ''} → ${newValue ?? ''}`)
      .join('; '),
    audit.id,
  ];
}

/** The audit log as Graph lists it, oldest first. */
export function* auditJson(directory: Directory): Generator<ExportPiece> {
  let before = '\n    ';
  const textOf = (entry: LogEntry): string => {
    const text = before + JSON.stringify(formatEntry(directory, entry));
    before = ',\n    ';
    return text;
  };
  const { length } = directory.log;
  yield* piecesOf(entriesOf(directory.log), length, textOf, '{\n  "value": [');
  yield { text: '\n  ]\n}\n', done: length, total: length };
}

function productsBy(directory: Directory, nameOf: ProductNaming): (sku: SkuId) => string {
  const { products } = rulesOf(directory);
  return (sku) => nameOf(sku, products.get(sku)?.partNumber ?? sku);
}
