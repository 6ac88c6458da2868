import { useMemo } from 'react';
import type { RelationFact } from '../../../catalogue/relation-facts.ts';
import { rulesOf } from '../../../engine/rules.ts';
import type { ExclusivePair, Need } from '../../../insight/pictures/atlas.ts';
import { useDirectory } from '../../../store/use-lab.ts';
import { relationFact } from '../../pieces/relation-fact.ts';

/** Where a relation between two plans is known from; nothing for one that the tenant has made itself. */
export function useRelationEvidence() {
  const relations = useDirectory((directory) => directory.relations);
  const products = useDirectory((directory) => directory.products);
  const version = useDirectory((directory) => directory.serviceVersion);
  return useMemo(() => {
    const { planNames } = rulesOf({ products, relations });
    return {
      exclusive: ({ plan, other }: ExclusivePair): RelationFact | undefined => {
        const [a, b] = [planNames.get(plan) ?? plan, planNames.get(other) ?? other];
        const family = relations.exclusive.find((plans) => plans.includes(a) && plans.includes(b));
        return family && relationFact({ kind: 'exclusive', place: null, plans: family }, version);
      },
      need: ({ plan }: Need): RelationFact | undefined => {
        const name = planNames.get(plan) ?? plan;
        const needs = relations.dependsOn[name];
        return needs && relationFact({ kind: 'dependsOn', before: null, plan: name, needs }, version);
      },
    };
  }, [relations, products, version]);
}
