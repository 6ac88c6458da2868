import { changedNames } from '../../engine/changed-names.ts';
import type { Directory } from '../../engine/directory.ts';
import { groupId, userId, type SkuId } from '../../engine/ids.ts';
import { productHolding } from '../../engine/product-holding.ts';
import { groupById, userById } from '../../engine/queries.ts';
import { rulesOf } from '../../engine/rules.ts';
import type { Action } from '../../store/step-summary.ts';

type Of<Type extends Action['type']> = Extract<Action, { readonly type: Type }>;

/** What a change of a user's or a group's properties is told by. */
export type NamedChange = {
  /** The display name of before, when that is all that changed; else null. */
  readonly renamed: string | null;
  readonly properties: readonly string[];
  /** Of the one property that changed, null when it was emptied; undefined for several, and for lists. */
  readonly value: string | null | undefined;
};

export function propertyChange(
  { changes, ...target }: Of<'user.update'> | Of<'group.update'>,
  before: Directory,
): NamedChange {
  const row = target.type === 'user.update' ? userById(before, target.user) : groupById(before, target.group);
  const old = flat(row?.profile);
  const now = flat({ ...row?.profile, ...changes });
  const properties = changedNames(old, now);
  const [only = '', ...more] = properties;
  const name = old['displayName'];
  const value = now[only] ?? null;
  return {
    renamed: only === 'displayName' && more.length === 0 && typeof name === 'string' ? name : null,
    properties,
    value: more.length === 0 && (value === null || typeof value === 'string') ? value : undefined,
  };
}

function flat(profile: object | undefined): Readonly<Record<string, unknown>> {
  const { attributes, ...own }: Record<string, unknown> = { ...profile };
  return { ...own, ...(typeof attributes === 'object' ? attributes : {}) };
}

/** What a licence change comes to: products that were held before have other services now. */
export type LicenceChange = {
  readonly kind: 'assign' | 'remove' | 'replace' | 'services' | 'mixed';
  readonly added: readonly SkuId[];
  readonly removed: readonly SkuId[];
  readonly changed: readonly SkuId[];
};

export function licenceChange(
  action: Of<'user.assignLicences'> | Of<'group.setLicences'>,
  before: Directory,
): LicenceChange {
  const had = holds(action, before);
  const added = action.add.flatMap(({ sku }) => (had(sku) ? [] : [sku]));
  const changed = action.add.flatMap(({ sku }) => (had(sku) ? [sku] : []));
  return { kind: kindOf(added, action.remove, changed), added, removed: action.remove, changed };
}

function kindOf(...[added, removed, changed]: readonly (readonly SkuId[])[]): LicenceChange['kind'] {
  const [adds, removes, changes] = [added, removed, changed].map((skus = []) => skus.length > 0);
  if (changes) return adds || removes ? 'mixed' : 'services';
  if (adds) return removes ? 'replace' : 'assign';
  return 'remove';
}

function holds(
  action: Of<'user.assignLicences'> | Of<'group.setLicences'>,
  before: Directory,
): (sku: SkuId) => boolean {
  if (action.type === 'group.setLicences') {
    const template = groupById(before, action.group)?.licences ?? [];
    return (sku) => template.some((licence) => licence.sku === sku);
  }
  const holdings = userById(before, action.user)?.holdings ?? [];
  return (sku) => productHolding(rulesOf(before), holdings, sku).isDirect;
}

/** A member by name, user or group. */
export function nameOf(id: string, ...directories: readonly Directory[]): string {
  for (const directory of directories) {
    const found = userById(directory, userId(id)) ?? groupById(directory, groupId(id));
    if (found) return found.profile.displayName;
  }
  return id;
}
