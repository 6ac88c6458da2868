import type { Directory } from '../engine/directory.ts';
import { groupIdOf } from './deterministic-id.ts';

/** The scenarios that ship, in the order in which they are listed. Their ids are fixed: people link to them. */
export const SCENARIO_IDS = [
  'not-enough-licenses',
  'conflicting-service-plans',
  'dependent-products',
  'usage-location',
  'multiple-products',
  'duplicate-proxy-addresses',
  'reprocess-after-freeing',
  'hr-department',
  'migrate-to-group',
  'change-e1-to-e3',
  'addon-prerequisite',
  'delete-licensed-group',
  'new-service-plan',
  'nested-group',
  'dynamic-group',
  'large-tenant',
] as const;
export type ScenarioId = (typeof SCENARIO_IDS)[number];

const IDS: readonly string[] = SCENARIO_IDS;

export const isScenarioId = (text: string): text is ScenarioId => IDS.includes(text);

/**
 * Where a story comes from: S the article itself, A assigning licences to a group, M migrating, C changing plans,
 * N the article's current edition, V additional scenarios.
 */
export const SCENARIO_SOURCES = ['S', 'A', 'M', 'C', 'N', 'V'] as const;
export type ScenarioSource = (typeof SCENARIO_SOURCES)[number];

export type Scenario = {
  readonly id: ScenarioId;
  /** The first of its sources; null for a tenant that tells no story. */
  readonly source: ScenarioSource | null;
  /** The address in the portal where the story starts. */
  readonly start: string;
};

const groupPage = (name: string, page = ''): string => `/groups/${groupIdOf(name)}${page}`;

export const SCENARIOS: readonly Scenario[] = [
  { id: 'not-enough-licenses', source: 'S', start: '/licenses/overview' },
  { id: 'conflicting-service-plans', source: 'S', start: groupPage('Engineering', '/licenses') },
  { id: 'dependent-products', source: 'S', start: groupPage('Marketing', '/licenses') },
  { id: 'usage-location', source: 'S', start: groupPage('Marketing', '/licenses') },
  { id: 'multiple-products', source: 'S', start: groupPage('Sales', '/licenses') },
  { id: 'duplicate-proxy-addresses', source: 'S', start: groupPage('Sales', '/licenses') },
  { id: 'reprocess-after-freeing', source: 'S', start: groupPage('Sales', '/licenses') },
  { id: 'hr-department', source: 'A', start: groupPage('HR Department', '/licenses') },
  { id: 'migrate-to-group', source: 'M', start: groupPage('Office 365 E3 users', '/licenses') },
  { id: 'change-e1-to-e3', source: 'C', start: groupPage('Office users', '/licenses') },
  { id: 'addon-prerequisite', source: 'N', start: groupPage('Analysts', '/licenses') },
  { id: 'delete-licensed-group', source: 'V', start: groupPage('Project Falcon') },
  { id: 'new-service-plan', source: 'V', start: '/licenses/products' },
  { id: 'nested-group', source: 'V', start: groupPage('Finance', '/members') },
  { id: 'dynamic-group', source: 'V', start: '/groups' },
  { id: 'large-tenant', source: null, start: '/licenses/overview' },
];

/** Called between two slices of a long build, so that a page stays alive; whoever has time gives it here. */
export type Pause = () => Promise<void>;

type Builder = (pause: Pause) => Directory | Promise<Directory>;

/** Each builder is loaded when its scenario is opened. */
const BUILDERS: Readonly<Record<ScenarioId, () => Promise<Builder>>> = {
  'not-enough-licenses': async () => (await import('./not-enough-licenses.ts')).notEnoughLicenses,
  'conflicting-service-plans': async () =>
    (await import('./conflicting-service-plans.ts')).conflictingServicePlans,
  'dependent-products': async () => (await import('./dependent-products.ts')).dependentProducts,
  'usage-location': async () => (await import('./usage-location.ts')).usageLocation,
  'multiple-products': async () => (await import('./multiple-products.ts')).multipleProducts,
  'duplicate-proxy-addresses': async () =>
    (await import('./duplicate-proxy-addresses.ts')).duplicateProxyAddresses,
  'reprocess-after-freeing': async () => (await import('./reprocess-after-freeing.ts')).reprocessAfterFreeing,
  'hr-department': async () => (await import('./hr-department.ts')).hrDepartment,
  'migrate-to-group': async () => (await import('./migrate-to-group.ts')).migrateToGroup,
  'change-e1-to-e3': async () => (await import('./change-e1-to-e3.ts')).changeE1ToE3,
  'addon-prerequisite': async () => (await import('./addon-prerequisite.ts')).addonPrerequisite,
  'delete-licensed-group': async () => (await import('./delete-licensed-group.ts')).deleteLicensedGroup,
  'new-service-plan': async () => (await import('./new-service-plan.ts')).newServicePlan,
  'nested-group': async () => (await import('./nested-group.ts')).nestedGroup,
  'dynamic-group': async () => (await import('./dynamic-group.ts')).dynamicGroup,
  'large-tenant': async () => (await import('./large-tenant.ts')).largeTenant,
};

/** The scenario as it is when somebody opens it: the same bytes every time. Its history is in the audit log. */
export async function buildScenario(
  id: ScenarioId,
  pause: Pause = () => Promise.resolve(),
): Promise<Directory> {
  const build = await BUILDERS[id]();
  return build(pause);
}
