import type { TenantByName } from './parts-by-name.ts';

/**
 * The article's products in miniature. Plan 1 and Plan 2 of Exchange and of SharePoint exclude each other, ANALYTICS
 * needs any Exchange, CONFERENCING is not allowed in China, Exchange brings a mailbox. 100 seats unless said otherwise.
 */
export function office(
  seats: Readonly<Record<string, number>> = {},
  parts: Omit<TenantByName, 'products'> = {},
): TenantByName {
  const plans = {
    E1: ['EXO1', 'SPO1', 'YAMMER'],
    E3: ['EXO2', 'SPO2', 'YAMMER'],
    EMS: ['INTUNE', 'AAD'],
    ADDON: ['ANALYTICS'],
    CONF: ['CONFERENCING'],
  };
  return {
    relations: RELATIONS,
    ...parts,
    products: Object.fromEntries(
      Object.entries(plans).map(([name, list]) => [name, { plans: list, seats: seats[name] ?? 100 }]),
    ),
  };
}

export const RELATIONS = {
  exclusive: [
    ['EXO1', 'EXO2'],
    ['SPO1', 'SPO2'],
  ],
  dependsOn: { ANALYTICS: [['EXO1', 'EXO2']] },
  prohibitedIn: { CONFERENCING: ['CN'] },
  mailbox: ['EXO1', 'EXO2'],
};
