import { expect, test } from 'vitest';
import { CLASSIC_PRODUCTS, classicProduct } from '../../src/catalogue/classic-products.ts';
import { planDisplayName, productDisplayName } from '../../src/catalogue/names.ts';
import { PRODUCTS } from '../../src/catalogue/products.ts';
import { skuId } from '../../src/engine/ids.ts';

test.for([
  ['SHAREPOINTSTANDARD', 'SharePoint Online (Plan 1)', 'SharePoint Online (Plan 1)'],
  ['SHAREPOINTENTERPRISE', 'SharePoint Online (Plan 2)', 'SharePoint Online (Plan 2)'],
  ['EXCHANGE_S_STANDARD', 'Exchange Online (Plan 1)', 'Exchange Online (Plan 1)'],
  ['EXCHANGE_S_ENTERPRISE', 'Exchange Online (Plan 2)', 'Exchange Online (Plan 2)'],
  ['YAMMER_ENTERPRISE', 'Yammer Enterprise', 'Yammer Enterprise'],
  ['TEAMS1', 'Microsoft Teams', 'Microsoft Teams'],
  ['OFFICEMOBILE_SUBSCRIPTION', 'Office Mobile Apps for Office 365', 'Office Mobile Apps for Office 365'],
  ['OFFICESUBSCRIPTION', 'Microsoft 365 Apps for enterprise', 'Office 365 ProPlus'],
  ['SHAREPOINTWAC', 'Office for the Web', 'Office Online'],
  ['AAD_PREMIUM', 'Microsoft Entra ID P1', 'Azure Active Directory Premium P1'],
  ['YAMMER_EDU', 'Yammer for Academic', 'Yammer for Academic'],
  ['CRMPLAN1', 'CRMPLAN1', 'CRMPLAN1'],
  ['A_PLAN_OF_OUR_OWN', 'A_PLAN_OF_OUR_OWN', 'A_PLAN_OF_OUR_OWN'],
  ['toString', 'toString', 'toString'],
] as const)('the plan %s is called "%s", and in 2019 "%s"', ([name, now, then]) => {
  expect(planDisplayName(name)).toBe(now);
  expect(planDisplayName(name, 'current')).toBe(now);
  expect(planDisplayName(name, 'preview')).toBe(then);
});

test.for([
  ['18181a46-0d4e-45cd-891e-60aabd171b4e', 'STANDARDPACK', 'Office 365 Enterprise E1'],
  ['6fd2c87f-b296-42f0-b197-1e91e994b900', 'ENTERPRISEPACK', 'Office 365 Enterprise E3'],
  ['c7df2760-2c81-4ef7-b578-5b5392b571df', 'ENTERPRISEPREMIUM', 'Office 365 Enterprise E5'],
  ['efccb6f7-5641-4e0e-bd10-b4976e1bf68e', 'EMS', 'Enterprise Mobility + Security E3'],
  ['00000000-0000-0000-0000-000000000000', 'OUR_OWN_BUNDLE', 'OUR_OWN_BUNDLE'],
] as const)('the product %s (%s) is called "%s"', ([id, partNumber, name]) => {
  expect(productDisplayName(skuId(id), partNumber)).toBe(name);
});

test('a classic product is called the same wherever its name is taken from', () => {
  for (const { id, partNumber, displayName } of CLASSIC_PRODUCTS)
    expect(displayName).toBe(productDisplayName(id, partNumber));
});

test('no plan that is sold shows a bare string id', () => {
  const bare = [...PRODUCTS, ...CLASSIC_PRODUCTS]
    .flatMap(({ plans }) => plans)
    .filter(({ name, displayName }) => displayName === name && name !== 'Nucleus');

  expect(bare).toEqual([]);
});

test('the plans of E3 read as they did in 2019', () => {
  expect(classicProduct('ENTERPRISEPACK').plans.map(({ displayName }) => displayName)).toEqual([
    'To-Do (Plan 2)',
    'Microsoft StaffHub',
    'Exchange Online (Plan 2)',
    'Flow for Office 365',
    'Microsoft Forms (Plan E3)',
    'Skype for Business Online (Plan 2)',
    'Office 365 ProPlus',
    'PowerApps for Office 365',
    'Microsoft Planner',
    'Microsoft Azure Active Directory Rights',
    'SharePoint Online (Plan 2)',
    'Office Online',
    'Microsoft Stream for O365 E3 SKU',
    'Sway',
    'Microsoft Teams',
    'Yammer Enterprise',
  ]);
});
