import type { WayKind } from '../way-kind.ts';

/** The users' direct licence that stands against the group's, or that needs what the group takes away, is removed. */
export const removeDirect: WayKind<'removeDirect'> = {
  levers: ({ fault }) => {
    if (!('violation' in fault)) return [];
    const standing =
      fault.violation === 'MutuallyExclusiveViolation'
        ? fault.other
        : fault.violation === 'DependencyViolation' && fault.cause === 'needed'
          ? fault.dependent
          : null;
    return standing?.sources.includes(null) ? [{ kind: 'removeDirect', sku: standing.sku }] : [];
  },
  stage: ({ sku }, changes, scene) => {
    for (const { id } of scene.users) changes.removeDirect(id, sku);
  },
  size: (_, { slots }) => slots.length,
  inArticle: (against) => against === 'MutuallyExclusiveViolation',
};
