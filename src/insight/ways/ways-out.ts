import type { Command } from '../../engine/command.ts';
import type { Directory } from '../../engine/directory.ts';
import type { GroupId } from '../../engine/ids.ts';
import { errorCount, seatsOf } from '../../engine/queries.ts';
import { hasSlot, NO_SLOTS, type Slot } from '../../engine/slots.ts';
import { userAt } from '../../engine/user-table.ts';
import { attemptsAt, reprocessUsers } from './attempt.ts';
import { carryOut } from '../carry-out.ts';
import { effectsOf } from './effects.ts';
import { isInArticle, sizeOf } from './kinds.ts';
import { makeScenes } from './make-scene.ts';
import { keyOf, type WayStep } from './move.ts';
import type { Scene, WaysOptions } from './scene.ts';
import { searchWays } from './search.ts';
import { situationsOf, type Situation } from './situations.ts';
import { isWell, standsWell } from './standing.ts';
import { byHarm, type Target, type Way, type WaysOut } from './way.ts';

/** Situations that are searched for one target, the largest first. */
const MOST_SITUATIONS = 40;

/** Steps that help some users of the target, of one group. */
type Offer = { readonly group: GroupId; readonly steps: readonly WayStep[]; readonly slots: Slot[] };

/**
 * Every minimal way out of a target's errors, of the kinds there are. A situation is searched once, on one of the users
 * who share it; what helps several situations is one way for all of them, and is carried out in full before it is
 * offered. What is queued is done first.
 */
export function* waysOut(
  directory: Directory,
  target: Target,
  options: WaysOptions,
): Generator<void, WaysOut> {
  const base = (yield* carryOut(directory, [], options.context)) ?? directory;
  const situations = yield* situationsOf(base, target);
  const sceneOf = makeScenes(base, options);
  const searched = situations.slice(0, MOST_SITUATIONS);
  let complete = searched.length === situations.length;
  const offers = new Map<string, Offer>();
  for (const { group, slots } of searched) {
    const found = yield* searchWays(sceneOf(group, slots.slice(0, 1)));
    complete &&= found.complete;
    for (const steps of found.ways) {
      const key = `${group} ${keyOf(steps)}`;
      const known = offers.get(key);
      if (known) known.slots.push(...slots);
      else offers.set(key, { group, steps, slots: [...slots] });
    }
  }
  const ways: Way[] = [];
  for (const { group, steps, slots } of offers.values()) {
    const scene = sceneOf(
      group,
      slots.toSorted((a, b) => a - b),
    );
    const way = yield* offered(scene, steps, situations, target);
    if (way) ways.push(way);
  }
  return { ways: ways.toSorted(byHarm), complete };
}

/** The steps carried out for all of their users; null when that does not fix each of them. */
function* offered(
  scene: Scene,
  steps: readonly WayStep[],
  situations: readonly Situation[],
  target: Target,
): Generator<void, Way | null> {
  const { directory: base, group, slots } = scene;
  const reprocess = reprocessOf(scene, target);
  for (const exact of withSeats(steps, scene)) {
    for (const commands of attemptsAt(exact, scene, reprocess)) {
      const after = yield* carryOut(base, commands, scene.options.context);
      if (!after || !slots.every((slot) => standsWell(base, after, group, slot))) continue;
      const effects = yield* effectsOf(base, after, group, new Set(slots));
      return {
        ...effects,
        key: `${group} ${keyOf(exact)}`,
        group,
        steps: exact,
        commands,
        reprocesses: commands.at(-1) === reprocess,
        users: slots.flatMap((slot) => userAt(base.users, slot)?.id ?? []),
        freed: exact.flatMap(({ move }) =>
          move.kind === 'freeSeats' ? scene.freeable(move.sku, move.seats, slots) : [],
        ),
        fixed: situations.reduce(
          (sum, situation) =>
            sum + situation.slots.filter((slot) => isWell(after, situation.group, slot)).length,
          0,
        ),
        inError: situations.reduce((sum, situation) => sum + situation.slots.length, 0),
        size: exact.reduce((sum, { move }) => sum + sizeOf(move, scene), 0),
        inArticle: exact.every((step) => isInArticle(step, group)),
      };
    }
  }
  return null;
}

/** The group's Reprocess, as the article has it, where the way is for everybody in error with it; else of the users. */
function reprocessOf(scene: Scene, target: Target): Command {
  const everybody = scene.slots.length >= errorCount(scene.directory, scene.group);
  return target.kind !== 'user' && everybody
    ? { type: 'group.reprocess', group: scene.group }
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
