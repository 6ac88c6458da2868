import type { GroupProfile } from '../../src/engine/group.ts';
import type { Assignment, Holdings } from '../../src/engine/holdings.ts';
import type { MemberId } from '../../src/engine/ids.ts';
import type { Parts } from '../../src/engine/load-directory.ts';
import {
  NO_RELATIONS,
  type Licence,
  type Plan,
  type PlanRelations,
  type Product,
} from '../../src/engine/product.ts';
import type { UserProfile } from '../../src/engine/user.ts';
import type { AssignmentState, RecordedError, ServiceVersion } from '../../src/engine/vocabulary.ts';
import * as id from './named.ts';

/* A tenant's parts in names instead of ids, with defaults for all that a test is not about. */

/** Product names, or each with the plans that are switched off. */
export type LicencesByName = readonly string[] | Readonly<Record<string, readonly string[]>>;

export type ProductByName = {
  /** Enabled units, 100 by default. */
  readonly seats?: number;
  readonly warning?: number;
  readonly suspended?: number;
  readonly lockedOut?: number;
  readonly plans: readonly string[];
};

export type UserByName = {
  /** `US` by default; null: none set. */
  readonly location?: string | null;
  readonly proxy?: readonly string[];
  readonly department?: string;
};

export type GroupByName = {
  readonly licences?: LicencesByName;
  /** Users or groups, in join order. */
  readonly members?: readonly string[];
  /** Makes the group a dynamic one. */
  readonly rule?: string;
  readonly securityEnabled?: boolean;
};

/** A record that came with a document: nothing has judged it. Direct when it names no group. */
export type RecordByName = {
  readonly product: string;
  readonly from?: string;
  readonly off?: readonly string[];
  readonly state?: AssignmentState;
  readonly error?: RecordedError;
};

export type TenantByName = {
  readonly products?: Readonly<Record<string, ProductByName>>;
  readonly relations?: Partial<PlanRelations>;
  readonly serviceVersion?: ServiceVersion;
  /** `US` by default. */
  readonly country?: string;
  /** What a document brought: nothing of it was judged or processed. */
  readonly users?: Readonly<Record<string, UserByName & { readonly records?: readonly RecordByName[] }>>;
  readonly groups?: Readonly<Record<string, GroupByName>>;
  readonly queue?: readonly { readonly group: string | null; readonly users: readonly string[] }[];
};

export function partsOf(tenant: TenantByName): Parts {
  const groups = tenant.groups ?? {};
  const made = new Map<string, Holdings>();
  const member = (name: string): MemberId => (Object.hasOwn(groups, name) ? id.group(name) : id.user(name));
  return {
    tenant: {
      name: 'Contoso',
      description: null,
      organizationId: id.guid('organization', 'Contoso'),
      organizationName: 'Contoso',
      country: tenant.country ?? 'US',
      domains: [{ name: 'contoso.test', isDefault: true }],
    },
    serviceVersion: tenant.serviceVersion ?? 'current',
    relations: { ...NO_RELATIONS, ...tenant.relations },
    relationsAreBuiltIn: false,
    products: Object.entries(tenant.products ?? {}).map(([name, product]) => productOf(name, product)),
    users: Object.entries(tenant.users ?? {}).map(([name, { records = [], ...wish }]) => ({
      profile: userProfile(name, wish),
      holdings: holdingsOf(records, made),
      updated: records.map(() => null),
    })),
    groups: Object.entries(groups).map(([name, group]) => ({
      profile: groupProfile(name, group),
      rule: null,
      licences: licencesOf(group.licences ?? []),
      members: (group.members ?? []).map(member),
    })),
    queue: (tenant.queue ?? []).map(({ group, users }) => ({
      group: group === null ? null : id.group(group),
      users: users.map(id.user),
    })),
    log: [],
  };
}

export function licencesOf(wish: LicencesByName): Licence[] {
  if (isList(wish)) return wish.map((name) => ({ sku: id.sku(name), disabled: [] }));
  return Object.entries(wish).map(([name, off]) => ({ sku: id.sku(name), disabled: off.map(id.plan) }));
}

export function productOf(name: string, { plans, seats = 100, ...units }: ProductByName): Product {
  return {
    id: id.sku(name),
    partNumber: name,
    units: { warning: 0, suspended: 0, lockedOut: 0, ...units, enabled: seats },
    plans: plans.map(planOf),
  };
}

export const planOf = (name: string): Plan => ({ id: id.plan(name), name });

export function userProfile(
  name: string,
  { location = 'US', proxy = [], department }: UserByName,
): UserProfile {
  return {
    id: id.user(name),
    displayName: name,
    userPrincipalName: `${name}@contoso.test`,
    usageLocation: location,
    proxyAddresses: proxy,
    otherMails: [],
    department: department ?? null,
    jobTitle: null,
    accountEnabled: true,
    attributes: {},
  };
}

export function groupProfile(name: string, { rule, securityEnabled = true }: GroupByName): GroupProfile {
  return {
    id: id.group(name),
    displayName: name,
    description: null,
    securityEnabled,
    mailEnabled: false,
    mailNickname: null,
    groupTypes: rule === undefined ? [] : ['DynamicMembership'],
    membershipRule: rule ?? null,
  };
}

const recordOf = ({ product, from, off = [], state = 'Active', error }: RecordByName): Assignment => ({
  sku: id.sku(product),
  source: from === undefined ? null : id.group(from),
  disabled: off.map(id.plan),
  state,
  error: error ?? null,
});

/** Users with the same records share one value, as they do everywhere else. */
function holdingsOf(records: readonly RecordByName[], made: Map<string, Holdings>): Holdings {
  const key = JSON.stringify(records);
  const holdings = made.get(key) ?? records.map(recordOf);
  made.set(key, holdings);
  return holdings;
}

const isList = (wish: LicencesByName): wish is readonly string[] => Array.isArray(wish);
