import { USER_ATTRIBUTES } from '../engine/user.ts';

/* Properties that a tenant document keeps; every other one of Graph's is ignored, and counted by its name. */

export const DOCUMENT_PROPERTIES: ReadonlySet<string> = new Set([
  ...['version', 'name', 'description', 'serviceVersion', 'organization', 'subscribedSkus'],
  ...['planRelations', 'users', 'groups', 'queue', 'auditLog'],
]);

export const PRODUCT_PROPERTIES: ReadonlySet<string> = new Set([
  ...['skuId', 'skuPartNumber', 'prepaidUnits', 'servicePlans'],
]);

export const USER_PROPERTIES: ReadonlySet<string> = new Set([
  ...['id', 'displayName', 'userPrincipalName', 'usageLocation', 'proxyAddresses', 'otherMails'],
  ...['department', 'jobTitle', 'accountEnabled', 'assignedLicenses', 'licenseAssignmentStates'],
  ...USER_ATTRIBUTES,
]);

export const GROUP_PROPERTIES: ReadonlySet<string> = new Set([
  ...['id', 'displayName', 'description', 'securityEnabled', 'mailEnabled', 'mailNickname'],
  ...['groupTypes', 'membershipRule', 'assignedLicenses', 'members'],
]);
