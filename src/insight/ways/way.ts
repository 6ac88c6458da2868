import type { Command } from '../../engine/command.ts';
import type { GroupId, UserId } from '../../engine/ids.ts';
import type { RecordedError } from '../../engine/vocabulary.ts';
import type { Effects } from './effects.ts';
import type { WayStep } from './move.ts';
import type { Limit } from './scene.ts';

/** Whose errors a way out is looked for. */
export type Target =
  | { readonly kind: 'user'; readonly user: UserId; readonly group: GroupId }
  /** Everybody in error with the group, or only those with this top reason. */
  | { readonly kind: 'group'; readonly group: GroupId; readonly reason: RecordedError | null }
  | { readonly kind: 'reason'; readonly reason: RecordedError };

/** One way out, carried out in full on the directory as it stands. */
export type Way = Effects & {
  /** Equal for equal ways of one target. */
  readonly key: string;
  /** The groups that its users are in error with; one, unless errors of a reason are looked at. */
  readonly groups: readonly GroupId[];
  /** What to do; nothing but Reprocess when there is no step. */
  readonly steps: readonly WayStep[];
  /** The same in commands, one after the other, Reprocess included where R5.2 asks for it. */
  readonly commands: readonly Command[];
  readonly reprocesses: boolean;
  /** Whom it is for, all of them well afterwards, in the order of the users. */
  readonly users: readonly UserId[];
  /** Whose seats are taken. */
  readonly freed: readonly UserId[];
  /** Errors of the target that are gone afterwards, and how many there are: one for each user and group. */
  readonly fixed: number;
  readonly inError: number;
  /** Single things to do. */
  readonly size: number;
  /** Whether the article names each step for the error it is against; Reprocess alone it does. */
  readonly inArticle: boolean;
};

export type WaysOut = {
  /** Least harm first, then the smallest. */
  readonly ways: readonly Way[];
  /** What was left out; nothing, when every way out was found. */
  readonly limits: readonly Limit[];
};

/** What anybody loses: plans, over all users. An error that nobody had before weighs more than any plan. */
export const harmOf = ({ own, others }: Pick<Way, 'own' | 'others'>): number => own.plans + others.plans;

/** Least harm first, then the smallest; then what the article names, then in the order of the kinds. */
export function byHarm(a: Way, b: Way): number {
  return (
    a.newErrors - b.newErrors ||
    harmOf(a) - harmOf(b) ||
    a.size - b.size ||
    Number(b.inArticle) - Number(a.inArticle) ||
    (a.key < b.key ? -1 : 1)
  );
}
