/** The segments of the paths, as they are spelled in the routes; Graph takes them in any case. */
const SEGMENTS = [
  'v1.0',
  'organization',
  'subscribedSkus',
  'users',
  '$count',
  'licenseDetails',
  'memberOf',
  'assignLicense',
  'reprocessLicenseAssignment',
  'groups',
  'members',
  'transitiveMembers',
  'membersWithLicenseErrors',
  'microsoft.graph.user',
  'microsoft.graph.group',
  '$ref',
  'auditLogs',
  'directoryAudits',
  '$batch',
];

const spelling: ReadonlyMap<string, string> = new Map(
  SEGMENTS.flatMap((segment) => [
    [segment.toLowerCase(), segment],
    // Generated clients qualify the names of actions: `/users/{id}/microsoft.graph.assignLicense`.
    ...(segment.includes('.') ? [] : [[`microsoft.graph.${segment}`.toLowerCase(), segment] as const]),
  ]),
);

/** Graph's two ways of naming one thing: `/users/{id}` and `/users('{id}')`. */
const KEYED = /^([a-z]+)\((?:'|%27)(.+)(?:'|%27)\)$/i;

/** The text between quotes: a quote in it is doubled. */
export const unquoted = (text: string): string => text.replaceAll(/(?:'|%27){2}/gi, "'");

/** The path of a request as the routes spell it; what is variable in it stays as it was written. */
export function graphPath(request: Request): string {
  const path = /^[a-z]+:\/\/[^/?#]*([^?#]*)/i.exec(request.url)?.[1] ?? '/';
  const segments = path.split('/').flatMap((segment) => {
    const [, name, key] = KEYED.exec(segment) ?? [];
    return name !== undefined && key !== undefined ? [spelled(name), unquoted(key)] : [spelled(segment)];
  });
  return segments.join('/').replace(/(.)\/$/, '$1');
}

function spelled(segment: string): string {
  const plain = segment.replace(/^%24/, '$').toLowerCase();
  return spelling.get(plain) ?? (plain.startsWith('$') ? plain : segment);
}
