import { useMemo } from 'react';
import type { Directory } from '../../engine/directory.ts';
import type { Source } from '../../engine/fault.ts';
import type { GroupId, PlanId, SkuId, UserId } from '../../engine/ids.ts';
import { deletedGroupName, groupById, userById } from '../../engine/queries.ts';
import { rulesOf } from '../../engine/rules.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { nameOfPlan, nameOfProduct, NO_PRODUCT_NAMES } from '../../transfer/product-names.ts';
import { useProductNames } from './use-product-names.ts';

/** What things are called on the page: friendly names where the catalogue has them, ids where nobody has a name. */
export type Names = {
  readonly product: (sku: SkuId) => string;
  readonly plan: (plan: PlanId) => string;
  /** A plan by its string id, for requirements. */
  readonly planByName: (name: string) => string;
  readonly group: (group: GroupId) => string;
  readonly user: (user: UserId) => string;
  /** "Direct" or "Inherited (group)": an assignment path. */
  readonly source: (source: Source) => string;
};

export function useNames(): Names {
  const directory = useDirectory();
  const words = useWords('common');
  const imported = useProductNames();
  return useMemo(() => namesIn([directory], words, imported), [directory, words, imported]);
}

/** The names of other times than the one that is open: the first of the directories that has a thing names it. */
export function namesIn(
  directories: readonly [Directory, ...Directory[]],
  words: ReturnType<typeof useWords<'common'>>,
  imported = NO_PRODUCT_NAMES,
): Names {
  const [{ serviceVersion }] = directories;
  const rules = directories.map(rulesOf);
  function first<Key, Value>(list: readonly Key[], find: (key: Key) => Value | null | undefined) {
    for (const key of list) {
      const found = find(key);
      if (found !== null && found !== undefined) return found;
    }
    return undefined;
  }
  const planByName = (name: string): string => nameOfPlan(imported, name, serviceVersion);
  const group = (id: GroupId): string =>
    first(directories, (directory) => groupById(directory, id)?.profile.displayName) ??
    first(directories, (directory) => deletedGroupName(directory, id)) ??
    words('deletedGroup', { id });
  return {
    product: (sku) =>
      nameOfProduct(imported, sku, first(rules, ({ products }) => products.get(sku)?.partNumber) ?? sku),
    plan: (plan) => planByName(first(rules, ({ planNames }) => planNames.get(plan)) ?? plan),
    planByName,
    group,
    user: (id) => first(directories, (directory) => userById(directory, id)?.profile.displayName) ?? id,
    source: (source) => (source === null ? words('direct') : words('inherited', { group: group(source) })),
  };
}
