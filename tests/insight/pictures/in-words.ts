import type { Directory } from '../../../src/engine/directory.ts';
import { finish } from '../../../src/engine/slices.ts';
import type { Need, Relation } from '../../../src/insight/pictures/atlas.ts';
import { flowOf, type FlowCount } from '../../../src/insight/pictures/flow.ts';
import { seatParts, seatSources, type SeatParts } from '../../../src/insight/pictures/seat-parts.ts';
import { situationsOf } from '../../../src/insight/pictures/situations.ts';
import { userPaths, type UserPath } from '../../../src/insight/pictures/user-paths.ts';
import type { SkuId } from '../../../src/engine/ids.ts';
import { seatsOf } from '../../../src/engine/queries.ts';
import { nameOf } from '../../support/named.ts';
import type { TenantDriver } from '../../support/tenant.ts';

/* What pictures show, as texts. */

export const partsOf = (directory: Directory, sku: SkuId): SeatParts =>
  seatParts(seatSources(finish(situationsOf(directory.users)), sku), seatsOf(directory, sku));

const sourceText = (source: string | null): string => (source === null ? 'direct' : nameOf(source));

/** `sales → E3 error CountViolation: EXO2 blocked, SPO2 blocked, YAMMER off`. */
export const pathText = ({ source, isMember, sku, state, error, plans }: UserPath): string =>
  `${sourceText(source)}${isMember ? '' : ' (left)'} → ${nameOf(sku)} ${state}${error ? ` ${error}` : ''}: ${plans
    .map(({ plan, state: of }) => `${nameOf(plan)} ${of}`)
    .join(', ')}`;

export const pathsOf = (t: TenantDriver, user: string): string[] =>
  userPaths(t.directory, t.row(user)).map(pathText);

export const flowCounts = (directory: Directory): readonly FlowCount[] => finish(flowOf(directory));

/** `E3 from sales CountViolation: 2, 1 in force`. */
export const flowText = ({ sku, source, end, users, inForce }: FlowCount): string =>
  `${nameOf(sku)} from ${sourceText(source)} ${end}: ${users}, ${inForce} in force`;

const needText = ({ plan, metBy }: Need): string => `${nameOf(plan)} by ${metBy.map(nameOf).join('/')}`;

/** `E1 E3: EXO1×EXO2, SPO1×SPO2; needs -; needed by -`. */
export const relationText = ({ first, second, conflicts, needs, neededBy }: Relation): string =>
  `${nameOf(first)} ${nameOf(second)}: ${
    conflicts.map(({ plan, other }) => `${nameOf(plan)}×${nameOf(other)}`).join(', ') || '-'
  }; needs ${needs.map(needText).join(', ') || '-'}; needed by ${neededBy.map(needText).join(', ') || '-'}`;
