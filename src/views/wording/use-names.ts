import { useMemo } from 'react';
import { planDisplayName, productDisplayName } from '../../catalogue/names.ts';
import type { Source } from '../../engine/fault.ts';
import type { GroupId, PlanId, SkuId, UserId } from '../../engine/ids.ts';
import { deletedGroupName, groupById, userById } from '../../engine/queries.ts';
import { rulesOf } from '../../engine/rules.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';

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
  return useMemo(() => {
    const rules = rulesOf(directory);
    const planByName = (name: string): string => planDisplayName(name, directory.serviceVersion);
    const group = (id: GroupId): string =>
      groupById(directory, id)?.profile.displayName ??
      deletedGroupName(directory, id) ??
      words('deletedGroup', { id });
    return {
      product: (sku) => productDisplayName(sku, rules.products.get(sku)?.partNumber ?? sku),
      plan: (plan) => planByName(rules.planNames.get(plan) ?? plan),
      planByName,
      group,
      user: (id) => userById(directory, id)?.profile.displayName ?? id,
      source: (source) => (source === null ? words('direct') : words('inherited', { group: group(source) })),
    };
  }, [directory, words]);
}
