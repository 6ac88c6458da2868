import type { DroppedFile } from '../../src/transfer/recognise.ts';
import { guid } from '../support/arbitrary-document.ts';

export const SUITE = guid('sku', 0);
export const MAIL = guid('plan', 0);
export const SITES = guid('plan', 1);
export const [ADA, BO, CY] = [guid('user', 0), guid('user', 1), guid('user', 2)];
export const [SALES, HR] = [guid('group', 0), guid('group', 1)];

type Item = Record<string, unknown>;

const root = 'https://graph.microsoft.com/v1.0';

/** A page as Graph answers it. */
export const page = (list: string, value: readonly unknown[], more: Item = {}): Item => ({
  '@odata.context': `${root}/$metadata#${list}`,
  ...more,
  value,
});

export const next = (list: string): Item => ({ '@odata.nextLink': `${root}/${list}?$skiptoken=abc` });

export const skuItem = (more: Item = {}): Item => ({
  accountName: 'contoso',
  accountId: guid('organization', 1),
  appliesTo: 'User',
  capabilityStatus: 'Enabled',
  consumedUnits: 1,
  id: `${guid('organization', 1)}_${SUITE}`,
  skuId: SUITE,
  skuPartNumber: 'SUITE',
  prepaidUnits: { enabled: 5, suspended: 0, warning: 0, lockedOut: 0 },
  servicePlans: [
    { servicePlanId: MAIL, servicePlanName: 'MAIL', provisioningStatus: 'Success', appliesTo: 'User' },
    { servicePlanId: SITES, servicePlanName: 'SITES', provisioningStatus: 'Success', appliesTo: 'User' },
  ],
  ...more,
});

export const stateOf = (group: string | null, more: Item = {}): Item => ({
  skuId: SUITE,
  disabledPlans: [],
  assignedByGroup: group,
  state: 'Active',
  error: 'None',
  lastUpdatedDateTime: '2024-03-01T07:35:27Z',
  ...more,
});

export const userItem = (id: string, name: string, states: readonly Item[] = [], more: Item = {}): Item => ({
  id,
  displayName: name,
  userPrincipalName: `${name.toLowerCase()}@contoso.com`,
  usageLocation: 'US',
  licenseAssignmentStates: states,
  ...more,
});

export const groupItem = (id: string, name: string, more: Item = {}): Item => ({
  id,
  displayName: name,
  securityEnabled: true,
  mailEnabled: false,
  groupTypes: [],
  assignedLicenses: [],
  ...more,
});

export const ORGANIZATION = page('organization', [
  {
    id: guid('organization', 1),
    displayName: 'Contoso Ltd',
    countryLetterCode: 'US',
    verifiedDomains: [{ name: 'contoso.com', isDefault: true, capabilities: 'Email' }],
  },
]);

export const LICENCE = { skuId: SUITE, disabledPlans: [] };

/** A file with a JSON value, or with a text. */
export const file = (name: string, content: unknown): DroppedFile => ({
  name,
  bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
});

/** The three answers of a small tenant: Ada has the suite from Sales, Bo directly. */
export const threeAnswers = (): Record<'users' | 'groups' | 'skus', Item> => ({
  users: page('users', [userItem(ADA, 'Ada', [stateOf(SALES)]), userItem(BO, 'Bo', [stateOf(null)])]),
  groups: page('groups', [
    groupItem(SALES, 'Sales', {
      assignedLicenses: [LICENCE],
      members: [{ '@odata.type': '#microsoft.graph.user', id: ADA }],
    }),
  ]),
  skus: page('subscribedSkus', [skuItem()]),
});
