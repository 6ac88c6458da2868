import { isObject } from '../document/read.ts';
import {
  hasBody,
  isSimulatorCall,
  readAddress,
  SIMULATOR_ROOT,
  type GraphMethod,
  type GraphRequest,
} from './graph-request.ts';
import { powerShellText, powerShellValue } from './power-shell-text.ts';

/** How a body becomes parameters. */
type BodyStyle = 'none' | 'whole' | 'properties' | 'licences' | 'link';

type Cmdlet = {
  readonly method: GraphMethod;
  /** Segments with a colon are parameters. */
  readonly path: string;
  readonly name: string;
  readonly body?: BodyStyle;
  /** Gives more than one page unless it is asked for all. */
  readonly list?: true;
};

const CMDLETS: readonly Cmdlet[] = [
  { method: 'GET', path: 'organization', name: 'Get-MgOrganization' },
  { method: 'GET', path: 'subscribedSkus', name: 'Get-MgSubscribedSku', list: true },
  { method: 'GET', path: 'subscribedSkus/:SubscribedSkuId', name: 'Get-MgSubscribedSku' },
  { method: 'GET', path: 'users', name: 'Get-MgUser', list: true },
  { method: 'GET', path: 'users/:UserId', name: 'Get-MgUser' },
  { method: 'GET', path: 'users/:UserId/licenseDetails', name: 'Get-MgUserLicenseDetail' },
  { method: 'GET', path: 'users/:UserId/memberOf', name: 'Get-MgUserMemberOf', list: true },
  { method: 'POST', path: 'users', name: 'New-MgUser', body: 'whole' },
  { method: 'PATCH', path: 'users/:UserId', name: 'Update-MgUser', body: 'properties' },
  { method: 'DELETE', path: 'users/:UserId', name: 'Remove-MgUser' },
  { method: 'POST', path: 'users/:UserId/assignLicense', name: 'Set-MgUserLicense', body: 'licences' },
  { method: 'POST', path: 'users/:UserId/reprocessLicenseAssignment', name: 'Invoke-MgLicenseUser' },
  { method: 'GET', path: 'groups', name: 'Get-MgGroup', list: true },
  { method: 'GET', path: 'groups/:GroupId', name: 'Get-MgGroup' },
  { method: 'GET', path: 'groups/:GroupId/members', name: 'Get-MgGroupMember', list: true },
  {
    method: 'GET',
    path: 'groups/:GroupId/transitiveMembers',
    name: 'Get-MgGroupTransitiveMember',
    list: true,
  },
  {
    method: 'GET',
    path: 'groups/:GroupId/membersWithLicenseErrors',
    name: 'Get-MgGroupMemberWithLicenseError',
    list: true,
  },
  { method: 'POST', path: 'groups', name: 'New-MgGroup', body: 'whole' },
  { method: 'PATCH', path: 'groups/:GroupId', name: 'Update-MgGroup', body: 'properties' },
  { method: 'DELETE', path: 'groups/:GroupId', name: 'Remove-MgGroup' },
  { method: 'POST', path: 'groups/:GroupId/assignLicense', name: 'Set-MgGroupLicense', body: 'licences' },
  { method: 'POST', path: 'groups/:GroupId/members/$ref', name: 'New-MgGroupMember', body: 'link' },
  {
    method: 'DELETE',
    path: 'groups/:GroupId/members/:DirectoryObjectId/$ref',
    name: 'Remove-MgGroupMemberByRef',
  },
  { method: 'GET', path: 'auditLogs/directoryAudits', name: 'Get-MgAuditLogDirectoryAudit', list: true },
];

/** The request as a line of Microsoft Graph PowerShell: its cmdlet where there is one, else `Invoke-MgGraphRequest`. */
export function powerShellOf(request: GraphRequest): string {
  const url = readAddress(request.address);
  if (!url) return '';
  const body = hasBody(request.method) ? request.body.trim() : '';
  if (isSimulatorCall(url)) {
    const uri = SIMULATOR_ROOT + url.pathname + url.search;
    const json = body === '' ? [] : ['-Body', powerShellText(body), '-ContentType', "'application/json'"];
    return ['Invoke-RestMethod', '-Method', request.method, '-Uri', powerShellText(uri), ...json].join(' ');
  }
  return cmdletLine(request, url, body) ?? plainLine(request, url, body);
}

function plainLine({ method, eventual }: GraphRequest, url: URL, body: string): string {
  return [
    'Invoke-MgGraphRequest',
    ...['-Method', method, '-Uri', powerShellText(url.pathname + url.search)],
    ...(eventual ? ['-Headers', "@{ ConsistencyLevel = 'eventual' }"] : []),
    ...(body === '' ? [] : ['-Body', powerShellText(body)]),
  ].join(' ');
}

/** Null where no cmdlet says the same. */
function cmdletLine(request: GraphRequest, url: URL, body: string): string | null {
  const [version, ...segments] = url.pathname.slice(1).split('/');
  if (version?.toLowerCase() !== 'v1.0') return null;
  for (const cmdlet of CMDLETS) {
    const keys = cmdlet.method === request.method ? keysOf(cmdlet.path, segments) : null;
    if (!keys) continue;
    const query =
      cmdlet.method === 'GET' || url.search === ''
        ? queryParameters(url, request.eventual, cmdlet.list === true)
        : null;
    const written = bodyParameters(cmdlet.body ?? 'none', body);
    return query && written ? [cmdlet.name, ...keys, ...query, ...written].join(' ') : null;
  }
  return null;
}

function keysOf(path: string, segments: readonly string[]): readonly string[] | null {
  const parts = path.split('/');
  if (parts.length !== segments.length) return null;
  const keys: string[] = [];
  for (const [place, part] of parts.entries()) {
    const segment = segments[place] ?? '';
    if (part.startsWith(':')) {
      if (segment === '' || segment.includes('%') || segment.startsWith('$')) return null;
      keys.push(`-${part.slice(1)}`, powerShellText(segment));
    } else if (part.toLowerCase() !== segment.toLowerCase()) return null;
  }
  return keys;
}

const QUERY: Readonly<Record<string, (value: string) => readonly string[]>> = {
  $filter: (value) => ['-Filter', powerShellText(value)],
  $search: (value) => ['-Search', powerShellText(value)],
  $select: (value) => [
    '-Property',
    value
      .split(',')
      .map((name) => powerShellText(name.trim()))
      .join(','),
  ],
  $orderby: (value) => ['-Sort', powerShellText(value)],
  $expand: (value) => ['-ExpandProperty', powerShellText(value)],
  $top: (value) => ['-Top', /^\d+$/.test(value) ? value : powerShellText(value)],
  $count: (value) => (value === 'true' ? ['-CountVariable', 'count'] : []),
};

function queryParameters(url: URL, eventual: boolean, list: boolean): readonly string[] | null {
  const names = [...url.searchParams.keys()];
  const parameters = [...url.searchParams].map(([name, value]) =>
    Object.hasOwn(QUERY, name) ? (QUERY[name]?.(value) ?? null) : null,
  );
  const known = parameters.filter((parameter) => parameter !== null);
  if (known.length < parameters.length) return null;
  return [
    ...known.flat(),
    ...(eventual ? ['-ConsistencyLevel', 'eventual'] : []),
    ...(list && !names.includes('$top') ? ['-All'] : []),
  ];
}

function bodyParameters(style: BodyStyle, text: string): readonly string[] | null {
  if (style === 'none') return [];
  const body = objectOf(text);
  if (!body) return null;
  switch (style) {
    case 'whole':
      return ['-BodyParameter', powerShellValue(body)];
    case 'properties':
      return propertyParameters(body);
    case 'licences':
      return licenceParameters(body);
    case 'link': {
      const id = /\/([0-9a-f-]{36})$/i.exec(String(body['@odata.id']))?.[1];
      return id === undefined ? null : ['-DirectoryObjectId', powerShellText(id)];
    }
    default:
      return style satisfies never;
  }
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The cmdlets drop what is null: only a plain request can clear a property. */
function propertyParameters(body: Readonly<Record<string, unknown>>): readonly string[] | null {
  const entries = Object.entries(body);
  if (entries.some(([, value]) => value === null)) return null;
  const simple = entries.every(
    ([name, value]) => /^[a-z]+$/i.test(name) && (typeof value === 'string' || typeof value === 'boolean'),
  );
  if (!simple) return ['-BodyParameter', powerShellValue(body)];
  return entries.flatMap(([name, value]) => {
    const parameter = `-${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    return typeof value === 'boolean'
      ? [`${parameter}:${powerShellValue(value)}`]
      : [parameter, powerShellValue(value)];
  });
}

/** Both lists must be there, an empty one, too. */
function licenceParameters(body: Readonly<Record<string, unknown>>): readonly string[] | null {
  const { addLicenses: add, removeLicenses: remove } = body;
  if (!Array.isArray(add) || !Array.isArray(remove) || !add.every(isObject)) return null;
  const added = add.map((licence) =>
    powerShellValue({ SkuId: licence['skuId'], DisabledPlans: licence['disabledPlans'] ?? [] }),
  );
  return ['-AddLicenses', `@(${added.join(', ')})`, '-RemoveLicenses', powerShellValue(remove)];
}
