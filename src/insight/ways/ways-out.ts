import type { Directory } from '../../engine/directory.ts';
import { carryOut } from '../carry-out.ts';
import { alike } from './alike.ts';
import { casesOf, countOf } from './cases.ts';
import { makeScenes } from './make-scene.ts';
import { offered } from './offered.ts';
import { MOST_SITUATIONS, offersFor } from './offers.ts';
import { LIMITS, type WaysOptions } from './scene.ts';
import { situationsOf } from './situations.ts';
import { byHarm, type Target, type Way, type WaysOut } from './way.ts';

/** Offers that are carried out, those that help most users first. */
const MOST_OFFERS = 80;
/** How much of the whole the search is. */
const SEARCH = 0.3;

/**
 * Every minimal way out of a target's errors, of the kinds there are: searched for each situation, then carried out in
 * full for all whom it helps before it is offered. What is queued is done first.
 */
export function* waysOut(
  directory: Directory,
  target: Target,
  options: WaysOptions,
): Generator<void, WaysOut> {
  const base = (yield* carryOut(directory, [], options.context)) ?? directory;
  const { sceneOf, limits } = makeScenes(base, options);
  const exact = yield* situationsOf(base, target);
  if (exact.length > MOST_SITUATIONS) limits.add('alike');
  const situations = exact.length > MOST_SITUATIONS ? yield* alike(base, exact) : exact;
  if (situations.length > MOST_SITUATIONS) limits.add('situations');

  const errors = casesOf(situations);
  const ways: Way[] = [];
  const tell = (share: number): void => options.tell?.(share, ways);
  const offers = (yield* offersFor(situations, sceneOf, (share) => tell(SEARCH * share))).toSorted(
    (a, b) => countOf(b.cases) - countOf(a.cases),
  );
  if (offers.length > MOST_OFFERS) limits.add('offers');
  const tried = offers.slice(0, MOST_OFFERS);
  for (const [place, offer] of tried.entries()) {
    tell(SEARCH + (1 - SEARCH) * (place / tried.length));
    const way = yield* offered(offer, { target, errors, directory: base, sceneOf });
    if (way) ways.push(way);
  }
  return { ways: ways.toSorted(byHarm), limits: LIMITS.filter((limit) => limits.has(limit)) };
}
