import type { GroupId } from '../../engine/ids.ts';
import type { Violation } from '../../engine/vocabulary.ts';
import type { Changes } from './changes.ts';
import { buySeats } from './kinds/buy-seats.ts';
import { changeLocation } from './kinds/change-location.ts';
import { dependentOff } from './kinds/dependent-off.ts';
import { directPlansOff } from './kinds/direct-plans-off.ts';
import { fixAddress } from './kinds/fix-address.ts';
import { freeSeats } from './kinds/free-seats.ts';
import { giveByGroup } from './kinds/give-by-group.ts';
import { groupPlansOff } from './kinds/group-plans-off.ts';
import { leaveGroup } from './kinds/leave-group.ts';
import { removeDirect } from './kinds/remove-direct.ts';
import { splitGroup } from './kinds/split-group.ts';
import { WAY_KINDS, type Move, type MoveOf, type WayKindName, type WayStep } from './move.ts';
import type { Obstacle, Scene } from './scene.ts';
import type { WayKind } from './way-kind.ts';

/** Every kind of way out; whoever adds one writes its file and a line here. */
const KINDS: { readonly [Name in WayKindName]: WayKind<Name> } = {
  directPlansOff,
  removeDirect,
  groupPlansOff,
  dependentOff,
  giveByGroup,
  buySeats,
  freeSeats,
  changeLocation,
  fixAddress,
  splitGroup,
  leaveGroup,
};

/** Every step that could take an obstacle away. */
export function stepsAgainst(obstacle: Obstacle, scene: Scene): WayStep[] {
  const against = obstacle.kind === 'fault' ? obstacle.fault.violation : null;
  return WAY_KINDS.flatMap((name): readonly Move[] => KINDS[name].levers(obstacle, scene)).map((move) => ({
    move,
    against,
  }));
}

export function stage<Name extends WayKindName>(move: MoveOf<Name>, changes: Changes, scene: Scene): void {
  KINDS[move.kind].stage(move, changes, scene);
}

export function sizeOf<Name extends WayKindName>(move: MoveOf<Name>, scene: Scene): number {
  return KINDS[move.kind].size(move, scene);
}

/** Whether the article names a step for the error that it is against. */
export const isInArticle = ({ move, against }: WayStep, group: GroupId): boolean =>
  against !== null && articleHas(move, against, group);

function articleHas<Name extends WayKindName>(
  move: MoveOf<Name>,
  against: Violation,
  group: GroupId,
): boolean {
  return KINDS[move.kind].inArticle(against, move, group);
}
