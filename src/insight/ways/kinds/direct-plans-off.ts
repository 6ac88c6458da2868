import type { WayKind } from '../way-kind.ts';

/** Plans of the users' direct licence that the group's plans exclude are switched off there. */
export const directPlansOff: WayKind<'directPlansOff'> = {
  levers: ({ fault }) => {
    if (!('violation' in fault) || fault.violation !== 'MutuallyExclusiveViolation') return [];
    const { other } = fault;
    return other.sources.includes(null)
      ? [{ kind: 'directPlansOff', sku: other.sku, plans: [other.plan] }]
      : [];
  },
  stage: ({ sku, plans }, changes, scene) => {
    for (const { id } of scene.users) changes.directOff(id, sku, plans);
  },
  size: ({ plans }, { slots }) => plans.length * slots.length,
  inArticle: (against) => against === 'MutuallyExclusiveViolation',
};
