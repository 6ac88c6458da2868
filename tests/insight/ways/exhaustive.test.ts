import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute } from '../../../src/engine/decide.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import { finish } from '../../../src/engine/slices.ts';
import { slotsOf } from '../../../src/engine/slots.ts';
import { usersOf } from '../../../src/engine/user-table.ts';
import { makeScenes } from '../../../src/insight/ways/make-scene.ts';
import { keyOf, smaller, type WayStep } from '../../../src/insight/ways/move.ts';
import type { Scene } from '../../../src/insight/ways/scene.ts';
import { searchWays } from '../../../src/insight/ways/search.ts';
import { tenants } from '../../support/arbitrary-tenants.ts';
import { exhaustively, worksFor } from './exhaustive.ts';
import { CONTEXT, inWords, waysOptions } from './in-words.ts';

/** Everybody is reprocessed until nothing changes (rule 8.5): what was loaded and never judged is nobody's error. */
function atRest(tenant: Directory): Directory {
  const users = [...usersOf(tenant.users)].map(({ id }) => id);
  let directory = tenant;
  for (let round = 0; round < 3; round++) {
    const queued = execute(directory, { type: 'user.reprocess', users }, CONTEXT);
    const done = queued.ok && execute(queued.value.directory, { type: 'process', steps: Infinity }, CONTEXT);
    if (!done || !done.ok) throw new Error('a reprocess is never refused');
    directory = done.value.directory;
  }
  return directory;
}

/** The tenant with seats for everybody: nobody has to wait for one, whatever else is tried. */
const withSeats = (tenant: Directory): Directory =>
  tenant.products.reduce((directory, { id: sku }) => {
    const done = execute(directory, { type: 'subscription.setUnits', sku, units: { enabled: 99 } }, CONTEXT);
    if (!done.ok) throw new Error(done.reason.code);
    return done.value.directory;
  }, tenant);

/** The first users in error of a tenant, each with the group. */
function scenesOf(tenant: Directory): Scene[] {
  const directory = atRest(tenant);
  const { sceneOf } = makeScenes(directory, waysOptions());
  const scenes = [...directory.failing].flatMap(([group, failing]) =>
    [...slotsOf(failing)].map((slot) => sceneOf(group, [slot])),
  );
  return scenes.slice(0, 2);
}

const words = (scene: Scene, steps: readonly WayStep[]): string =>
  inWords(scene.directory, { steps, reprocesses: false });

test.for([
  { name: 'seats for everybody', change: withSeats, seed: 3, least: 30 },
  { name: 'few seats', change: (tenant: Directory) => tenant, seed: 6, least: 30 },
])(
  'no way out of up to two moves is missing: every set of them is tried, $name',
  ({ change, seed, least }) => {
    let compared = 0;
    const missing: string[] = [];
    for (const tenant of fc.sample(tenants, { seed, numRuns: 8 })) {
      for (const scene of scenesOf(change(tenant))) {
        const found = new Set(finish(searchWays(scene)).map(keyOf));
        for (const steps of exhaustively(scene, 2)) {
          compared += 1;
          if (!found.has(keyOf(steps))) missing.push(words(scene, steps));
        }
      }
    }

    expect(missing).toEqual([]);
    expect(compared).toBeGreaterThan(least);
  },
);

test('every way that is found works, and nothing of it can be left out', () => {
  let tried = 0;
  const wrong: string[] = [];
  for (const tenant of fc.sample(tenants, { seed: 7, numRuns: 16 })) {
    for (const scene of scenesOf(tenant)) {
      for (const steps of finish(searchWays(scene))) {
        tried += 1;
        const works = worksFor(steps, scene);
        const isLeast = smaller(steps).every((fewer) => !worksFor(fewer, scene));
        if (!works || !isLeast) wrong.push(words(scene, steps));
      }
    }
  }

  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(60);
});
