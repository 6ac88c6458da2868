import { toProduct } from '../../src/catalogue/catalogue-product.ts';
import { catalogueProduct, type PartNumber } from '../../src/catalogue/products.ts';
import { RELATIONS } from '../../src/catalogue/relations.ts';
import { NO_HOLDINGS, type Holdings } from '../../src/engine/holdings.ts';
import type { GroupId, PlanId } from '../../src/engine/ids.ts';
import type { Parts } from '../../src/engine/load-directory.ts';
import type { Licence, PlanRelations, Product } from '../../src/engine/product.ts';
import type { UserProfile } from '../../src/engine/user.ts';
import { chance } from '../../src/scenarios/chance.ts';
import { CONTOSO, securityGroup } from '../../src/scenarios/contoso.ts';
import { nameAt } from '../../src/scenarios/crowd.ts';
import { groupIdOf } from '../../src/scenarios/deterministic-id.ts';
import { profileOf } from '../../src/scenarios/person.ts';

/** One tenant with one large group, not licensed yet, as every contestant gets it. A place is a user's place in it. */
export type Crowd = {
  /** Members: the users at the first places, in join order. The joiners come after them. */
  readonly size: number;
  readonly parts: Parts & { readonly products: readonly Product[] };
  readonly people: readonly Someone[];
  readonly group: GroupId;
  /** What the licence change gives: E3 less one plan, and EMS. */
  readonly licences: readonly Licence[];
  /** Members who leave, and others who join after them: one in a hundred. */
  readonly leavers: readonly number[];
  readonly joiners: readonly number[];
  /** A member who finds no seat left. */
  readonly one: number;
};

/** What decides about a user. */
export type Someone = {
  readonly profile: UserProfile;
  /** Another user has one of the user's proxy addresses. */
  readonly clash: boolean;
  readonly direct: Licence | null;
};

const SEED = 20_170_605;
const GROUP = 'Everyone';
const SEATS = 0.7;
const PROHIBITED = 'CN';
const PLACES = ['US', 'US', 'US', 'DE', 'GB', 'FR', 'JP', 'BR', 'IN', 'PL', null];

/**
 * 10 % hold E1 directly, which excludes E3; 3 % are where Intune may not be used; 2 % share an address; seats are
 * there for 70 %. One in a hundred holds an E1 without SharePoint: it meets E3 in peace, but then depends on it.
 */
export function crowdOf(size: number): Crowd {
  const next = chance(SEED);
  const [e1, e3, ems] = [productOf('STANDARDPACK'), productOf('ENTERPRISEPACK'), productOf('EMS')];
  const whole: Licence = { sku: e1.id, disabled: [] };
  const withoutSharePoint: Licence = { sku: e1.id, disabled: [planOf(e1, 'SHAREPOINTSTANDARD')] };
  const churn = Math.max(1, Math.floor(size / 100));

  const people = Array.from({ length: size + churn }, (_, place): Someone => {
    const place100 = place % 100;
    const isProhibited = next(100) < 3;
    const home = PLACES[next(PLACES.length)] ?? null;
    const hasE1 = next(100) < 10;
    const clash = place100 < 2;
    const profile = profileOf({
      ...nameAt(place),
      department: 'Retail',
      jobTitle: 'Store Associate',
      location: isProhibited ? PROHIBITED : home,
      aliases: clash ? [`smtp:desk${Math.floor(place / 100)}@contoso.com`] : [],
    });
    return { profile, clash, direct: place100 === 50 ? withoutSharePoint : hasE1 ? whole : null };
  });
  const holdings = new Map([whole, withoutSharePoint].map((licence) => [licence, directly(licence)]));
  const group = groupIdOf(GROUP);
  const seats = Math.floor(size * SEATS);
  return {
    size,
    people,
    group,
    licences: [
      { sku: e3.id, disabled: [planOf(e3, 'SWAY')] },
      { sku: ems.id, disabled: [] },
    ],
    // One leaver in ten holds the E1 that depends on what the group gave.
    leavers: Array.from({ length: churn }, (_, place) => place * 90 + 50),
    joiners: Array.from({ length: churn }, (_, place) => size + place),
    one: people.findLastIndex(
      ({ profile, clash, direct }, place) =>
        place < size && !clash && direct === null && profile.usageLocation !== PROHIBITED,
    ),
    parts: {
      tenant: CONTOSO,
      serviceVersion: 'current',
      relations: RELATIONS_OF_CROWD,
      relationsAreBuiltIn: false,
      products: [withUnits(e1, size * 2), withUnits(e3, seats), withUnits(ems, seats)],
      users: people.map(({ profile, direct }) => ({
        profile,
        holdings: direct ? (holdings.get(direct) ?? NO_HOLDINGS) : NO_HOLDINGS,
        updated: direct ? [null] : [],
      })),
      groups: [
        {
          profile: securityGroup(GROUP, 'Everyone who works here.'),
          rule: null,
          licences: [],
          members: people.slice(0, size).map(({ profile }) => profile.id),
        },
      ],
      queue: [],
      log: [],
    },
  };
}

/** The built-in relations, with a place where EMS may not be used and two needs inside the products that are met. */
const RELATIONS_OF_CROWD: PlanRelations = {
  ...RELATIONS.current,
  prohibitedIn: { ...RELATIONS.current.prohibitedIn, INTUNE_A: [PROHIBITED] },
  dependsOn: {
    ...RELATIONS.current.dependsOn,
    SHAREPOINTWAC: [['SHAREPOINTSTANDARD', 'SHAREPOINTENTERPRISE']],
    RMS_S_PREMIUM: [['RMS_S_ENTERPRISE']],
  },
};

const productOf = (partNumber: PartNumber): Product => toProduct(catalogueProduct(partNumber), 0);

const withUnits = (product: Product, enabled: number): Product => ({
  ...product,
  units: { ...product.units, enabled },
});

function planOf({ partNumber, plans }: Product, name: string): PlanId {
  const plan = plans.find((candidate) => candidate.name === name);
  if (!plan) throw new Error(`${partNumber} has no ${name}`);
  return plan.id;
}

const directly = ({ sku, disabled }: Licence): Holdings => [
  { sku, source: null, disabled, state: 'Active', error: null },
];
