import fc from 'fast-check';
import type {
  GroupItem,
  LicenceItem,
  ProductItem,
  StateItem,
  TenantDocument,
  UserItem,
} from '../../src/document/tenant-document.ts';
import { RECORDED_ERRORS, SERVICE_VERSIONS } from '../../src/engine/vocabulary.ts';

/** A GUID that shows what it is of: the kind in front, the number at the end. */
export const guid = (kind: keyof typeof KINDS, number: number): string =>
  `${KINDS[kind]}-0000-4000-8000-${String(number).padStart(12, '0')}`;
const KINDS = {
  organization: '00000000',
  sku: '11111111',
  plan: '22222222',
  user: '33333333',
  group: '44444444',
};

const MOST_USERS = 8;
const MOST_GROUPS = 5;
/** Groups beyond the last one were deleted: only ids of them are left. */
const MOST_SOURCES = MOST_GROUPS + 2;
const DEPARTMENTS = ['Sales', 'HR'] as const;
const LOCATIONS = ['US', 'CN', null] as const;
const ADDRESSES = ['SMTP:a@contoso.com', 'smtp:A@contoso.com', 'smtp:b@contoso.com', 'sip:c@contoso.com'];
const PLANS = ['MAIL_BASIC', 'MAIL_PLUS', 'SITES_BASIC', 'SITES_PLUS', 'CALLS', 'INSIGHTS', 'CHAT'] as const;
type PlanName = (typeof PLANS)[number];

const plansOf = (names: readonly PlanName[]) =>
  names.map((name) => ({ servicePlanId: guid('plan', PLANS.indexOf(name)), servicePlanName: name }));

const product = fc.record({
  plans: fc.subarray([...PLANS], { minLength: 1 }),
  enabled: fc.nat(6),
  warning: fc.nat(1),
});

/** Families, requirements, prohibited places and mailboxes over the plans above, each there or not. */
const relations = fc.record({
  exclusive: fc.subarray<PlanName[]>([
    ['MAIL_BASIC', 'MAIL_PLUS'],
    ['SITES_BASIC', 'SITES_PLUS'],
  ]),
  dependsOn: fc.constantFrom(
    {},
    { INSIGHTS: [['MAIL_BASIC', 'MAIL_PLUS']] },
    { CALLS: [['CHAT'], ['MAIL_PLUS']] },
  ),
  prohibitedIn: fc.constantFrom<Record<string, string[]>>({}, { CALLS: ['CN'] }, { INSIGHTS: ['CN', 'US'] }),
  mailbox: fc.subarray(['MAIL_BASIC', 'MAIL_PLUS']),
});

const licence = fc.record({ product: fc.nat(3), disabled: fc.subarray([...PLANS]) });

const record = fc.record({
  licence,
  source: fc.option(fc.nat(MOST_SOURCES - 1), { nil: null }),
  outcome: fc.oneof(
    fc.constant({ state: 'Active', error: 'None' } as const),
    fc.record({
      state: fc.constantFrom('ActiveWithError', 'Error'),
      error: fc.constantFrom(...RECORDED_ERRORS),
    }),
  ),
  day: fc.option(fc.integer({ min: 10, max: 28 }), { nil: null }),
});

const displayName = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');

const user = fc.record({
  displayName,
  usageLocation: fc.constantFrom(...LOCATIONS),
  proxyAddresses: fc.subarray(ADDRESSES),
  department: fc.constantFrom(...DEPARTMENTS, null),
  jobTitle: fc.constantFrom('Clerk', null),
  accountEnabled: fc.boolean(),
  more: fc.record(
    {
      otherMails: fc.constant(['a@home.example']),
      city: fc.constantFrom('Taipei', 'Redmond'),
      state: fc.constant('WA'),
      userType: fc.constantFrom('Member', 'Guest'),
    },
    { requiredKeys: [] },
  ),
  records: fc.uniqueArray(record, {
    maxLength: 5,
    selector: (item) => `${item.licence.product} ${item.source}`,
  }),
});

const group = fc.record({
  displayName,
  department: fc.option(fc.constantFrom(...DEPARTMENTS), { nil: null }),
  licences: fc.uniqueArray(licence, { maxLength: 3, selector: (item) => item.product }),
  /** Users first, then groups. */
  members: fc.uniqueArray(fc.nat(MOST_USERS + MOST_GROUPS - 1), { maxLength: 8 }),
});

const job = fc.record({
  group: fc.option(fc.nat(MOST_SOURCES - 1), { nil: null }),
  users: fc.uniqueArray(fc.nat(MOST_USERS - 1), { maxLength: 5 }),
});

const choices = fc.record({
  serviceVersion: fc.constantFrom(...SERVICE_VERSIONS),
  country: fc.constantFrom('US', 'CN'),
  products: fc.array(product, { minLength: 1, maxLength: 4 }),
  relations: fc.option(relations, { nil: null }),
  users: fc.array(user, { minLength: 1, maxLength: MOST_USERS }),
  groups: fc.array(group, { minLength: 1, maxLength: MOST_GROUPS }),
  queue: fc.array(job, { maxLength: 3 }),
  auditLog: fc.array(fc.record({ activityDisplayName: displayName, more: fc.jsonValue({ maxDepth: 3 }) }), {
    maxLength: 2,
  }),
});
type Choices = typeof choices extends fc.Arbitrary<infer Chosen> ? Chosen : never;

/**
 * Valid documents as they are exported: overlapping products, relations of their own or the built-in ones, dynamic
 * and nested groups, leavers, assignments of deleted groups, a queue. `fresh`: nothing recorded and nothing queued.
 */
export const arbitraryDocument = ({ fresh = false } = {}): fc.Arbitrary<TenantDocument> =>
  choices.map((chosen) => documentOf(fresh ? withoutRecords(chosen) : chosen));

const withoutRecords = (chosen: Choices): Choices => ({
  ...chosen,
  users: chosen.users.map((item) => ({ ...item, records: [] })),
  queue: [],
});

function documentOf(chosen: Choices): TenantDocument {
  const subscribedSkus = chosen.products.map(productItem);
  const users = chosen.users.map((item, number) => userItem(item, number, subscribedSkus));
  return {
    version: 1,
    name: 'Contoso',
    serviceVersion: chosen.serviceVersion,
    organization: {
      id: guid('organization', 1),
      displayName: 'Contoso Ltd',
      countryLetterCode: chosen.country,
      verifiedDomains: [{ name: 'contoso.com', isDefault: true }],
    },
    subscribedSkus,
    ...(chosen.relations && { planRelations: chosen.relations }),
    users,
    groups: chosen.groups.map((item, number) =>
      groupItem(item, number, { users, groups: chosen.groups.length, products: subscribedSkus }),
    ),
    queue: chosen.queue.flatMap((item) => {
      const known = item.users
        .filter((number) => number < users.length)
        .map((number) => guid('user', number));
      return known.length > 0
        ? [{ group: item.group === null ? null : guid('group', item.group), users: known }]
        : [];
    }),
    auditLog: chosen.auditLog,
  };
}

const productItem = (
  { plans, enabled, warning }: Choices['products'][number],
  number: number,
): ProductItem => ({
  skuId: guid('sku', number),
  skuPartNumber: `PRODUCT_${number}`,
  prepaidUnits: { enabled, warning, suspended: 0, lockedOut: 0 },
  servicePlans: plansOf(plans),
});

/** Nothing when the tenant has no such product. */
function licenceItems(
  wish: { readonly product: number; readonly disabled: readonly PlanName[] },
  products: readonly ProductItem[],
): LicenceItem[] {
  const found = products[wish.product];
  if (!found) return [];
  const disabledPlans = plansOf(wish.disabled)
    .map((plan) => plan.servicePlanId)
    .filter((id) => found.servicePlans.some((plan) => plan.servicePlanId === id));
  return [{ skuId: found.skuId, disabledPlans }];
}

function userItem(
  { records, more, ...profile }: Choices['users'][number],
  number: number,
  products: readonly ProductItem[],
): UserItem {
  return {
    id: guid('user', number),
    ...profile,
    userPrincipalName: `user${number}@contoso.com`,
    ...more,
    licenseAssignmentStates: records.flatMap(({ licence: wish, source, outcome, day }): StateItem[] =>
      licenceItems(wish, products).map((item) => ({
        ...item,
        assignedByGroup: source === null ? null : guid('group', source),
        state: outcome.state,
        error: outcome.error,
        lastUpdatedDateTime: day === null ? null : `2024-03-${day}T07:35:27Z`,
      })),
    ),
  };
}

/** A dynamic group has the members that its rule names, any other group the members that were drawn. */
function groupItem(
  { displayName: name, department, licences, members }: Choices['groups'][number],
  number: number,
  tenant: {
    readonly users: readonly UserItem[];
    readonly groups: number;
    readonly products: readonly ProductItem[];
  },
): GroupItem {
  const drawn = members.flatMap((member): string[] => {
    const nested = member - MOST_USERS;
    if (nested < 0) return member < tenant.users.length ? [guid('user', member)] : [];
    return nested < tenant.groups && nested !== number ? [guid('group', nested)] : [];
  });
  const named = tenant.users.filter((item) => item.department === department).map((item) => item.id);
  return {
    id: guid('group', number),
    displayName: name,
    description: null,
    securityEnabled: true,
    mailEnabled: false,
    groupTypes: department === null ? [] : ['DynamicMembership'],
    membershipRule: department === null ? null : `user.department -eq "${department}"`,
    assignedLicenses: licences.flatMap((wish) => licenceItems(wish, tenant.products)),
    members: department === null ? drawn : named,
  };
}
