import { parseDocument } from '../../src/document/parse-document.ts';
import type { DocumentFault } from '../../src/document/document-fault.ts';
import type { Directory } from '../../src/engine/directory.ts';
import type { PlanRelations } from '../../src/engine/product.ts';
import { guid } from '../support/arbitrary-document.ts';

/** Told apart by one family, so that a test sees which edition a tenant got. */
export const BUILT_IN: Readonly<Record<'current' | 'preview', PlanRelations>> = {
  current: { exclusive: [['CURRENT', 'EDITION']], dependsOn: {}, prohibitedIn: {}, mailbox: [] },
  preview: { exclusive: [['PREVIEW', 'EDITION']], dependsOn: {}, prohibitedIn: {}, mailbox: [] },
};

/** A document in which everything optional is left out, loose enough to be spoilt at will. */
export function sampleDocument() {
  const users: Record<string, unknown>[] = [
    { id: guid('user', 0), displayName: 'Ada', userPrincipalName: 'ada@contoso.com' },
    { id: guid('user', 1), displayName: 'Bo', userPrincipalName: 'bo@contoso.com' },
  ];
  const groups: Record<string, unknown>[] = [
    { id: guid('group', 0), displayName: 'Sales', securityEnabled: true },
    { id: guid('group', 1), displayName: 'HR', securityEnabled: true },
  ];
  const subscribedSkus: Record<string, unknown>[] = [
    {
      skuId: guid('sku', 0),
      skuPartNumber: 'SUITE',
      prepaidUnits: { enabled: 2 },
      servicePlans: [
        { servicePlanId: guid('plan', 0), servicePlanName: 'MAIL' },
        { servicePlanId: guid('plan', 1), servicePlanName: 'SITES' },
      ],
    },
    {
      skuId: guid('sku', 1),
      skuPartNumber: 'MAIL_ONLY',
      prepaidUnits: { enabled: 2 },
      servicePlans: [{ servicePlanId: guid('plan', 0), servicePlanName: 'MAIL' }],
    },
  ];
  const document: Record<string, unknown> = {
    version: 1,
    name: 'Contoso',
    organization: { id: guid('organization', 0), displayName: 'Contoso Ltd', countryLetterCode: 'US' },
    subscribedSkus,
    users,
    groups,
  };
  return { document, users, groups, subscribedSkus };
}

/** An assignment in force, as a document has it. */
export const stateItem = (changes: Record<string, unknown> = {}) => ({
  skuId: guid('sku', 0),
  assignedByGroup: null,
  disabledPlans: [],
  state: 'Active',
  error: 'None',
  ...changes,
});

export function loaded(document: unknown): Directory {
  const result = parseDocument(document, BUILT_IN);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

export function faultsOf(document: unknown): readonly DocumentFault[] {
  const result = parseDocument(document, BUILT_IN);
  return result.ok ? [] : result.reason;
}
