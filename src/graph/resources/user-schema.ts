import { formatStates } from '../../document/format-document.ts';
import type { UserRow } from '../../engine/user-table.ts';
import type { UserAttribute } from '../../engine/user.ts';
import type { Field, FieldType, FilterSupport, Schema } from '../odata/schema.ts';
import { ADDRESS, ADDRESSES, emptyFields, EXACT, LATE, LIST, TEXT } from '../odata/support.ts';
import { LICENCES, licencesJson, PLANS, plansJson } from './licence-json.ts';

const attribute = (
  name: UserAttribute,
  filter: FilterSupport,
  more: Partial<Field<UserRow>> = {},
): Field<UserRow> => ({
  type: 'string',
  read: ({ profile }) => profile.attributes[name] ?? null,
  filter,
  ...more,
});

const TEXTS: FieldType = { list: 'string' };

/** Properties of Graph's user that this directory does not keep. What is written to them is not kept either. */
export const USER_EMPTY = [
  'aboutMe',
  'ageGroup',
  'birthday',
  'consentProvidedForMinor',
  'createdDateTime',
  'creationType',
  'deletedDateTime',
  'employeeLeaveDateTime',
  'employeeOrgData',
  'employeeType',
  'externalUserState',
  'externalUserStateChangeDateTime',
  'hireDate',
  'isManagementRestricted',
  'isResourceAccount',
  'lastPasswordChangeDateTime',
  'legalAgeGroupClassification',
  'mySite',
  'onPremisesDistinguishedName',
  'onPremisesDomainName',
  'onPremisesExtensionAttributes',
  'onPremisesImmutableId',
  'onPremisesLastSyncDateTime',
  'onPremisesSamAccountName',
  'onPremisesSecurityIdentifier',
  'onPremisesSyncEnabled',
  'onPremisesUserPrincipalName',
  'passwordPolicies',
  'passwordProfile',
  'preferredDataLocation',
  'preferredName',
  'refreshTokensValidFromDateTime',
  'securityIdentifier',
  'showInAddressList',
  'signInActivity',
  'signInSessionsValidFromDateTime',
] as const;

export const USER_EMPTY_LISTS = [
  'businessPhones',
  'identities',
  'imAddresses',
  'interests',
  'onPremisesProvisioningErrors',
  'pastProjects',
  'provisionedPlans',
  'responsibilities',
  'schools',
  'serviceProvisioningErrors',
  'skills',
] as const;

const DEFAULTS = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

/** Graph's user. */
export const USER_SCHEMA: Schema<UserRow> = {
  name: 'User',
  type: 'microsoft.graph.user',
  directoryObject: true,
  defaults: () => DEFAULTS,
  fields: {
    ...emptyFields(USER_EMPTY),
    ...emptyFields(USER_EMPTY_LISTS, []),
    id: { type: 'string', read: ({ id }) => id, filter: EXACT },
    accountEnabled: { type: 'boolean', read: ({ profile }) => profile.accountEnabled, filter: EXACT },
    assignedLicenses: { type: LICENCES, read: ({ holdings }) => licencesJson(holdings), filter: LIST },
    assignedPlans: {
      type: PLANS,
      read: ({ holdings }, directory) => plansJson(directory, holdings),
      filter: LIST,
    },
    licenseAssignmentStates: {
      type: { list: { complex: {} } },
      read: ({ holdings, updated }) => formatStates(holdings, updated),
    },
    displayName: {
      type: 'string',
      read: ({ profile }) => profile.displayName,
      filter: TEXT,
      sort: true,
      search: true,
    },
    userPrincipalName: {
      type: 'string',
      read: ({ profile }) => profile.userPrincipalName,
      filter: ADDRESS,
      sort: true,
      search: true,
    },
    usageLocation: {
      type: 'string',
      read: ({ profile }) => profile.usageLocation,
      filter: TEXT,
      search: true,
    },
    proxyAddresses: {
      type: TEXTS,
      read: ({ profile }) => profile.proxyAddresses,
      filter: ADDRESSES,
      search: true,
    },
    otherMails: { type: TEXTS, read: ({ profile }) => profile.otherMails, filter: ADDRESSES, search: true },
    department: { type: 'string', read: ({ profile }) => profile.department, filter: TEXT, search: true },
    jobTitle: { type: 'string', read: ({ profile }) => profile.jobTitle, filter: TEXT, search: true },
    city: attribute('city', TEXT, { search: true }),
    companyName: attribute('companyName', LATE, { search: true }),
    country: attribute('country', TEXT, { search: true }),
    employeeHireDate: attribute('employeeHireDate', LATE, { type: 'date' }),
    employeeId: attribute('employeeId', TEXT, { search: true }),
    faxNumber: attribute('faxNumber', LATE),
    givenName: attribute('givenName', TEXT, { search: true }),
    mail: attribute('mail', ADDRESS, { search: true }),
    mailNickname: attribute('mailNickname', TEXT, { search: true }),
    mobilePhone: attribute('mobilePhone', LATE),
    officeLocation: attribute('officeLocation', LATE, { search: true }),
    postalCode: attribute('postalCode', LATE),
    preferredLanguage: attribute('preferredLanguage', LATE),
    state: attribute('state', TEXT, { search: true }),
    streetAddress: attribute('streetAddress', LATE),
    surname: attribute('surname', TEXT, { search: true }),
    userType: attribute('userType', EXACT, {
      read: ({ profile }) => profile.attributes.userType ?? 'Member',
    }),
  },
};
