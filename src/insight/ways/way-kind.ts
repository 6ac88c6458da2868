import type { GroupId } from '../../engine/ids.ts';
import type { Violation } from '../../engine/vocabulary.ts';
import type { Changes } from './changes.ts';
import type { MoveOf, WayKindName } from './move.ts';
import type { Obstacle, Scene } from './scene.ts';

/** One kind of way out: when it can help, what it changes, how much that is, and which errors the article names it for. */
export type WayKind<Name extends WayKindName> = {
  /** The moves that could take the obstacle away; whether one does is always tried. */
  readonly levers: (obstacle: Obstacle, scene: Scene) => readonly MoveOf<Name>[];
  readonly stage: (move: MoveOf<Name>, changes: Changes, scene: Scene) => void;
  /** Single things to do. */
  readonly size: (move: MoveOf<Name>, scene: Scene) => number;
  /** Whether the article names it for this error of users with the group. */
  readonly inArticle: (against: Violation, move: MoveOf<Name>, group: GroupId) => boolean;
};
