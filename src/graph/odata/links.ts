import type { Call } from '../http/call.ts';
import type { Selection } from './selection.ts';
import { formatSkipToken, type Position } from './skip-token.ts';

/** `@odata.context`: `…/v1.0/$metadata#users(id,displayName)/$entity`. */
export function contextLink(
  { origin }: Pick<Call, 'origin'>,
  path: string,
  selection: Selection = null,
  suffix: '' | '/$entity' = '',
): string {
  const selected = selection === null ? '' : `(${selection.join(',')})`;
  return `${origin}/v1.0/$metadata#${path}${selected}${suffix}`;
}

/** The address of the next page: the caller's own query, on the origin at which the caller reached this server. */
export function nextLink({ origin, url }: Pick<Call, 'origin' | 'url'>, position: Position): string {
  const query = new URLSearchParams(
    [...url.searchParams].filter(([name]) => name.toLowerCase() !== '$skiptoken'),
  );
  query.append('$skiptoken', formatSkipToken(position));
  return `${origin}${url.pathname}?${query.toString().replaceAll('%24', '$')}`;
}

/** Where a directory object is, in the form of the `location` header. */
export const objectLocation = (origin: string, tenant: string, id: string, type: 'User' | 'Group'): string =>
  `${origin}/v2/${tenant}/directoryObjects/${id}/Microsoft.DirectoryServices.${type}`;
