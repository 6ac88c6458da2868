import { toProduct } from '../catalogue/catalogue-product.ts';
import { CLASSIC_PRODUCTS } from '../catalogue/classic-products.ts';
import { catalogueProduct, type PartNumber } from '../catalogue/products.ts';
import { RELATIONS } from '../catalogue/relations.ts';
import type { Directory, Tenant } from '../engine/directory.ts';
import type { GroupProfile } from '../engine/group.ts';
import { NO_HOLDINGS } from '../engine/holdings.ts';
import type { MemberId } from '../engine/ids.ts';
import { loadDirectory } from '../engine/load-directory.ts';
import type { Product } from '../engine/product.ts';
import type { ServiceVersion } from '../engine/vocabulary.ts';
import { deterministicId, groupIdOf } from './deterministic-id.ts';
import { fullName, personId, profileOf, type Person } from './person.ts';
import { ROSTER } from './roster.ts';

/** A security group as it stood before the story: not licensed yet. Members are full names, or names of groups. */
type Team = {
  readonly name: string;
  readonly description: string;
  readonly members: readonly string[];
};

export type Seats = readonly (readonly [product: PartNumber, bought: number])[];

/** Where a story starts. */
type Start = {
  readonly version: ServiceVersion;
  readonly description: string;
  readonly products: readonly Product[];
  readonly teams: readonly Team[];
  /** The roster when a story needs nobody else. */
  readonly people?: readonly Person[];
};

/** Contoso before anything was licensed: people, groups and subscriptions, nothing in the log. */
export function contoso({ version, description, products, teams, people = ROSTER }: Start): Directory {
  const ids = new Map<string, MemberId>(teams.map(({ name }) => [name, groupIdOf(name)]));
  for (const person of people) ids.set(fullName(person), personId(person));
  const memberOf = (name: string): MemberId => {
    const id = ids.get(name);
    if (!id) throw new Error(`Nobody is called ${name}`);
    return id;
  };
  return loadDirectory({
    tenant: { ...CONTOSO, description },
    serviceVersion: version,
    relations: RELATIONS[version],
    relationsAreBuiltIn: true,
    products,
    users: people.map((person) => ({ profile: profileOf(person), holdings: NO_HOLDINGS, updated: [] })),
    groups: teams.map(({ name, description: purpose, members }) => ({
      profile: securityGroup(name, purpose),
      rule: null,
      licences: [],
      members: members.map(memberOf),
    })),
    queue: [],
    log: [],
  });
}

/** The organisation of every scenario. */
export const CONTOSO: Tenant = {
  name: 'Contoso',
  description: null,
  organizationId: deterministicId('organization', 'Contoso'),
  organizationName: 'Contoso',
  country: 'US',
  domains: [
    { name: 'contoso.onmicrosoft.com', isDefault: true },
    { name: 'contoso.com', isDefault: false },
  ],
};

export function securityGroup(displayName: string, description: string): GroupProfile {
  return {
    id: groupIdOf(displayName),
    displayName,
    description,
    securityEnabled: true,
    mailEnabled: false,
    mailNickname: displayName.toLowerCase().replaceAll(/[^a-z0-9]/g, ''),
    groupTypes: [],
    membershipRule: null,
  };
}

/** Subscriptions with the plan lists of 2019, the article's time, where they are known. */
export const classicSubscriptions = (seats: Seats): Product[] =>
  seats.map(([partNumber, bought]) => {
    const classic = CLASSIC_PRODUCTS.find((product) => product.partNumber === partNumber);
    return toProduct(classic ?? catalogueProduct(partNumber), bought);
  });

/** Subscriptions with the plan lists of today. */
export const subscriptions = (seats: Seats): Product[] =>
  seats.map(([partNumber, bought]) => toProduct(catalogueProduct(partNumber), bought));
