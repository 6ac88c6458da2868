import { explain } from '../../engine/explain.ts';
import type { GroupId } from '../../engine/ids.ts';
import { failingSources } from '../../engine/records.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { Slot } from '../../engine/slots.ts';
import { slotOf } from '../../engine/table.ts';
import { userAt } from '../../engine/user-table.ts';
import { attemptsAt, reprocessUsers } from './attempt.ts';
import { stepsAgainst } from './kinds.ts';
import { hasFewer, keyOf, leversOf, smaller, withStep, type WayStep } from './move.ts';
import { probe, type Probed } from './probe.ts';
import type { Obstacle, Scene } from './scene.ts';
import { standsWell, unwellInNew } from './standing.ts';

/** Sets of steps that are tried for one situation. */
const MOST_TRIED = 1_500;
/** Moves that one way may take. */
const MOST_MOVES = 4;

export type Tried = {
  readonly works: boolean;
  /** All that stands in the way; one of the first has to be dealt with by whatever works. */
  readonly obstacles: readonly Obstacle[];
  readonly first: readonly Obstacle[];
};

/** Tries steps on a scene, each once. */
export class Trial {
  readonly scene: Scene;
  private readonly remembered = new Map<string, Tried>();

  constructor(scene: Scene) {
    this.scene = scene;
  }

  get size(): number {
    return this.remembered.size;
  }

  /** What comes of some steps, really carried out. */
  *of(steps: readonly WayStep[]): Generator<void, Tried> {
    const key = keyOf(steps);
    let known = this.remembered.get(key);
    if (!known) {
      yield* prepared(steps, this.scene);
      known = tryOut(steps, this.scene);
      this.remembered.set(key, known);
    }
    return known;
  }

  /** Whether the steps work, and nothing of them can be left out. */
  *isLeast(steps: readonly WayStep[]): Generator<void, boolean> {
    if (!(yield* this.of(steps)).works) return false;
    for (const fewer of smaller(steps)) if ((yield* this.of(fewer)).works) return false;
    return true;
  }
}

/**
 * Every minimal way out for one user of a scene. Whatever works must do something about the first obstacle, so that
 * only what could is tried next; every set is really carried out. Minimal: no move, and no part of one, can be left
 * out, and no way out makes do with some of the same moves.
 */
export function* searchWays(
  scene: Scene,
  trial: Trial = new Trial(scene),
): Generator<void, readonly (readonly WayStep[])[]> {
  const working = new Map<string, readonly WayStep[]>();
  const seen = new Set<string>(['']);
  let level: (readonly WayStep[])[] = [[]];
  while (level.length > 0) {
    const next: (readonly WayStep[])[] = [];
    for (const steps of level) {
      yield;
      if (isMore(steps, working.values())) continue;
      if (trial.size >= MOST_TRIED) {
        scene.limits.add('moves');
        continue;
      }
      const tried = yield* trial.of(steps);
      if (tried.works) {
        const least = yield* shrink(steps, trial);
        working.set(keyOf(least), least);
        continue;
      }
      for (const step of tried.first.flatMap((obstacle) => stepsAgainst(obstacle, scene))) {
        for (const more of [withStep(steps, step), withAll(steps, step, tried.obstacles, scene)]) {
          if (!more || seen.has(keyOf(more))) continue;
          seen.add(keyOf(more));
          if (more.length <= MOST_MOVES) next.push(more);
          else scene.limits.add('moves');
        }
      }
    }
    level = next.toSorted((a, b) => a.length - b.length);
  }
  const found = [...working.values()];
  return found.filter((steps) => !found.some((other) => hasFewer(other, steps)));
}

/** Finds out beforehand whose seats could be freed. */
export function* prepared(steps: readonly WayStep[], { prepare, slots }: Scene): Generator<void> {
  for (const { move } of steps) if (move.kind === 'freeSeats') yield* prepare(move.sku, move.seats, slots);
}

/** The step, and every other notch of its lever that another obstacle asks for: most ways need them all. */
function withAll(
  steps: readonly WayStep[],
  step: WayStep,
  obstacles: readonly Obstacle[],
  scene: Scene,
): readonly WayStep[] | null {
  const [lever] = leversOf([step]);
  let all = withStep(steps, step);
  for (const obstacle of obstacles) {
    for (const other of stepsAgainst(obstacle, scene)) {
      const [same] = leversOf([other]);
      if (all && same === lever) all = withStep(all, other) ?? all;
    }
  }
  return all;
}

/** Leaves out what can be left out. */
function* shrink(steps: readonly WayStep[], trial: Trial): Generator<void, readonly WayStep[]> {
  for (const fewer of smaller(steps)) {
    yield;
    if ((yield* trial.of(fewer)).works) return yield* shrink(fewer, trial);
  }
  return steps;
}

/** Whether another way works with some of these levers and no others. */
function isMore(steps: readonly WayStep[], working: Iterable<readonly WayStep[]>): boolean {
  for (const way of working) if (hasFewer(way, steps)) return true;
  return false;
}

const NOTHING: Tried = { works: false, obstacles: [], first: [] };

function tryOut(steps: readonly WayStep[], scene: Scene): Tried {
  const { directory, group, slots, options } = scene;
  const freed = freedBy(steps, scene);
  if (!freed) return NOTHING;
  let tried = NOTHING;
  for (const commands of attemptsAt(steps, scene, reprocessUsers(scene))) {
    const probed = probe(directory, commands, [...slots, ...freed], options.context);
    const { after, refusal } = probed;
    const works = !refusal && slots.every((slot) => standsWell(directory, after, group, slot));
    if (works) return { ...NOTHING, works };
    tried = { works, ...obstaclesIn(probed, scene) };
  }
  return tried;
}

/** Whose seats the steps take; null when there are too few to take. */
function freedBy(steps: readonly WayStep[], { directory, slots, freeable }: Scene): Slot[] | null {
  const freed: Slot[] = [];
  for (const { move } of steps) {
    if (move.kind !== 'freeSeats') continue;
    const users = freeable(move.sku, move.seats, slots);
    if (users.length === 0) return null;
    freed.push(...users.flatMap((user) => slotOf(directory.users, user) ?? []));
  }
  return freed;
}

/** What a change that should work meets; first of the group itself, then of others that users are in error with. */
function obstaclesIn(
  { after, refusal, refusedFor }: Probed,
  { directory, group, slots }: Scene,
): Pick<Tried, 'obstacles' | 'first'> {
  if (refusal) {
    const refused = refusedWith(refusal, refusedFor ?? group);
    return { obstacles: refused, first: refused.slice(0, 1) };
  }
  const own: Obstacle[] = [];
  const others: Obstacle[] = [];
  for (const slot of slots) {
    const user = userAt(after.users, slot);
    if (!user) continue;
    const faultsWith = (id: GroupId): Obstacle[] =>
      (explain(after, user.id, id)?.faults ?? []).map((fault) => ({ kind: 'fault', fault, group: id }));
    own.push(...faultsWith(group));
    for (const source of new Set([...failingSources(user.holdings), ...unwellInNew(directory, after, slot)]))
      if (source !== null && source !== group) others.push(...faultsWith(source));
  }
  return { obstacles: [...own, ...others], first: [...own.slice(0, 1), ...others] };
}

function refusedWith(refusal: Refusal, group: GroupId): Obstacle[] {
  switch (refusal.code) {
    case 'licence.violation':
      return refusal.faults.map((fault) => ({ kind: 'fault', fault, group }));
    case 'licence.template':
      return refusal.faults.map((fault) => ({ kind: 'template', fault, group }));
    default:
      return [];
  }
}
