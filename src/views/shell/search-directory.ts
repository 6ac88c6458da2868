import type { Directory } from '../../engine/directory.ts';
import { rowsOf } from '../../engine/table.ts';
import { nameOfProduct, type ProductNames } from '../../transfer/product-names.ts';

export type Hit = {
  readonly kind: 'users' | 'groups' | 'products';
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly href: string;
};

/** What a text leads to. */
export type Found = { readonly query: string; readonly hits: readonly Hit[] };

const MOST = 6;
/** Users between two pauses. */
const SLICE = 1_000;

/** Users, groups and products whose name contains the text, at most six of each, without case. */
export function* searchDirectory(
  directory: Directory,
  query: string,
  imported: ProductNames,
): Generator<void, Found> {
  const needle = query.trim().toLowerCase();
  if (needle === '') return { query, hits: [] };
  const found = (...texts: readonly string[]): boolean =>
    texts.some((text) => text.toLowerCase().includes(needle));
  const users: Hit[] = [];
  let read = 0;
  for (const { id, displayName, userPrincipalName } of rowsOf(directory.users)) {
    if (++read % SLICE === 0) yield;
    if (!found(displayName, userPrincipalName) && id !== needle) continue;
    users.push({
      kind: 'users',
      id,
      label: displayName,
      detail: userPrincipalName,
      href: `/users/${id}/profile`,
    });
    if (users.length === MOST) break;
  }
  const groups: Hit[] = [];
  for (const { id, profile } of rowsOf(directory.groups)) {
    if (!found(profile.displayName) && id !== needle) continue;
    groups.push({
      kind: 'groups',
      id,
      label: profile.displayName,
      detail: profile.description ?? '',
      href: `/groups/${id}`,
    });
    if (groups.length === MOST) break;
  }
  const products = directory.products.flatMap(({ id, partNumber }): Hit[] => {
    const label = nameOfProduct(imported, id, partNumber);
    const href = `/licenses/products/${id}/users`;
    return found(label, partNumber) ? [{ kind: 'products', id, label, detail: partNumber, href }] : [];
  });
  return { query, hits: [...users, ...groups, ...products.slice(0, MOST)] };
}
