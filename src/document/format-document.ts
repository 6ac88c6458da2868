import { entriesOf } from '../engine/audit-log.ts';
import { membersOf } from '../engine/members.ts';
import type { Directory } from '../engine/directory.ts';
import type { Group } from '../engine/group.ts';
import type { Holdings } from '../engine/holdings.ts';
import type { Licence, PlanRelations, Product } from '../engine/product.ts';
import type { Job } from '../engine/queue.ts';
import { rowsOf } from '../engine/table.ts';
import { type UserRow, userAt, usersOf } from '../engine/user-table.ts';
import { USER_ATTRIBUTES, type UserAttribute } from '../engine/user.ts';
import { formatDate } from './dates.ts';
import { formatEntry } from './directory-audit.ts';
import type {
  GroupItem,
  JobItem,
  LicenceItem,
  ProductItem,
  StateItem,
  TenantDocument,
  UserItem,
} from './tenant-document.ts';

/** Writes a directory as a document: `parseDocument` makes the same directory of it. */
export function formatDocument(directory: Directory): TenantDocument {
  const { users, groups, queue, auditLog, ...rest } = formatLazily(directory);
  return { ...rest, users: [...users], groups: [...groups], queue: [...queue], auditLog: [...auditLog] };
}

type Long = 'users' | 'groups' | 'queue' | 'auditLog';

/** A document whose long lists are not there yet: each of their items is made as somebody reads it. */
export type LazyDocument = Omit<TenantDocument, Long> & {
  readonly [List in Long]: Iterable<TenantDocument[List][number]>;
};

export function formatLazily(directory: Directory): LazyDocument {
  const { tenant, serviceVersion } = directory;
  return {
    version: 1,
    name: tenant.name,
    ...(tenant.description !== null && { description: tenant.description }),
    serviceVersion,
    organization: {
      id: tenant.organizationId,
      displayName: tenant.organizationName,
      countryLetterCode: tenant.country,
      verifiedDomains: tenant.domains.map(({ name, isDefault }) => ({ name, isDefault })),
    },
    subscribedSkus: directory.products.map(formatProduct),
    ...(!directory.relationsAreBuiltIn && { planRelations: formatRelations(directory.relations) }),
    users: each(usersOf(directory.users), formatUser),
    groups: each(rowsOf(directory.groups), (group) => formatGroup(directory, group)),
    queue: each(directory.queue, (job) => formatJob(directory, job)),
    auditLog: each(entriesOf(directory.log), (entry) => formatEntry(directory, entry)),
  };
}

function* each<Item, Output>(items: Iterable<Item>, format: (item: Item) => Output): Generator<Output> {
  for (const item of items) yield format(item);
}

/** The text of a document's file. */
export const formatDocumentText = (directory: Directory): string =>
  `${JSON.stringify(formatDocument(directory), null, 2)}\n`;

const formatProduct = ({ id, partNumber, units, plans }: Product): ProductItem => ({
  skuId: id,
  skuPartNumber: partNumber,
  prepaidUnits: {
    enabled: units.enabled,
    warning: units.warning,
    suspended: units.suspended,
    lockedOut: units.lockedOut,
  },
  servicePlans: plans.map((plan) => ({ servicePlanId: plan.id, servicePlanName: plan.name })),
});

const formatRelations = ({ exclusive, dependsOn, prohibitedIn, mailbox }: PlanRelations): PlanRelations => ({
  exclusive,
  dependsOn,
  prohibitedIn,
  mailbox,
});

const formatUser = ({ profile, holdings, updated }: UserRow): UserItem => ({
  id: profile.id,
  displayName: profile.displayName,
  userPrincipalName: profile.userPrincipalName,
  usageLocation: profile.usageLocation,
  proxyAddresses: profile.proxyAddresses,
  department: profile.department,
  jobTitle: profile.jobTitle,
  accountEnabled: profile.accountEnabled,
  ...(profile.otherMails.length > 0 && { otherMails: profile.otherMails }),
  ...formatAttributes(profile.attributes),
  licenseAssignmentStates: formatStates(holdings, updated),
});

/** In one order, whatever the order in which they were set. */
function formatAttributes(
  attributes: Readonly<Partial<Record<UserAttribute, string>>>,
): Partial<Record<UserAttribute, string>> {
  const item: Partial<Record<UserAttribute, string>> = {};
  for (const name of USER_ATTRIBUTES) {
    const text = attributes[name];
    if (text !== undefined) item[name] = text;
  }
  return item;
}

/** What is recorded on a user as Graph's `licenseAssignmentStates` (R7.1). */
export const formatStates = (holdings: Holdings, updated: readonly (number | null)[]): StateItem[] =>
  holdings.map(({ sku, source, disabled, state, error }, place) => {
    const at = updated[place] ?? null;
    return {
      skuId: sku,
      assignedByGroup: source,
      disabledPlans: disabled,
      state,
      error: error ?? 'None',
      lastUpdatedDateTime: at === null ? null : formatDate(at),
    };
  });

/** A licence as Graph's `assignedLicense`. */
export const formatLicence = ({ sku, disabled }: Licence): LicenceItem => ({
  skuId: sku,
  disabledPlans: disabled,
});

const formatGroup = (directory: Directory, { profile, licences, members }: Group): GroupItem => ({
  id: profile.id,
  displayName: profile.displayName,
  description: profile.description,
  securityEnabled: profile.securityEnabled,
  mailEnabled: profile.mailEnabled,
  ...(profile.mailNickname !== null && { mailNickname: profile.mailNickname }),
  groupTypes: profile.groupTypes,
  membershipRule: profile.membershipRule,
  assignedLicenses: licences.map(formatLicence),
  members: [...membersOf(directory, { members })],
});

const formatJob = (directory: Directory, { group, users, done }: Job): JobItem => ({
  group,
  users: Array.from(users.subarray(done)).flatMap((slot) => userAt(directory.users, slot)?.id ?? []),
});
