import type { GroupId, PlanId, SkuId } from '../../../engine/ids.ts';
import type { MoveOf } from '../move.ts';
import type { WayKind } from '../way-kind.ts';

const off = (group: GroupId, sku: SkuId, plan: PlanId): MoveOf<'groupPlansOff'> => ({
  kind: 'groupPlansOff',
  group,
  sku,
  plans: [plan],
});

/** A plan at fault is switched off in the whole group's template, or in that of the group whose plan stands against it. */
export const groupPlansOff: WayKind<'groupPlansOff'> = {
  levers: ({ kind, fault, group }) => {
    if (kind === 'template') {
      return fault.kind === 'exclusive'
        ? [off(group, fault.first.sku, fault.first.plan), off(group, fault.second.sku, fault.second.plan)]
        : [];
    }
    switch (fault.violation) {
      case 'ProhibitedInUsageLocationViolation':
      case 'UniquenessViolation':
        return [off(group, fault.sku, fault.plan)];
      case 'MutuallyExclusiveViolation':
        return [
          off(group, fault.sku, fault.plan),
          ...fault.other.sources.flatMap((source) =>
            source === null ? [] : [off(source, fault.other.sku, fault.other.plan)],
          ),
        ];
      default:
        return [];
    }
  },
  stage: ({ group, sku, plans }, changes) => changes.templateOff(group, sku, plans),
  size: ({ plans }) => plans.length,
  inArticle: (against, move, group) => against === 'MutuallyExclusiveViolation' && move.group === group,
};
