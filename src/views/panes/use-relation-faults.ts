import type { PlanRelations } from '../../engine/product.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePlanNames } from '../pieces/use-plan-names.ts';
import { useNames } from '../wording/use-names.ts';
import type { RelationDraft } from '../pieces/relation-draft.ts';

/** What is wrong with an edited relation, in words, by the field it belongs to. */
export type RelationFaults = { readonly plan?: string | undefined; readonly list?: string | undefined };

export function useRelationFaults(relations: PlanRelations): (draft: RelationDraft) => RelationFaults {
  const words = useWords('settings');
  const names = useNames();
  const { resolve } = usePlanNames();

  const planFault = (plan: string, before: string | null, taken: object): string | undefined => {
    if (plan.trim() === '') return words('edit.planEmpty');
    if (plan === before) return undefined;
    const known = resolve(plan);
    if (known === null) return words('edit.planUnknown', { text: plan });
    return Object.hasOwn(taken, known)
      ? words('edit.planTaken', { plan: names.planByName(known) })
      : undefined;
  };
  return (draft) => {
    switch (draft.kind) {
      case 'exclusive':
        return { list: draft.plans.length < 2 ? words('edit.fewPlans') : undefined };
      case 'dependsOn':
        return {
          plan: planFault(draft.plan, draft.before, relations.dependsOn),
          list:
            draft.needs.length === 0
              ? words('edit.noRequirement')
              : draft.needs.some((alternatives) => alternatives.length === 0)
                ? words('edit.emptyRequirement')
                : undefined,
        };
      case 'prohibitedIn':
        return {
          plan: planFault(draft.plan, draft.before, relations.prohibitedIn),
          list: draft.places.length === 0 ? words('edit.noPlace') : undefined,
        };
      case 'mailbox':
        return {};
      default:
        return draft satisfies never;
    }
  };
}
