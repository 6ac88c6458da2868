import { planId } from '../engine/ids.ts';
import type { ServiceVersion } from '../engine/vocabulary.ts';
import type { CataloguePlan } from './catalogue-product.ts';
import { SOLD_PLANS, UNSOLD_PLANS } from './plans.ts';

/** Friendly names that were others in 2019. Where the list of that year has only the string id, the name in use then. */
const NAMES_OF_2019: ReadonlyMap<string, string> = new Map([
  ['AAD_PREMIUM', 'Azure Active Directory Premium P1'],
  ['ADALLOM_S_DISCOVERY', 'Cloud App Security Discovery'],
  ['EXCHANGE_ANALYTICS', 'Microsoft MyAnalytics (Full)'],
  ['EXCHANGE_S_ARCHIVE_ADDON', 'Exchange Online Archiving for Exchange Online'],
  ['FLOW_O365_P1', 'Flow for Office 365'],
  ['FLOW_O365_P2', 'Flow for Office 365'],
  ['FLOW_O365_P3', 'Flow for Office 365'],
  ['INTUNE_A', 'Microsoft Intune'],
  ['MCOEV', 'Phone System'],
  ['MCOMEETADV', 'Audio Conferencing'],
  ['MCOPSTN1', 'Domestic Calling Plan'],
  ['OFFICESUBSCRIPTION', 'Office 365 ProPlus'],
  ['POWERAPPS_O365_P1', 'PowerApps for Office 365'],
  ['POWERAPPS_O365_P2', 'PowerApps for Office 365'],
  ['POWERAPPS_O365_P3', 'PowerApps for Office 365'],
  ['RMS_S_ENTERPRISE', 'Microsoft Azure Active Directory Rights'],
  ['SHAREPOINTWAC', 'Office Online'],
  ['STREAM_O365_E1', 'Microsoft Stream for O365 E1 SKU'],
  ['STREAM_O365_E3', 'Microsoft Stream for O365 E3 SKU'],
  ['STREAM_O365_E5', 'Microsoft Stream for O365 E5 SKU'],
  ['THREAT_INTELLIGENCE', 'Office 365 Advanced Threat Protection (Plan 2)'],
]);

const byName: ReadonlyMap<string, CataloguePlan> = new Map(
  [...SOLD_PLANS, ...UNSOLD_PLANS].map(([name, id, displayName]) => [
    name,
    { id: planId(id), name, displayName },
  ]),
);

/** The plan with this string id, under the name it had in that edition of the service. */
export function planByName(name: string, version: ServiceVersion = 'current'): CataloguePlan | undefined {
  const plan = byName.get(name);
  const old = version === 'preview' ? NAMES_OF_2019.get(name) : undefined;
  return plan && old !== undefined ? { ...plan, displayName: old } : plan;
}
