import type { Directory } from '../../engine/directory.ts';
import { rowsOf } from '../../engine/table.ts';
import { usersOf } from '../../engine/user-table.ts';
import { nameOfProduct, type ProductNames } from '../../transfer/product-names.ts';

export type Hit = {
  readonly kind: 'users' | 'groups' | 'products';
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly href: string;
};

const MOST = 6;

/** Users, groups and products whose name contains the text, at most six of each, without case. */
export function searchDirectory(directory: Directory, query: string, imported: ProductNames): Hit[] {
  const needle = query.trim().toLowerCase();
  if (needle === '') return [];
  const found = (...texts: readonly string[]): boolean =>
    texts.some((text) => text.toLowerCase().includes(needle));
  const users: Hit[] = [];
  for (const { id, profile } of usersOf(directory.users)) {
    if (!found(profile.displayName, profile.userPrincipalName) && id !== needle) continue;
    const detail = profile.userPrincipalName;
    users.push({ kind: 'users', id, label: profile.displayName, detail, href: `/users/${id}/profile` });
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
  return [...users, ...groups, ...products.slice(0, MOST)];
}
