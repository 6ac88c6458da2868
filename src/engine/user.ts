import type { UserId } from './ids.ts';

/** Optional text attributes, named as in Microsoft Graph; dynamic membership rules can read them. */
export const USER_ATTRIBUTES = [
  'city',
  'companyName',
  'country',
  'employeeHireDate',
  'employeeId',
  'faxNumber',
  'givenName',
  'mail',
  'mailNickname',
  'mobilePhone',
  'officeLocation',
  'postalCode',
  'preferredLanguage',
  'state',
  'streetAddress',
  'surname',
  'userType',
] as const;
export type UserAttribute = (typeof USER_ATTRIBUTES)[number];

/** What an administrator writes about a user. Licences live beside it, in the user's row. */
export type UserProfile = {
  readonly id: UserId;
  readonly displayName: string;
  readonly userPrincipalName: string;
  /** ISO 3166-1 alpha-2, or null: a group then uses the directory's country (R1.7). */
  readonly usageLocation: string | null;
  readonly proxyAddresses: readonly string[];
  readonly otherMails: readonly string[];
  readonly department: string | null;
  readonly jobTitle: string | null;
  readonly accountEnabled: boolean;
  readonly attributes: Readonly<Partial<Record<UserAttribute, string>>>;
};
