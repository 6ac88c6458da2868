import type { Directory } from '../../engine/directory.ts';
import { refused } from '../../engine/result.ts';
import type { Answer } from '../http/answer.ts';
import type { Call, Routes } from '../http/call.ts';
import { notFound } from '../http/problem.ts';
import { listed } from '../odata/collection.ts';
import { list, single } from '../odata/list.ts';
import type { Schema } from '../odata/schema.ts';
import { emptyFields } from '../odata/support.ts';

export const ORGANIZATION_ROUTES: Routes = {
  '/organization': { GET: listOrganizations },
  '/organization/:id': { GET: getOrganization },
};

type Tenant = Directory['tenant'];

const EMPTY = [
  'deletedDateTime',
  'businessPhones',
  'city',
  'createdDateTime',
  'onPremisesLastSyncDateTime',
  'onPremisesSyncEnabled',
  'postalCode',
  'preferredLanguage',
  'state',
  'street',
];

/** Graph's organization. */
const ORGANIZATION_SCHEMA: Schema<Tenant> = {
  name: 'Organization',
  type: 'microsoft.graph.organization',
  directoryObject: false,
  fields: {
    id: { type: 'string', read: ({ organizationId }) => organizationId },
    ...emptyFields(EMPTY),
    ...emptyFields(['assignedPlans', 'businessPhones', 'provisionedPlans', 'technicalNotificationMails'], []),
    country: { type: 'string', read: ({ country }) => country },
    countryLetterCode: { type: 'string', read: ({ country }) => country },
    defaultUsageLocation: { type: 'string', read: ({ country }) => country },
    displayName: { type: 'string', read: ({ organizationName }) => organizationName },
    tenantType: { type: 'string', read: () => 'AAD' },
    verifiedDomains: {
      type: { list: { complex: {} } },
      read: ({ domains }) =>
        domains.map(({ name, isDefault }) => ({
          capabilities: 'Email, OfficeCommunicationsOnline',
          isDefault,
          isInitial: name.endsWith('.onmicrosoft.com'),
          name,
          type: 'Managed',
        })),
    },
  },
  defaults: () => Object.keys(ORGANIZATION_SCHEMA.fields),
};

function listOrganizations(call: Call): Promise<Answer> {
  const organizations = listed(ORGANIZATION_SCHEMA, [call.port.directory().tenant]);
  return list(call, organizations, { context: 'organization', unpaged: true });
}

function getOrganization(call: Call): Answer {
  const { tenant } = call.port.directory();
  const id = call.param('id');
  if (id.toLowerCase() !== tenant.organizationId) return refused(notFound(id));
  return single(call, ORGANIZATION_SCHEMA, tenant, { context: 'organization' });
}
