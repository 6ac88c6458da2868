import type { GroupId } from '../../engine/ids.ts';
import type { Slot } from '../../engine/slots.ts';
import { isInArticle, stepsAgainst } from './kinds.ts';
import type { SceneOf } from './make-scene.ts';
import { keyOf, leversOf, type WayStep } from './move.ts';
import type { Scene } from './scene.ts';
import { searchWays, Trial } from './search.ts';
import type { Situation } from './situations.ts';

/** Steps that help some users of a target, by the groups that they are in error with. */
export type Offer = {
  readonly steps: readonly WayStep[];
  readonly cases: Map<GroupId, Slot[]>;
  /** Whether the article names each step, for each of them. */
  inArticle: boolean;
};

/** Situations that are searched for one target, the largest first. */
export const MOST_SITUATIONS = 40;
/** Further ones, on which the ways that help others are tried. */
const MOST_FURTHER = 400;

/**
 * What helps whom. A situation is searched once, on one of the users who share it; what helps several is one offer.
 * Where there are more than are searched, what helps others is tried on the rest. `tell` hears how much is done.
 */
export function* offersFor(
  situations: readonly Situation[],
  sceneOf: SceneOf,
  tell: (share: number) => void,
): Generator<void, readonly Offer[]> {
  const offers = new Map<string, Offer>();
  const take = (steps: readonly WayStep[], { group, slots }: Situation): void => {
    const key = keyOf(steps);
    const offer = offers.get(key) ?? { steps, cases: new Map<GroupId, Slot[]>(), inArticle: true };
    offers.set(key, offer);
    const known = offer.cases.get(group) ?? [];
    offer.cases.set(group, known);
    for (const slot of slots) known.push(slot);
    offer.inArticle &&= steps.every((step) => isInArticle(step, group));
  };
  const further = situations.slice(MOST_SITUATIONS, MOST_SITUATIONS + MOST_FURTHER);
  const all = Math.min(situations.length, MOST_SITUATIONS) + further.length;
  for (const [place, situation] of situations.slice(0, MOST_SITUATIONS).entries()) {
    tell(place / all);
    const scene = sceneOf(situation.group, situation.slots.slice(0, 1));
    for (const steps of yield* searchWays(scene)) take(steps, situation);
  }
  const known = [...offers.values()].map(({ steps }) => steps);
  for (const [place, situation] of further.entries()) {
    tell((MOST_SITUATIONS + place) / all);
    const scene = sceneOf(situation.group, situation.slots.slice(0, 1));
    for (const steps of yield* helping(known, scene)) take(steps, situation);
  }
  return [...offers.values()];
}

/** Which of some ways help here, too: only what does something about the first obstacle can. */
function* helping(
  known: readonly (readonly WayStep[])[],
  scene: Scene,
): Generator<void, readonly (readonly WayStep[])[]> {
  const trial = new Trial(scene);
  const { works, first } = yield* trial.of([]);
  if (works) return [[]];
  const levers = leversOf(first.flatMap((obstacle) => stepsAgainst(obstacle, scene)));
  const found: (readonly WayStep[])[] = [];
  for (const steps of known) {
    yield;
    const may = [...leversOf(steps)].some((lever) => levers.has(lever));
    if (may && (yield* trial.isLeast(steps))) found.push(steps);
  }
  return found;
}
