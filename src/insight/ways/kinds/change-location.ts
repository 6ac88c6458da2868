import { rulesOf } from '../../../engine/rules.ts';
import type { WayKind } from '../way-kind.ts';

/** The users get another usage location: one that the tenant uses and in which the plan may be assigned. */
export const changeLocation: WayKind<'changeLocation'> = {
  levers: ({ fault }, { directory, locations }) => {
    if (!('violation' in fault) || fault.violation !== 'ProhibitedInUsageLocationViolation') return [];
    const prohibited = rulesOf(directory).prohibitedIn.get(fault.plan);
    return locations().flatMap((location) =>
      prohibited?.has(location) ? [] : [{ kind: 'changeLocation', location }],
    );
  },
  stage: ({ location }, changes, scene) => {
    for (const { id } of scene.users) changes.profile(id, { usageLocation: location });
  },
  size: (_, { slots }) => slots.length,
  inArticle: (against) => against === 'ProhibitedInUsageLocationViolation',
};
