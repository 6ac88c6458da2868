import type { Source } from '../../engine/fault.ts';
import type { Assignment } from '../../engine/holdings.ts';
import type { GroupId, SkuId } from '../../engine/ids.ts';
import type { Licence } from '../../engine/product.ts';
import type { UserProfile } from '../../engine/user.ts';
import type { Standing } from '../standing.ts';

/**
 * What can be found of a person beside a group's template, in the order in which it is told. A member of a licensed
 * group has one of the first four; the others come beside them.
 */
export const FINDINGS = [
  /** All of the template in force, no error recorded (R4.1). */
  'asIntended',
  /** An error of the group is recorded, on a member or a leaver (R4.7). */
  'error',
  /** Processed, without what is meant, and nothing recorded: the preview's duplicate address (R6.1). */
  'silent',
  /** Without what is meant, nothing recorded, and no rule that says so: processing has yet to come to them. */
  'unprocessed',
  /** Only in a group inside the group, which gives nothing and records nothing (R1.8). */
  'nested',
  /** Something of the group in force although it is meant to give nothing (R4.8). */
  'kept',
  /** A product of the template from somewhere else, directly or by another group (R1.4). */
  'otherwise',
  /** A Reprocess of the group would leave something else on record than there is (R5.2). */
  'stale',
] as const;
export type Finding = (typeof FINDINGS)[number];

/** `left`: no member of any kind, and something of the group is recorded on them (R4.8). */
export type Relation = 'member' | 'nested' | 'left';

/** A product of the template that somebody has from elsewhere. */
export type Elsewhere = { readonly sku: SkuId; readonly source: Source };

/** How people stand with the group; one value for all who stand alike. */
export type Situation = {
  readonly relation: Relation;
  /** The group inside the group that a nested member is in. */
  readonly through: GroupId | null;
  readonly findings: readonly Finding[];
  /** What the group should give them. */
  readonly wanted: readonly Licence[];
  /** What of the group is in force. */
  readonly held: readonly Assignment[];
  readonly now: Standing;
  readonly otherwise: readonly Elsewhere[];
  /** The background service has them on its list for this group. */
  readonly queued: boolean;
  /** What a Reprocess would leave; null where it would change nothing. */
  readonly later: Standing | null;
};

export type Person = { readonly profile: UserProfile; readonly situation: Situation };

export type Intended = {
  readonly template: readonly Licence[];
  /** Members in join order, nested members, then leavers in the order of the users. */
  readonly people: readonly Person[];
  readonly counts: Readonly<Record<Finding, number>>;
};
