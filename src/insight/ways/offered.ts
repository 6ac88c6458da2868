import type { Command } from '../../engine/command.ts';
import { errorCount, groupById, seatsOf } from '../../engine/queries.ts';
import type { Directory } from '../../engine/directory.ts';
import { hasSlot, NO_SLOTS, type Slot } from '../../engine/slots.ts';
import { rowAt } from '../../engine/table.ts';
import type { UserProfile } from '../../engine/user.ts';
import { carryOut } from '../carry-out.ts';
import { attemptsAt, reprocessUsers } from './attempt.ts';
import { countOf, groupsBySlot, slotsIn, where, type Cases } from './cases.ts';
import { effectsOf } from './effects.ts';
import { sizeOf } from './kinds.ts';
import type { SceneOf } from './make-scene.ts';
import { keyOf, type WayStep } from './move.ts';
import type { Offer } from './offers.ts';
import type { Scene } from './scene.ts';
import { prepared } from './search.ts';
import { isWell, standsWell } from './standing.ts';
import type { Target, Way } from './way.ts';

/** Users between two pauses. */
const FEW = 2_048;
/** Users who are changed one by one. */
const MOST_BY_HAND = 2_000;
/** Times that an offer is made again, without those whom it does not help. */
const MOST_ROUNDS = 3;

/** Where offers are made: the errors of a target, and scenes for some of its users. */
export type Stage = {
  readonly target: Target;
  readonly errors: Cases;
  readonly directory: Directory;
  readonly sceneOf: SceneOf;
};

/** An offer carried out for all whom it helps; null when it helps nobody. */
export function* offered({ steps, cases, inArticle }: Offer, stage: Stage): Generator<void, Way | null> {
  let now: Cases = cases;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [group] = now.keys();
    if (group === undefined) return null;
    const slots = yield* slotsIn(now);
    const scene = stage.sceneOf(group, slots, yield* profilesAt(stage.directory, slots));
    if (slots.length > MOST_BY_HAND && steps.some(({ move }) => isByHand(move))) {
      scene.limits.add('byHand');
      return null;
    }
    const made = yield* makes(steps, now, scene, stage);
    if (!made) return null;
    if ('way' in made) return { ...made.way, inArticle };
    scene.limits.add('alike');
    now = made.helped;
  }
  return null;
}

type Made = { readonly way: Omit<Way, 'inArticle'> } | { readonly helped: Cases };

/** The way when the steps help everybody, or else whom they help; null when nobody. */
function* makes(
  steps: readonly WayStep[],
  cases: Cases,
  scene: Scene,
  stage: Stage,
): Generator<void, Made | null> {
  const { directory: base, options } = scene;
  const reprocess = reprocessOf(cases, scene, stage.target);
  let helped: Cases | null = null;
  for (const exact of withSeats(steps, scene)) {
    yield* prepared(exact, scene);
    const freed = freedIn(exact, scene);
    if (!freed) continue;
    for (const commands of attemptsAt(exact, scene, reprocess)) {
      const after = yield* carryOut(base, commands, options.context);
      if (!after) continue;
      const well = yield* where(cases, (group, slot) => standsWell(base, after, group, slot));
      if (countOf(well) < countOf(cases)) {
        if (!helped || countOf(well) > countOf(helped)) helped = well;
        continue;
      }
      const effects = yield* effectsOf(base, after, yield* groupsBySlot(cases));
      const fixed = yield* where(stage.errors, (group, slot) => isWell(after, group, slot));
      const way = {
        ...effects,
        key: keyOf(exact),
        groups: [...cases.keys()],
        steps: exact,
        commands,
        reprocesses: reprocess[0] !== undefined && commands.includes(reprocess[0]),
        users: scene.users.map(({ id }) => id),
        freed,
        fixed: countOf(fixed),
        inError: countOf(stage.errors),
        size: exact.reduce((sum, { move }) => sum + sizeOf(move, scene), 0),
      };
      return { way };
    }
  }
  return helped && countOf(helped) > 0 ? { helped } : null;
}

function* profilesAt(directory: Directory, slots: readonly Slot[]): Generator<void, readonly UserProfile[]> {
  const profiles: UserProfile[] = [];
  for (const [place, slot] of slots.entries()) {
    if (place % FEW === FEW - 1) yield;
    const profile = rowAt(directory.users, slot);
    if (profile) profiles.push(profile);
  }
  return profiles;
}

/** What is done user by user, with a command for each. */
function isByHand(move: WayStep['move']): boolean {
  switch (move.kind) {
    case 'directPlansOff':
    case 'removeDirect':
    case 'changeLocation':
    case 'fixAddress':
      return true;
    case 'dependentOff':
      return move.source === null;
    default:
      return false;
  }
}

/** Whose seats the steps take; null when there are too few to take. */
function freedIn(steps: readonly WayStep[], { freeable, slots }: Scene): Way['freed'] | null {
  const freed = steps.flatMap(({ move }) =>
    move.kind === 'freeSeats' ? [freeable(move.sku, move.seats, slots)] : [],
  );
  return freed.some((users) => users.length === 0) ? null : freed.flat();
}

/** The group's Reprocess, as the article has it, where the way is for everybody in error with it; else of the users. */
function reprocessOf(cases: Cases, scene: Scene, target: Target): readonly Command[] {
  const [[group, slots] = [scene.group, scene.slots]] = cases;
  const everybody = cases.size === 1 && slots.length >= errorCount(scene.directory, group);
  return target.kind !== 'user' && everybody && groupById(scene.directory, group)
    ? [{ type: 'group.reprocess', group }]
    : reprocessUsers(scene);
}

/** Rounds in which a number of seats is looked for, beside the one that the shortage says. */
const MORE_SEATS = 3;

/** The steps with as many seats as their users are short of, then with more: other steps may take some first. */
function* withSeats(steps: readonly WayStep[], scene: Scene): Generator<readonly WayStep[]> {
  const counted = steps.some(({ move }) => 'seats' in move);
  for (let more = counted && steps.length > 1 ? -1 : 0; more <= (counted ? MORE_SEATS : 0); more++) {
    yield steps.map((step) => {
      const { move } = step;
      if (!('seats' in move)) return step;
      const holders = scene.directory.holders.get(move.sku) ?? NO_SLOTS;
      const needed = scene.slots.filter((slot) => !hasSlot(holders, slot)).length;
      const short = needed - seatsOf(scene.directory, move.sku).available;
      return { ...step, move: { ...move, seats: Math.max(1, short + more) } };
    });
  }
}
