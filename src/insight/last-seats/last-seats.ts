import type { UserProfile } from '../../engine/user.ts';
import type { RecordedError } from '../../engine/vocabulary.ts';

/** A user who wants a seat through groups, and how often random orders give one. */
export type Contender = {
  readonly profile: UserProfile;
  /** As the directory stands once its queue is done. */
  readonly now: boolean;
  /** When all is given anew in the order that this simulator uses (R3.2). */
  readonly joinOrder: boolean;
  /** The orders that license the user. */
  readonly licensed: number;
  /** The same for the seats that are free now; null for who has one, and where none is free. */
  readonly fromFree: number | null;
  /** What stands in the way of somebody whom no order licenses; null where nothing is recorded (R6.1). */
  readonly reason: RecordedError | null;
};

export type LastSeats = {
  /**
   * `drawn`: more users want a seat than there are; `enough`: there is one for each; `nobody`: no group gives the
   * product; `template`: the licences of a group no longer pass the check of R3.1, so that nothing can be given anew.
   */
  readonly kind: 'drawn' | 'enough' | 'nobody' | 'template';
  /** enabled + warning. */
  readonly total: number;
  /** Seats held directly, or kept because something else depends on them: no order gives these. */
  readonly outside: number;
  /** Seats that an order gives. */
  readonly seats: number;
  readonly wanted: number;
  /** Seats that nobody has now. */
  readonly free: number;
  /** Random orders carried out, and users in each. */
  readonly orders: number;
  readonly people: number;
  /** In the order of the users. */
  readonly contenders: readonly Contender[];
};
