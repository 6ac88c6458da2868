/* What the portal calls the products of the scenarios. */
export const E1 = 'Office 365 Enterprise E1';
export const E3 = 'Office 365 Enterprise E3';
export const E5 = 'Office 365 Enterprise E5';
export const EMS = 'Enterprise Mobility + Security E3';
export const EXCHANGE_PLAN_2 = 'Exchange Online (Plan 2)';
export const AUDIO_CONFERENCING = 'Microsoft 365 Audio Conferencing';
export const WORKPLACE_ANALYTICS = 'Microsoft Workplace Analytics';
