import { inForce } from '../../engine/holdings.ts';
import type { SkuId } from '../../engine/ids.ts';
import type { Seats } from '../../engine/queries.ts';
import type { Situations } from './situations.ts';

/** Users who consume a seat, by how they come by it: each stands in exactly one part. */
export type SeatSources = { readonly direct: number; readonly groups: number; readonly both: number };

export const SEAT_PARTS = ['direct', 'groups', 'both', 'free', 'over'] as const;
export type SeatPart = (typeof SEAT_PARTS)[number];

/** The seats of a product in parts. `over` counts seats among the used ones that nobody has bought (R1.3). */
export type SeatParts = Readonly<Record<SeatPart, number>> & {
  readonly consumed: number;
  readonly total: number;
};

/** How the holders of a product come by it (R1.2): only what is in force counts. */
export function seatSources(situations: Situations, sku: SkuId): SeatSources {
  const count = { direct: 0, groups: 0, both: 0 };
  for (const [holdings, users] of situations) {
    let direct = false;
    let inherited = false;
    for (const assignment of holdings) {
      if (assignment.sku !== sku || !inForce(assignment)) continue;
      if (assignment.source === null) direct = true;
      else inherited = true;
    }
    if (direct && inherited) count.both += users;
    else if (direct) count.direct += users;
    else if (inherited) count.groups += users;
  }
  return count;
}

/** The parts of a product's seats against what has been bought. */
export function seatParts(sources: SeatSources, { total }: Pick<Seats, 'total'>): SeatParts {
  const consumed = sources.direct + sources.groups + sources.both;
  return {
    ...sources,
    consumed,
    total,
    free: Math.max(0, total - consumed),
    over: Math.max(0, consumed - total),
  };
}
