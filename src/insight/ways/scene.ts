import type { Context } from '../../engine/command.ts';
import type { Directory } from '../../engine/directory.ts';
import type { Fault } from '../../engine/fault.ts';
import type { Group } from '../../engine/group.ts';
import type { GroupId, PlanId, SkuId, UserId } from '../../engine/ids.ts';
import type { TemplateFault } from '../../engine/refusal.ts';
import type { Slot } from '../../engine/slots.ts';
import type { UserProfile } from '../../engine/user.ts';
import type { Way } from './way.ts';

/** What the search for ways out never finds out for itself. */
export type WaysOptions = {
  /** The time and the author of what is tried. */
  readonly context: Context;
  /** An id for every group that is tried. */
  readonly newGroup: () => GroupId;
  /** What a new group is called that takes users of a group without some of its products. */
  readonly splitName: (group: Group, without: readonly SkuId[]) => string;
  /** What a new group is called that gives one product. */
  readonly giveName: (sku: SkuId) => string;
  /** Hears how much is done, between 0 and 1, and the ways that were carried out so far. */
  readonly tell?: (share: number, ways: readonly Way[]) => void;
};

/** What a search was cut short by; without any, no minimal way out of the offered kinds is missing. */
export const LIMITS = [
  'situations',
  'alike',
  'moves',
  'groups',
  'locations',
  'freed',
  'byHand',
  'offers',
] as const;
export type Limit = (typeof LIMITS)[number];

/** A group, and the first of some plans that it gives. */
export type Giving = { readonly group: Group; readonly sku: SkuId; readonly plan: PlanId };

/** Where a way is tried: a directory at rest, the group that users are in error with, and these users. */
export type Scene = {
  readonly directory: Directory;
  readonly group: GroupId;
  readonly slots: readonly Slot[];
  readonly users: readonly UserProfile[];
  readonly options: WaysOptions;
  /** Groups one may join that give one of these plans: those first that give the fewest plans in all. */
  readonly groupsGiving: (plans: readonly PlanId[]) => readonly Giving[];
  /** Usage locations that the tenant knows, its own first, then the most used. */
  readonly locations: () => readonly string[];
  /** The users who would lose least with the product, as many as asked for; fewer when there are no more. */
  readonly freeable: (sku: SkuId, seats: number, except: readonly Slot[]) => readonly UserId[];
  /** Finds out in slices what `freeable` will answer. */
  readonly prepare: (sku: SkuId, seats: number, except: readonly Slot[]) => Generator<void>;
  /** What was left out, of all scenes of one search. */
  readonly limits: Set<Limit>;
};

/** What stands in the way: a fault of a user's change, or of the template of a group that would be set. */
export type Obstacle =
  | { readonly kind: 'fault'; readonly fault: Fault; readonly group: GroupId }
  | { readonly kind: 'template'; readonly fault: TemplateFault; readonly group: GroupId };
