import { formatLicence } from '../../document/format-document.ts';
import { isDynamic, type Group, type GroupProfile } from '../../engine/group.ts';
import { errorCount, processingOf } from '../../engine/queries.ts';
import type { Field, FilterSupport, Schema } from '../odata/schema.ts';
import { emptyFields, EXACT, LIST, TEXT } from '../odata/support.ts';
import { LICENCES } from './licence-json.ts';
import { securityIdentifier } from './security-identifier.ts';

const property = (
  name: keyof GroupProfile,
  filter: FilterSupport,
  more: Partial<Field<Group>> = {},
): Field<Group> => ({ type: 'string', read: ({ profile }) => profile[name], filter, ...more });

/** Properties of Graph's group that this directory does not keep. What is written to them is not kept either. */
export const GROUP_EMPTY = [
  'classification',
  'createdDateTime',
  'deletedDateTime',
  'expirationDateTime',
  'isAssignableToRole',
  'isManagementRestricted',
  'mail',
  'onPremisesDomainName',
  'onPremisesLastSyncDateTime',
  'onPremisesNetBiosName',
  'onPremisesSamAccountName',
  'onPremisesSecurityIdentifier',
  'onPremisesSyncEnabled',
  'preferredDataLocation',
  'preferredLanguage',
  'renewedDateTime',
  'theme',
  'uniqueName',
  'visibility',
] as const;

export const GROUP_EMPTY_LISTS = [
  'assignedLabels',
  'infoCatalogs',
  'onPremisesProvisioningErrors',
  'proxyAddresses',
  'resourceBehaviorOptions',
  'resourceProvisioningOptions',
  'serviceProvisioningErrors',
] as const;

/** Properties that come with `$select` only. */
const ON_REQUEST: readonly string[] = ['assignedLicenses', 'assignedLabels', 'licenseProcessingState'];

const FIELDS: Schema<Group>['fields'] = {
  id: property('id', EXACT),
  ...emptyFields(GROUP_EMPTY),
  ...emptyFields(GROUP_EMPTY_LISTS, []),
  displayName: property('displayName', TEXT, { sort: true, search: true }),
  description: property('description', TEXT, { search: true }),
  groupTypes: property('groupTypes', LIST, { type: { list: 'string' } }),
  mailEnabled: property('mailEnabled', EXACT, { type: 'boolean' }),
  mailNickname: property('mailNickname', TEXT, { search: true }),
  membershipRule: property('membershipRule', TEXT),
  membershipRuleProcessingState: {
    type: 'string',
    read: ({ profile }) => (isDynamic(profile) ? 'On' : null),
    filter: EXACT,
  },
  securityEnabled: property('securityEnabled', EXACT, { type: 'boolean' }),
  securityIdentifier: { type: 'string', read: ({ id }) => securityIdentifier(id), filter: EXACT },
  assignedLicenses: { type: LICENCES, read: ({ licences }) => licences.map(formatLicence), filter: LIST },
  licenseProcessingState: {
    type: { complex: { state: 'string' } },
    read: ({ id }, directory) => ({ state: processingOf(directory, id).state }),
  },
  hasMembersWithLicenseErrors: {
    type: 'boolean',
    read: ({ id }, directory) => errorCount(directory, id) > 0,
    filter: { always: ['eq'], advanced: [] },
    hidden: true,
  },
};

const DEFAULTS = Object.keys(FIELDS).filter((name) => !ON_REQUEST.includes(name));

/** Graph's group. */
export const GROUP_SCHEMA: Schema<Group> = {
  name: 'Group',
  type: 'microsoft.graph.group',
  directoryObject: true,
  fields: FIELDS,
  defaults: () => DEFAULTS,
};
