import { describe, expect, test } from 'vitest';
import { toProduct } from '../../src/catalogue/catalogue-product.ts';
import { CLASSIC_PRODUCTS, classicProduct } from '../../src/catalogue/classic-products.ts';
import { planByName } from '../../src/catalogue/plan-by-name.ts';
import { SOLD_PLANS, UNSOLD_PLANS } from '../../src/catalogue/plans.ts';
import {
  catalogueProduct,
  productByPartNumber,
  productBySku,
  PRODUCTS,
} from '../../src/catalogue/products.ts';
import { readRow } from '../../src/catalogue/read-row.ts';
import { parseGuid, skuId } from '../../src/engine/ids.ts';

const sorted = (names: Iterable<string>): string[] => [...names].toSorted();

/** Plans in each product of Microsoft's "Product names and service plan identifiers" of 2026. */
const PUBLISHED = {
  STANDARDPACK: 34,
  ENTERPRISEPACK: 37,
  ENTERPRISEPREMIUM: 56,
  DESKLESSPACK: 26,
  EMS: 7,
  EMSPREMIUM: 10,
  SPE_E3: 51,
  SPE_E5: 86,
  M365_F1: 14,
  M365_F1_COMM: 18,
  SPE_F1: 39,
  O365_BUSINESS_ESSENTIALS: 13,
  O365_BUSINESS_PREMIUM: 37,
  SPB: 55,
  AAD_PREMIUM: 4,
  AAD_PREMIUM_P2: 5,
  POWER_BI_PRO: 2,
  POWER_BI_STANDARD: 3,
  PROJECT_P1: 6,
  PROJECTPROFESSIONAL: 8,
  PROJECTPREMIUM: 4,
  VISIOCLIENT: 4,
  MCOMEETADV: 1,
  MCOEV: 1,
  MCOPSTN1: 1,
  WORKPLACE_ANALYTICS: 3,
  EXCHANGESTANDARD: 3,
  EXCHANGEENTERPRISE: 1,
  EXCHANGEDESKLESS: 1,
  EXCHANGEARCHIVE_ADDON: 1,
  EXCHANGEARCHIVE: 1,
  SHAREPOINTSTANDARD: 1,
  SHAREPOINTENTERPRISE: 1,
  DYN365_ENTERPRISE_SALES: 7,
  DYN365_ENTERPRISE_CUSTOMER_SERVICE: 10,
  FLOW_FREE: 3,
  ATP_ENTERPRISE: 1,
  THREAT_INTELLIGENCE: 3,
  INTUNE_A: 1,
  Microsoft_Teams_Enterprise_New: 13,
  Microsoft_365_Copilot: 6,
  VIVA: 8,
};

test('R1.1 the 42 products hold as many plans as were published in 2026', () => {
  expect(PRODUCTS).toHaveLength(42);
  expect(Object.fromEntries(PRODUCTS.map(({ partNumber, plans }) => [partNumber, plans.length]))).toEqual(
    PUBLISHED,
  );
});

test('the classic products are E1, E3 and E5 with the 15, 16 and 24 plans of 2019, EMS and add-ons', () => {
  expect(CLASSIC_PRODUCTS.map(({ partNumber, plans }) => [partNumber, plans.length])).toEqual([
    ['STANDARDPACK', 15],
    ['ENTERPRISEPACK', 16],
    ['ENTERPRISEPREMIUM', 24],
    ['EMS', 7],
    ['MCOMEETADV', 1],
    ['MCOEV', 1],
    ['MCOPSTN1', 1],
    ['WORKPLACE_ANALYTICS', 3],
    ['EXCHANGEARCHIVE_ADDON', 1],
  ]);
});

test('the classic products keep the ids of 2026, so that a tenant may change editions', () => {
  for (const { id, partNumber } of CLASSIC_PRODUCTS) expect(productByPartNumber(partNumber)?.id).toBe(id);
});

test.for([
  {
    what: 'Office 365 E1',
    id: catalogueProduct('STANDARDPACK').id,
    guid: '18181a46-0d4e-45cd-891e-60aabd171b4e',
  },
  {
    what: 'Office 365 E3',
    id: catalogueProduct('ENTERPRISEPACK').id,
    guid: '6fd2c87f-b296-42f0-b197-1e91e994b900',
  },
  {
    what: 'Office 365 E5',
    id: catalogueProduct('ENTERPRISEPREMIUM').id,
    guid: 'c7df2760-2c81-4ef7-b578-5b5392b571df',
  },
  { what: 'EMS E5', id: catalogueProduct('EMSPREMIUM').id, guid: 'b05e124f-c7cc-45a0-a6aa-8cf78c946968' },
  {
    what: 'Exchange Plan 1',
    id: planByName('EXCHANGE_S_STANDARD')?.id,
    guid: '9aaf7827-d63c-4b61-89c3-182f06f82e5c',
  },
  {
    what: 'Exchange Plan 2',
    id: planByName('EXCHANGE_S_ENTERPRISE')?.id,
    guid: 'efb87545-963c-4e0d-99df-69c6916d9eb0',
  },
  {
    what: 'SharePoint Plan 1',
    id: planByName('SHAREPOINTSTANDARD')?.id,
    guid: 'c7699d2e-19aa-44de-8edf-1736da088ca1',
  },
  {
    what: 'SharePoint Plan 2',
    id: planByName('SHAREPOINTENTERPRISE')?.id,
    guid: '5dbe027f-2339-4123-9542-606e4d348a72',
  },
])('$what has its published GUID', ({ id, guid }) => {
  expect(id).toBe(guid);
});

describe('ids', () => {
  test('every product and every plan has a valid GUID in lower case, used once', () => {
    const ids = [...PRODUCTS, ...[...SOLD_PLANS, ...UNSOLD_PLANS].map(([, id]) => ({ id }))].map(
      ({ id }) => id,
    );

    expect(ids.filter((id) => parseGuid(id) !== id)).toEqual([]);
    expect(new Set(ids).size).toBe(42 + 184 + 26);
    expect(ids).toHaveLength(42 + 184 + 26);
  });

  test('every part number and every plan name is used once', () => {
    const names = [...SOLD_PLANS, ...UNSOLD_PLANS].map(([name]) => name);

    expect(new Set(names).size).toBe(names.length);
    expect(new Set(PRODUCTS.map(({ partNumber }) => partNumber)).size).toBe(42);
  });

  test('in every product a plan name means one id and an id one name', () => {
    const ids = new Map<string, string>();
    const names = new Map<string, string>();
    for (const { partNumber, plans } of [...PRODUCTS, ...CLASSIC_PRODUCTS]) {
      for (const { id, name } of plans) {
        expect(`${partNumber} ${name} ${ids.get(name) ?? id}`).toBe(`${partNumber} ${name} ${id}`);
        expect(`${partNumber} ${id} ${names.get(id) ?? name}`).toBe(`${partNumber} ${id} ${name}`);
        ids.set(name, id);
        names.set(id, name);
      }
    }
    expect(ids.size).toBe(184);
    expect(names.size).toBe(184);
  });

  test('no product holds a plan twice', () => {
    const doubled = [...PRODUCTS, ...CLASSIC_PRODUCTS].filter(
      ({ plans }) => new Set(plans.map(({ id }) => id)).size < plans.length,
    );

    expect(doubled).toEqual([]);
  });

  test('the table of plans holds what the products have, and apart from it only what no product has', () => {
    const had = new Set(PRODUCTS.flatMap(({ plans }) => plans.map(({ name }) => name)));

    expect(sorted(SOLD_PLANS.map(([name]) => name))).toEqual(sorted(had));
    expect(UNSOLD_PLANS.filter(([name]) => had.has(name))).toEqual([]);
  });
});

describe('looking up', () => {
  test('a product is found by its id and by its part number', () => {
    for (const product of PRODUCTS) {
      expect(productBySku(product.id)).toBe(product);
      expect(productByPartNumber(product.partNumber)).toBe(product);
    }
  });

  test('what is not built in is not found', () => {
    expect(productBySku(skuId('00000000-0000-0000-0000-000000000000'))).toBeUndefined();
    expect(productByPartNumber('constructor')).toBeUndefined();
    expect(planByName('constructor')).toBeUndefined();
  });

  test('the same part number gives the plans of its own year', () => {
    expect(catalogueProduct('ENTERPRISEPACK').plans).toHaveLength(37);
    expect(classicProduct('ENTERPRISEPACK').plans).toHaveLength(16);
  });

  test('a row that names an unknown plan is a bug and says which', () => {
    expect(() => readRow(['OWN', 'id', 'Own', 'SWAY SWAI'], 'current')).toThrow(
      'OWN names an unknown plan: SWAI',
    );
  });
});

test('R1.2 a new subscription has its seats enabled and the plans in order', () => {
  expect(toProduct(classicProduct('MCOEV'), 12)).toEqual({
    id: 'e43b5b99-8dfb-405f-9987-dc307f34bcbd',
    partNumber: 'MCOEV',
    units: { enabled: 12, warning: 0, suspended: 0, lockedOut: 0 },
    plans: [{ id: '4828c8ec-dc2e-4779-b502-87ac9ce28ab7', name: 'MCOEV' }],
  });
  expect(toProduct(classicProduct('STANDARDPACK'), 1).plans.map(({ name }) => name)).toEqual(
    classicProduct('STANDARDPACK').plans.map(({ name }) => name),
  );
});
