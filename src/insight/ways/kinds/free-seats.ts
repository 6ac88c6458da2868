import { userById } from '../../../engine/queries.ts';
import { releaseOf } from '../release.ts';
import type { WayKind } from '../way-kind.ts';

/** The users who would lose least give their seats: their direct licence goes, and they leave the groups that give it. */
export const freeSeats: WayKind<'freeSeats'> = {
  levers: ({ fault }) =>
    'violation' in fault && fault.violation === 'CountViolation'
      ? [{ kind: 'freeSeats', sku: fault.sku, seats: Math.max(1, 1 - fault.available) }]
      : [],
  stage: ({ sku, seats }, changes, { directory, slots, freeable }) => {
    for (const user of freeable(sku, seats, slots)) {
      const row = userById(directory, user);
      if (!row) continue;
      const { direct, groups } = releaseOf(row.holdings, sku);
      if (direct) changes.removeDirect(user, sku);
      for (const group of groups) changes.leave(group, [user]);
    }
  },
  size: ({ seats }) => seats,
  inArticle: (against) => against === 'CountViolation',
};
