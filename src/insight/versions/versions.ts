import type { Fault } from '../../engine/fault.ts';
import type { GroupId } from '../../engine/ids.ts';
import type { UserProfile } from '../../engine/user.ts';
import type { ServiceVersion } from '../../engine/vocabulary.ts';
import type { Standing } from '../standing.ts';

/** What the other version makes of a user and a group, the usual first. */
export const EFFECTS = [
  /** Has what the group gives, or has nothing left of it, where an error or silence would be. */
  'solved',
  /** The other way round. */
  'unsolved',
  /** A failure that the preview keeps silent about is recorded (R6.2). */
  'recorded',
  /** A recorded failure becomes a silent one (R6.1). */
  'silenced',
  /** In error in both versions, and for another reason or with other licences. */
  'otherwise',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** How things end in one version, everything reprocessed: what is recorded, and what still stands in the way. */
export type Ending = { readonly standing: Standing; readonly faults: readonly Fault[] };

/** A user's outcome with a group in both versions; one value for all to whom the same happens. */
export type Difference = {
  readonly group: GroupId;
  readonly effect: Effect;
  readonly now: Ending;
  readonly other: Ending;
  /** The usage location that counts is the directory's (R1.7). */
  readonly locationIsInherited: boolean;
};

export type Differing = { readonly profile: UserProfile; readonly difference: Difference };

export type VersionsCompared = {
  readonly from: ServiceVersion;
  readonly to: ServiceVersion;
  /** One for each user and group with other licences in force or other errors, in the order of the users. */
  readonly rows: readonly Differing[];
  readonly users: number;
  readonly counts: Readonly<Record<Effect, number>>;
};
