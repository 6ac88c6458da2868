import { isObject } from '../document/read.ts';
import { GROUP_LICENSING } from '../engine/audit.ts';
import { anonymiseRule } from './anonymise-rule.ts';
import type { Pseudonyms } from './pseudonyms.ts';

type Json = Readonly<Record<string, unknown>>;

/** The service's own words, not people's. */
const KEPT_KEYS: ReadonlySet<string> = new Set([
  ...['activityDisplayName', 'activityDateTime', 'category', 'correlationId', 'id', 'loggedByService'],
  ...['operationType', 'result', 'type', 'groupType', 'key', 'appId', 'servicePrincipalId'],
]);

/** Changed properties whose values are licences, numbers and words of the service. */
const KEPT_PROPERTIES: ReadonlySet<string> = new Set([
  ...['AccountEnabled', 'AssignedLicense', 'AssignedPlan', 'Enabled', 'Group.ObjectID', 'GroupTypes'],
  ...['Included Updated Properties', 'LicenseAssignmentDetail', 'LockedOut', 'MailEnabled', 'PlanRelations'],
  ...['Result', 'SecurityEnabled', 'ServicePlans', 'ServiceVersion', 'Suspended', 'TargetId.UserType'],
  ...['UsageLocation', 'Warning'],
]);

const LONGEST = 4096;

/** An entry of the log with pseudonyms. `kept`: names of products and plans. */
export const anonymiseEntry = (entry: Json, names: Pseudonyms, kept: ReadonlySet<string>): Json =>
  mapObject(entry, names, kept);

function mapObject(object: Json, names: Pseudonyms, kept: ReadonlySet<string>): Json {
  const isChange = 'newValue' in object || 'oldValue' in object;
  const property = isChange && typeof object['displayName'] === 'string' ? object['displayName'] : null;
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      if (property === null || typeof value !== 'string') return [key, mapValue(key, value, names, kept)];
      if (key === 'displayName' || KEPT_PROPERTIES.has(property)) return [key, names.guids(value)];
      return [key, mapChange(property, value, names, kept)];
    }),
  );
}

function mapValue(key: string, value: unknown, names: Pseudonyms, kept: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => mapValue(key, item, names, kept));
  if (isObject(value)) return mapObject(value, names, kept);
  return typeof value === 'string' ? mapText(key, value, names, kept) : value;
}

function mapText(key: string, text: string, names: Pseudonyms, kept: ReadonlySet<string>): string {
  if (KEPT_KEYS.has(key) || IS_GUID.test(text)) return names.guids(text);
  if (kept.has(text) || text === GROUP_LICENSING.displayName) return text;
  if (key === 'ipAddress') return DOCUMENTATION_ADDRESS;
  if (key === 'resultReason')
    return names.guids(text).replace(ADDRESSES, (address) => names.address(address, LONGEST));
  return names.address(text, LONGEST);
}

const IS_GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ADDRESSES = /[^\s@"'<>[\](),;]+@[^\s@"'<>[\](),;]+/g;
/** RFC 5737: nobody's. */
const DOCUMENTATION_ADDRESS = '192.0.2.1';

/** Values of changed properties are texts that hold JSON. */
function mapChange(property: string, text: string, names: Pseudonyms, kept: ReadonlySet<string>): string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return names.address(text, LONGEST);
  }
  const mapped = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mapped);
    if (isObject(value)) return mapObject(value, names, kept);
    if (typeof value === 'number') return Number(names.number(String(value))) || 0;
    if (typeof value !== 'string') return value;
    return property === 'MembershipRule' ? anonymiseRule(value, names) : mapText('', value, names, kept);
  };
  return JSON.stringify(mapped(json));
}
