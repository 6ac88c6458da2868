import { describe, expect, test } from 'vitest';
import { type CatalogueProduct, toProduct } from '../../src/catalogue/catalogue-product.ts';
import { CLASSIC_PRODUCTS, classicProduct } from '../../src/catalogue/classic-products.ts';
import { isCountryCode } from '../../src/catalogue/locations.ts';
import { planByName } from '../../src/catalogue/plan-by-name.ts';
import { UNSOLD_PLANS } from '../../src/catalogue/plans.ts';
import { catalogueProduct, type PartNumber, PRODUCTS } from '../../src/catalogue/products.ts';
import { evidenceOf, RELATION_EVIDENCE } from '../../src/catalogue/relation-facts.ts';
import { RELATIONS } from '../../src/catalogue/relations.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import { templateFaults } from '../../src/engine/template.ts';
import { SERVICE_VERSIONS, type ServiceVersion } from '../../src/engine/vocabulary.ts';

type Line = { readonly product: CatalogueProduct; readonly off?: readonly string[] };

/** What the engine finds wrong with a group's template of these products (R3.1), with plans by name. */
function faultsOf(version: ServiceVersion, lines: readonly Line[]) {
  const rules = rulesOf({
    products: lines.map(({ product }) => toProduct(product, 1)),
    relations: RELATIONS[version],
  });
  const name = (plan: Parameters<typeof rules.planNames.get>[0]): string => rules.planNames.get(plan) ?? plan;
  const faults = templateFaults(
    rules,
    lines.map(({ product, off = [] }) => ({
      sku: product.id,
      disabled: product.plans.flatMap((plan) => (off.includes(plan.name) ? [plan.id] : [])),
    })),
  );
  return {
    conflicts: faults.flatMap((fault) =>
      fault.kind === 'exclusive' ? [`${name(fault.first.plan)} / ${name(fault.second.plan)}`] : [],
    ),
    unmet: faults.flatMap((fault) => (fault.kind === 'dependency' ? [name(fault.plan)] : [])),
  };
}

const E1 = classicProduct('STANDARDPACK');
const E3 = classicProduct('ENTERPRISEPACK');

describe("the article's E1 and E3", () => {
  test('R6.4 preview: exactly Exchange and SharePoint conflict', () => {
    expect(faultsOf('preview', [{ product: E1 }, { product: E3 }]).conflicts).toEqual([
      'EXCHANGE_S_STANDARD / EXCHANGE_S_ENTERPRISE',
      'SHAREPOINTSTANDARD / SHAREPOINTENTERPRISE',
    ]);
  });

  test('R6.4 current: the Exchange plans may meet, the SharePoint plans still conflict', () => {
    expect(faultsOf('current', [{ product: E1 }, { product: E3 }]).conflicts).toEqual([
      'SHAREPOINTSTANDARD / SHAREPOINTENTERPRISE',
    ]);
  });

  test.for([
    {
      where: 'E1',
      lines: [{ product: E1, off: ['EXCHANGE_S_STANDARD', 'SHAREPOINTSTANDARD'] }, { product: E3 }],
    },
    {
      where: 'E3',
      lines: [{ product: E1 }, { product: E3, off: ['EXCHANGE_S_ENTERPRISE', 'SHAREPOINTENTERPRISE'] }],
    },
  ])('switching the two plans off in $where mends it', ({ lines }) => {
    expect(faultsOf('preview', lines)).toEqual({ conflicts: [], unmet: [] });
  });

  test('R3.1 switching the two plans off in a group that has only E3 leaves its template fit', () => {
    expect(
      faultsOf('preview', [{ product: E3, off: ['EXCHANGE_S_ENTERPRISE', 'SHAREPOINTENTERPRISE'] }]),
    ).toEqual({ conflicts: [], unmet: [] });
  });
});

describe('pairs of products, as known from the field', () => {
  const rows: readonly {
    readonly pair: readonly [PartNumber, PartNumber];
    readonly preview: readonly string[];
    readonly current: readonly string[];
  }[] = [
    {
      pair: ['DESKLESSPACK', 'ENTERPRISEPACK'],
      preview: [
        'EXCHANGE_S_DESKLESS / EXCHANGE_S_ENTERPRISE',
        'MCOIMP / MCOSTANDARD',
        'SHAREPOINTDESKLESS / SHAREPOINTENTERPRISE',
      ],
      current: ['MCOIMP / MCOSTANDARD', 'SHAREPOINTDESKLESS / SHAREPOINTENTERPRISE'],
    },
    {
      pair: ['STANDARDPACK', 'PROJECTPROFESSIONAL'],
      preview: ['SHAREPOINTSTANDARD / SHAREPOINTENTERPRISE'],
      current: ['SHAREPOINTSTANDARD / SHAREPOINTENTERPRISE'],
    },
    {
      pair: ['ENTERPRISEPACK', 'PROJECT_P1'],
      preview: ['SHAREPOINTENTERPRISE / SHAREPOINTSTANDARD'],
      current: ['SHAREPOINTENTERPRISE / SHAREPOINTSTANDARD'],
    },
    {
      pair: ['EXCHANGESTANDARD', 'EXCHANGEENTERPRISE'],
      preview: ['EXCHANGE_S_STANDARD / EXCHANGE_S_ENTERPRISE'],
      current: [],
    },
    {
      pair: ['EXCHANGESTANDARD', 'EXCHANGEDESKLESS'],
      preview: ['EXCHANGE_S_STANDARD / EXCHANGE_S_DESKLESS'],
      current: ['EXCHANGE_S_STANDARD / EXCHANGE_S_DESKLESS'],
    },
    {
      pair: ['ENTERPRISEPACK', 'EXCHANGEARCHIVE'],
      preview: ['EXCHANGE_S_ENTERPRISE / EXCHANGE_S_ARCHIVE'],
      current: [],
    },
    {
      pair: ['DYN365_ENTERPRISE_SALES', 'DYN365_ENTERPRISE_CUSTOMER_SERVICE'],
      preview: ['DYN365_ENTERPRISE_SALES / DYN365_ENTERPRISE_CUSTOMER_SERVICE'],
      current: [],
    },
    { pair: ['M365_F1', 'EMS'], preview: [], current: ['RMS_S_ENTERPRISE_GOV / RMS_S_ENTERPRISE'] },
    { pair: ['ENTERPRISEPACK', 'PROJECTPROFESSIONAL'], preview: [], current: [] },
    { pair: ['ENTERPRISEPACK', 'EXCHANGEARCHIVE_ADDON'], preview: [], current: [] },
    { pair: ['ENTERPRISEPACK', 'EMS'], preview: [], current: [] },
    { pair: ['ENTERPRISEPACK', 'VISIOCLIENT'], preview: [], current: [] },
    { pair: ['ENTERPRISEPACK', 'POWER_BI_PRO'], preview: [], current: [] },
  ];

  test.for(rows)('R1.10 $pair', ({ pair, preview, current }) => {
    const lines = pair.map((partNumber) => ({ product: catalogueProduct(partNumber) }));

    expect(faultsOf('preview', lines).conflicts).toEqual(preview);
    expect(faultsOf('current', lines).conflicts).toEqual(current);
  });
});

describe('R6.4 families of the two editions', () => {
  const familyOf = (version: ServiceVersion, member: string): readonly string[] =>
    RELATIONS[version].exclusive.find((family) => family.includes(member)) ?? [];

  test.for([
    {
      family: 'Dynamics CRM',
      member: 'CRMPLAN1',
      in2019: 9,
      removed: ['DYN365_ENTERPRISE_CUSTOMER_SERVICE', 'DYN365_ENTERPRISE_P1'],
    },
    {
      family: 'Exchange Online',
      member: 'EXCHANGE_S_STANDARD',
      in2019: 8,
      removed: ['EXCHANGE_L_STANDARD', 'EXCHANGE_S_ENTERPRISE'],
    },
    { family: 'Intune', member: 'INTUNE_A', in2019: 3, removed: [] },
    { family: 'SharePoint Online', member: 'SHAREPOINTSTANDARD', in2019: 10, removed: [] },
    { family: 'Skype for Business', member: 'MCOSTANDARD', in2019: 4, removed: [] },
    { family: 'calling plans', member: 'MCOPSTN1', in2019: 3, removed: [] },
    { family: 'Yammer', member: 'YAMMER_ENTERPRISE', in2019: 3, removed: [] },
  ])('$family: $in2019 plans in 2019, less $removed in 2025', ({ member, in2019, removed }) => {
    const preview = familyOf('preview', member);
    const current = familyOf('current', member);

    expect(new Set(preview).size).toBe(in2019);
    expect(new Set(current).size).toBe(in2019 - removed.length);
    expect(preview.filter((plan) => !current.includes(plan)).toSorted()).toEqual(removed);
    expect(current.filter((plan) => !preview.includes(plan))).toEqual([]);
  });

  test('Rights Management is new in 2025, and there are no others', () => {
    expect(familyOf('preview', 'RMS_S_ENTERPRISE')).toEqual([]);
    expect(familyOf('current', 'RMS_S_ENTERPRISE')).toEqual(['RMS_S_ENTERPRISE', 'RMS_S_ENTERPRISE_GOV']);
    expect(RELATIONS.preview.exclusive).toHaveLength(7);
    expect(RELATIONS.current.exclusive).toHaveLength(8);
  });

  test.for(SERVICE_VERSIONS)('%s: no plan is in two families', (version) => {
    const members = RELATIONS[version].exclusive.flat();

    expect(new Set(members).size).toBe(members.length);
  });

  test('all else is the same in both', () => {
    expect({ ...RELATIONS.preview, exclusive: [] }).toEqual({ ...RELATIONS.current, exclusive: [] });
  });
});

test.for(SERVICE_VERSIONS)('R1.10 %s: requirements are lists of alternatives', (version) => {
  expect(RELATIONS[version].dependsOn).toEqual({
    WORKPLACE_ANALYTICS: [['EXCHANGE_S_STANDARD', 'EXCHANGE_S_ENTERPRISE']],
    MCOMEETADV: [['TEAMS1', 'MCOSTANDARD']],
    MCOEV: [['TEAMS1'], ['MCOSTANDARD']],
    SHAREPOINT_PROJECT: [['SHAREPOINTENTERPRISE']],
    EXCHANGE_S_ARCHIVE_ADDON: [RELATIONS[version].mailbox],
    EXCHANGE_ANALYTICS: [['EXCHANGE_S_ENTERPRISE']],
  });
});

test('R1.10 the sample of places where a plan may not be assigned', () => {
  expect(RELATIONS.current.prohibitedIn).toEqual({
    MCOMEETADV: ['IN', 'CN', 'PK'],
    MCOPSTN1: ['IN', 'CN', 'PK', 'SA', 'RU', 'AE', 'TW'],
    MCOPSTN2: ['IN', 'CN', 'PK', 'SA', 'RU', 'AE', 'TW'],
  });
  expect(
    Object.values(RELATIONS.current.prohibitedIn)
      .flat()
      .filter((place) => !isCountryCode(place)),
  ).toEqual([]);
});

test('R4.3 mailbox plans are the Exchange Online plans, not the archives and not the foundation', () => {
  expect(RELATIONS.current.mailbox.toSorted()).toEqual([
    'EXCHANGE_B_STANDARD',
    'EXCHANGE_L_STANDARD',
    'EXCHANGE_S_DESKLESS',
    'EXCHANGE_S_ENTERPRISE',
    'EXCHANGE_S_ESSENTIALS',
    'EXCHANGE_S_STANDARD',
    'EXCHANGE_S_STANDARD_MIDMARKET',
  ]);
});

test('relations name only plans of the catalogue, and each of those that no product has', () => {
  const named = new Set(
    SERVICE_VERSIONS.flatMap((version) => {
      const { exclusive, dependsOn, prohibitedIn, mailbox } = RELATIONS[version];
      const dependent = Object.entries(dependsOn).flatMap(([plan, lists]) => [plan, ...lists.flat()]);
      return [...exclusive.flat(), ...dependent, ...Object.keys(prohibitedIn), ...mailbox];
    }),
  );

  expect([...named].filter((name) => !planByName(name))).toEqual([]);
  expect(UNSOLD_PLANS.map(([name]) => name).filter((name) => !named.has(name))).toEqual([]);
});

describe.for(SERVICE_VERSIONS)('alone in a template, all plans on: %s', (version) => {
  const everything = [...PRODUCTS, ...CLASSIC_PRODUCTS];

  test('R3.1 every product but the add-ons has all that its plans need', () => {
    const lacking = everything.filter((product) => faultsOf(version, [{ product }]).unmet.length > 0);

    expect([...new Set(lacking.map(({ partNumber }) => partNumber))].toSorted()).toEqual([
      'EXCHANGEARCHIVE_ADDON',
      'MCOEV',
      'MCOMEETADV',
      'WORKPLACE_ANALYTICS',
    ]);
  });

  test('every add-on finds what it needs in E3', () => {
    for (const partNumber of ['EXCHANGEARCHIVE_ADDON', 'MCOEV', 'MCOMEETADV', 'WORKPLACE_ANALYTICS'] as const)
      expect(faultsOf(version, [{ product: E3 }, { product: classicProduct(partNumber) }])).toEqual({
        conflicts: [],
        unmet: [],
      });
  });

  test('no product holds two plans of one family', () => {
    const doubled = everything.flatMap(({ partNumber, plans }) =>
      RELATIONS[version].exclusive
        .filter((family) => plans.filter(({ name }) => family.includes(name)).length > 1)
        .map(() => partNumber),
    );

    expect(doubled).toEqual([]);
  });
});

describe('evidence', () => {
  test.for([
    ['exclusive', 'SHAREPOINTSTANDARD', 'documented'],
    ['exclusive', 'EXCHANGE_S_ENTERPRISE', 'documented'],
    ['exclusive', 'RMS_S_ENTERPRISE_GOV', 'documented'],
    ['exclusive', 'SWAY', null],
    ['dependsOn', 'WORKPLACE_ANALYTICS', 'documented'],
    ['dependsOn', 'MCOMEETADV', 'documented'],
    ['dependsOn', 'MCOEV', 'reported'],
    ['dependsOn', 'SHAREPOINT_PROJECT', 'reported'],
    ['dependsOn', 'EXCHANGE_S_ARCHIVE_ADDON', 'reported'],
    ['dependsOn', 'EXCHANGE_ANALYTICS', 'reported'],
    ['dependsOn', 'SHAREPOINTENTERPRISE', null],
    ['prohibitedIn', 'MCOMEETADV', 'sample'],
    ['prohibitedIn', 'MCOPSTN2', 'sample'],
    ['prohibitedIn', 'MCOEV', null],
  ] as const)('%s of %s is %s', ([kind, plan, evidence]) => {
    expect(evidenceOf(kind, plan)).toBe(evidence);
  });

  test('every fact says whose it is, where it is from and in which edition it holds', () => {
    const bare = RELATION_EVIDENCE.filter(
      ({ key, plans, versions, source }) => !key || plans.length === 0 || versions.length === 0 || !source,
    );

    expect(bare).toEqual([]);
    expect(RELATION_EVIDENCE).toHaveLength(10 + 6 + 2);
  });

  test('kind, key and edition together name one fact', () => {
    const names = RELATION_EVIDENCE.flatMap(({ kind, key, versions }) =>
      versions.map((version) => `${kind} ${key} ${version}`),
    );

    expect(new Set(names).size).toBe(names.length);
  });
});
