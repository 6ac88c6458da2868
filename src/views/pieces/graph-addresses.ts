import type { Directory } from '../../engine/directory.ts';
import { rowsOf } from '../../engine/table.ts';
import { usersOf } from '../../engine/user-table.ts';

export type AddressHint = {
  readonly address: string;
  /** What the id in it is called. */
  readonly name: string;
};

const MOST = 8;

const ROOTS = [
  '/v1.0/users',
  '/v1.0/groups',
  '/v1.0/subscribedSkus',
  '/v1.0/organization',
  '/v1.0/auditLogs/directoryAudits',
  '/v1.0/$batch',
  '/simulator/tenant',
  '/simulator/scenarios',
  '/simulator/scenario',
  '/simulator/processing',
  '/simulator/processing/run',
];

const USER_TAILS = ['licenseDetails', 'memberOf', 'assignLicense', 'reprocessLicenseAssignment'];
const GROUP_TAILS = [
  'members',
  'transitiveMembers',
  'membersWithLicenseErrors',
  'members/$ref',
  'assignLicense',
];

/** Addresses that begin with what is typed, or whose user, group or product is called like it. */
export function addressHints(directory: Directory, typed: string): readonly AddressHint[] {
  const text = typed.trim().toLowerCase();
  if (text.includes('?')) return [];
  const path = /^\/(v1\.0|simulator|beta)/.test(text) ? text : `/v1.0/${text.replace(/^\/+/, '')}`;
  const tails = tailsOf(path);
  if (tails) return tails;
  const place = /^\/(?:v1\.0\/(users|groups|subscribedskus)|simulator\/(subscriptions))\/([^/]*)$/.exec(path);
  const [, collection = place?.[2], , key] = place ?? [];
  if (collection !== undefined && key !== undefined) return objects(directory, key, [collection]);
  const roots = ROOTS.filter((root) => root.toLowerCase().startsWith(path) || text === '').map((address) => ({
    address,
    name: '',
  }));
  const named =
    text === '' || text.includes('/') ? [] : objects(directory, text, ['users', 'groups', 'subscribedskus']);
  return [...roots, ...named];
}

/** What can be asked of one user or group. */
function tailsOf(path: string): readonly AddressHint[] | null {
  const [, start, collection, tail] = /^((?:\/v1\.0)\/(users|groups)\/[^/]+)\/(.*)$/.exec(path) ?? [];
  if (start === undefined || tail === undefined) return null;
  const known = collection === 'users' ? USER_TAILS : GROUP_TAILS;
  return known
    .filter((name) => name.toLowerCase().startsWith(tail))
    .map((name) => ({ address: `${start}/${name}`, name: '' }));
}

function objects(directory: Directory, key: string, collections: readonly string[]): readonly AddressHint[] {
  return collections.flatMap((collection) => {
    switch (collection) {
      case 'users':
        return some(usersOf(directory.users), key, ({ id, profile }) => ({
          address: `/v1.0/users/${id}`,
          name: profile.displayName,
          also: profile.userPrincipalName,
        }));
      case 'groups':
        return some(rowsOf(directory.groups), key, ({ id, profile }) => ({
          address: `/v1.0/groups/${id}`,
          name: profile.displayName,
          also: '',
        }));
      default:
        return some(directory.products, key, ({ id, partNumber }) => ({
          address:
            collection === 'subscriptions'
              ? `/simulator/subscriptions/${id}`
              : `/v1.0/subscribedSkus/${directory.tenant.organizationId}_${id}`,
          name: partNumber,
          also: '',
        }));
    }
  });
}

/** The first few whose name or address has the text in it. */
function some<Row>(
  rows: Iterable<Row>,
  key: string,
  hint: (row: Row) => AddressHint & { readonly also: string },
): readonly AddressHint[] {
  const found: AddressHint[] = [];
  for (const row of rows) {
    const { address, name, also } = hint(row);
    if (![address, name, also].some((text) => text.toLowerCase().includes(key))) continue;
    found.push({ address, name });
    if (found.length === MOST) break;
  }
  return found;
}
