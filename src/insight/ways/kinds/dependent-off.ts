import type { Source } from '../../../engine/fault.ts';
import type { WayKind } from '../way-kind.ts';

/** The plan that needs what is missing, or what is going away, is switched off wherever it comes from. */
export const dependentOff: WayKind<'dependentOff'> = {
  levers: ({ kind, fault, group }) => {
    if (kind === 'template') {
      return fault.kind === 'dependency'
        ? [{ kind: 'dependentOff', source: group, sku: fault.sku, plans: [fault.plan] }]
        : [];
    }
    if (fault.violation !== 'DependencyViolation') return [];
    if (fault.cause === 'missing')
      return [{ kind: 'dependentOff', source: group, sku: fault.sku, plans: [fault.plan] }];
    const { sources, sku, plan } = fault.dependent;
    return sources.map((source: Source) => ({ kind: 'dependentOff', source, sku, plans: [plan] }));
  },
  stage: ({ source, sku, plans }, changes, scene) => {
    if (source !== null) return changes.templateOff(source, sku, plans);
    for (const { id } of scene.users) changes.directOff(id, sku, plans);
  },
  size: ({ source, plans }, { slots }) => plans.length * (source === null ? slots.length : 1),
  inArticle: (against) => against === 'DependencyViolation',
};
