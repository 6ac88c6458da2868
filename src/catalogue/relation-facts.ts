import { SERVICE_VERSIONS, type ServiceVersion } from '../engine/vocabulary.ts';

/** How a relation is known: published by Microsoft, seen by others in the field, or assumed here as an example. */
export type Evidence = 'documented' | 'reported' | 'sample';

/** One relation between plans with where it is known from; `plans` are the plans it binds, `key` names it. */
export type RelationFact = {
  readonly key: string;
  readonly plans: readonly string[];
  readonly versions: readonly ServiceVersion[];
  readonly evidence: Evidence;
  readonly source: string;
} & (
  | { readonly kind: 'exclusive' }
  /** Every list of `needs` is met by any one of its plans. */
  | { readonly kind: 'dependsOn'; readonly needs: readonly (readonly string[])[] }
  | { readonly kind: 'prohibitedIn'; readonly places: readonly string[] }
);

/** Plans with a mailbox (R4.3). Archives have none of their own, and Exchange Foundation is not one. */
export const MAILBOX_PLANS = [
  'EXCHANGE_S_STANDARD',
  'EXCHANGE_S_ENTERPRISE',
  'EXCHANGE_S_DESKLESS',
  'EXCHANGE_B_STANDARD',
  'EXCHANGE_L_STANDARD',
  'EXCHANGE_S_ESSENTIALS',
  'EXCHANGE_S_STANDARD_MIDMARKET',
] as const;

type Years = '2019' | '2025' | '2019 and 2025';
const VERSIONS_OF = {
  '2019': ['preview'],
  '2025': ['current'],
  '2019 and 2025': SERVICE_VERSIONS,
} as const satisfies Record<Years, readonly ServiceVersion[]>;

const family = (years: Years, key: string, plans: readonly string[]): RelationFact => ({
  kind: 'exclusive',
  key,
  plans,
  versions: VERSIONS_OF[years],
  evidence: 'documented',
  source: `Microsoft Learn, service plan reference (${years})`,
});

const needs = (
  plan: string,
  requirements: readonly (readonly string[])[],
  evidence: Evidence,
  source: string,
): RelationFact => ({
  kind: 'dependsOn',
  key: plan,
  plans: [plan],
  needs: requirements,
  versions: SERVICE_VERSIONS,
  evidence,
  source,
});

const prohibited = (key: string, plans: readonly string[], places: readonly string[]): RelationFact => ({
  kind: 'prohibitedIn',
  key,
  plans,
  places,
  versions: SERVICE_VERSIONS,
  evidence: 'sample',
  source: 'Microsoft Learn lists where it is sold; that assigning it elsewhere fails is an assumption',
});

const DYNAMICS_2025 = [
  'CRMPLAN1',
  'CRMPLAN2',
  'CRMSTANDARD',
  'DYN365_ENTERPRISE_P1_IW',
  'DYN365_ENTERPRISE_SALES',
  'DYN365_ENTERPRISE_TEAM_MEMBERS',
  'EMPLOYEE_SELF_SERVICE',
];
const EXCHANGE_2025 = [
  'EXCHANGE_B_STANDARD',
  'EXCHANGE_S_ARCHIVE',
  'EXCHANGE_S_DESKLESS',
  'EXCHANGE_S_ESSENTIALS',
  'EXCHANGE_S_STANDARD',
  'EXCHANGE_S_STANDARD_MIDMARKET',
];
const SHAREPOINT = [
  'ONEDRIVEENTERPRISE',
  'SHAREPOINT_S_DEVELOPER',
  'SHAREPOINTDESKLESS',
  'SHAREPOINTENTERPRISE',
  'SHAREPOINTENTERPRISE_EDU',
  'SHAREPOINTENTERPRISE_MIDMARKET',
  'SHAREPOINTLITE',
  'SHAREPOINTSTANDARD',
  'SHAREPOINTSTANDARD_EDU',
  'SHAREPOINTSTANDARD_YAMMERSHADOW',
];
const COMMUNITY = 'Community database Azure-AD-Licensing-DB (2019)';

/*
 * Left out: reported needs of a plan inside its own bundle (SHAREPOINTWAC on SharePoint; LOCKBOX_ENTERPRISE,
 * PREMIUM_ENCRYPTION, THREAT_INTELLIGENCE and INFORMATION_BARRIERS on Exchange or SharePoint Plan 2). A group's
 * template must meet its own needs (R3.1), so they would refuse the article's fix of switching those two off in
 * the bigger product. AAD_PREMIUM_P2 and RMS_S_PREMIUM too: products are sold that contradict the report.
 */
/** The built-in relations, each with its evidence; `RELATIONS` is made of them. */
export const RELATION_EVIDENCE: readonly RelationFact[] = [
  family('2019', 'dynamicsCrm', [
    ...DYNAMICS_2025,
    'DYN365_ENTERPRISE_CUSTOMER_SERVICE',
    'DYN365_ENTERPRISE_P1',
  ]),
  family('2025', 'dynamicsCrm', DYNAMICS_2025),
  family('2019', 'exchange', [...EXCHANGE_2025, 'EXCHANGE_L_STANDARD', 'EXCHANGE_S_ENTERPRISE']),
  family('2025', 'exchange', EXCHANGE_2025),
  family('2019 and 2025', 'intune', ['INTUNE_A', 'INTUNE_A_VL', 'INTUNE_B']),
  family('2019 and 2025', 'sharepoint', SHAREPOINT),
  family('2019 and 2025', 'skypeIm', ['MCOIMP', 'MCOSTANDARD_MIDMARKET', 'MCOSTANDARD', 'MCOLITE']),
  family('2019 and 2025', 'callingPlan', ['MCOPSTN1', 'MCOPSTN2', 'MCOPSTN5']),
  family('2019 and 2025', 'yammer', ['YAMMER_ENTERPRISE', 'YAMMER_EDU', 'YAMMER_MIDSIZE']),
  family('2025', 'rms', ['RMS_S_ENTERPRISE', 'RMS_S_ENTERPRISE_GOV']),

  needs(
    'WORKPLACE_ANALYTICS',
    [['EXCHANGE_S_STANDARD', 'EXCHANGE_S_ENTERPRISE']],
    'documented',
    'Microsoft Learn, group-based licensing: additional scenarios',
  ),
  needs(
    'MCOMEETADV',
    [['TEAMS1', 'MCOSTANDARD']],
    'documented',
    'Microsoft Learn, resolve group license problems (2025); Teams as the alternative from an error message',
  ),
  needs('MCOEV', [['TEAMS1'], ['MCOSTANDARD']], 'reported', COMMUNITY),
  needs('SHAREPOINT_PROJECT', [['SHAREPOINTENTERPRISE']], 'reported', 'Error message in a public write-up'),
  needs('EXCHANGE_S_ARCHIVE_ADDON', [MAILBOX_PLANS], 'reported', COMMUNITY),
  needs('EXCHANGE_ANALYTICS', [['EXCHANGE_S_ENTERPRISE']], 'reported', COMMUNITY),

  prohibited('audioConferencing', ['MCOMEETADV'], ['IN', 'CN', 'PK']),
  prohibited('callingPlan', ['MCOPSTN1', 'MCOPSTN2'], ['IN', 'CN', 'PK', 'SA', 'RU', 'AE', 'TW']),
];

/** How a plan's relation of that kind is known; null where the catalogue has none, as for a tenant's own relations. */
export function evidenceOf(kind: RelationFact['kind'], planName: string): Evidence | null {
  const fact = RELATION_EVIDENCE.find((known) => known.kind === kind && known.plans.includes(planName));
  return fact?.evidence ?? null;
}
