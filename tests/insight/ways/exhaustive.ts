import { isDynamic } from '../../../src/engine/group.ts';
import { inForce } from '../../../src/engine/holdings.ts';
import { groupById, groupsOf, seatsOf } from '../../../src/engine/queries.ts';
import { enabledPlans, rulesOf } from '../../../src/engine/rules.ts';
import { finish } from '../../../src/engine/slices.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import type { SkuId } from '../../../src/engine/ids.ts';
import { hasSlot, NO_SLOTS, type Slot } from '../../../src/engine/slots.ts';
import { rowsOf } from '../../../src/engine/table.ts';
import { userAt } from '../../../src/engine/user-table.ts';
import { attemptsAt, reprocessUsers } from '../../../src/insight/ways/attempt.ts';
import { carryOut } from '../../../src/insight/carry-out.ts';
import {
  hasFewer,
  keyOf,
  smaller,
  withStep,
  type Move,
  type WayStep,
} from '../../../src/insight/ways/move.ts';
import type { Scene } from '../../../src/insight/ways/scene.ts';
import { standsWell } from '../../../src/insight/ways/standing.ts';

/** Everything of the offered kinds that can be done at all, sensible or not: nothing here asks what is in the way. */
export function everyMove(scene: Scene): Move[] {
  const { directory, group: own, slots } = scene;
  const user = userAt(directory.users, slots[0] ?? -1);
  if (!user) return [];
  const rules = rulesOf(directory);
  const moves: Move[] = [
    { kind: 'fixAddress', whose: 'own' },
    { kind: 'fixAddress', whose: 'others' },
    ...scene.locations().map((location): Move => ({ kind: 'changeLocation', location })),
  ];
  for (const { sku, disabled } of user.holdings.filter((held) => held.source === null && inForce(held))) {
    moves.push({ kind: 'removeDirect', sku });
    for (const plan of enabledPlans(rules, sku, disabled))
      moves.push({ kind: 'directPlansOff', sku, plans: [plan] });
  }
  const related = new Set([
    ...groupsOf(directory, user.id),
    ...user.holdings.flatMap(({ source }) => (source === null ? [] : (groupById(directory, source) ?? []))),
  ]);
  for (const { id, licences } of related) {
    for (const { sku, disabled } of licences)
      for (const plan of enabledPlans(rules, sku, disabled))
        moves.push({ kind: 'groupPlansOff', group: id, sku, plans: [plan] });
  }
  for (const { id, profile, licences } of groupsOf(directory, user.id)) {
    if (isDynamic(profile)) continue;
    moves.push({ kind: 'leaveGroup', group: id });
    if (licences.length < 2) continue;
    for (const { sku } of licences) moves.push({ kind: 'splitGroup', group: id, without: [sku] });
  }
  for (const sku of [...related].flatMap(({ licences }) => licences.map((licence) => licence.sku))) {
    const seats = Math.max(1, 1 - seatsOf(directory, sku).available);
    moves.push({ kind: 'buySeats', sku, seats }, { kind: 'freeSeats', sku, seats });
  }
  const needed = new Set([...rules.requirements.values()].flat().flatMap(({ plans }) => plans));
  for (const { id, profile, licences } of rowsOf(directory.groups)) {
    if (id === own || isDynamic(profile) || [...related].some((group) => group.id === id)) continue;
    for (const { sku, disabled } of licences)
      for (const plan of enabledPlans(rules, sku, disabled).filter((given) => needed.has(given)))
        moves.push({ kind: 'giveByGroup', group: id, sku, plan });
  }
  for (const { id: sku, plans } of directory.products)
    for (const { id: plan } of plans.filter((given) => needed.has(given.id)))
      moves.push({ kind: 'giveByGroup', group: null, sku, plan });
  return moves;
}

/** What works of all sets of up to `most` moves, each carried out, where no smaller one with the same levers does. */
export function exhaustively(scene: Scene, most: number): (readonly WayStep[])[] {
  const moves = everyMove(scene).map((move): WayStep => ({ move, against: null }));
  const sets = new Map<string, readonly WayStep[]>([['', []]]);
  let last = [...sets.values()];
  for (let size = 1; size <= most; size++) {
    const next = new Map<string, readonly WayStep[]>();
    for (const set of last) {
      for (const step of moves) {
        const more = withStep(set, step);
        if (more && !sets.has(keyOf(more))) next.set(keyOf(more), more);
      }
    }
    for (const [key, set] of next) sets.set(key, set);
    last = [...next.values()];
  }
  const working = new Map<string, readonly WayStep[]>();
  const meant = new Set<readonly WayStep[]>();
  for (const [key, steps] of sets) {
    const after = resultOf(steps, scene);
    if (!after) continue;
    working.set(key, steps);
    if (scene.slots.every((slot) => seatsAreMeant(steps, scene.directory, after, slot))) meant.add(steps);
  }
  const isLeast = (steps: readonly WayStep[]): boolean =>
    !smaller(steps).some((fewer) => working.has(keyOf(fewer))) &&
    ![...working.values()].some((other) => hasFewer(other, steps));
  return [...meant].filter(isLeast);
}

/**
 * A seat of a product that is short goes to whoever's turn comes first, so that anything that frees one by the way or
 * moves a user forward in the queue can help by accident: no way out is looked for in that. A user gets such a seat
 * because it was bought or freed for them, and a seat is bought or freed for a user who takes it.
 */
function seatsAreMeant(steps: readonly WayStep[], before: Directory, after: Directory, slot: Slot): boolean {
  const meant = steps.flatMap(({ move }) => ('seats' in move ? [move.sku] : []));
  const taken = before.products.flatMap(({ id }) =>
    holds(after, slot, id) && !holds(before, slot, id) ? [id] : [],
  );
  const short = taken.filter((sku) => seatsOf(before, sku).available < before.users.size);
  return meant.every((sku) => taken.includes(sku)) && short.every((sku) => meant.includes(sku));
}

const holds = (directory: Directory, slot: Slot, sku: SkuId): boolean =>
  hasSlot(directory.holders.get(sku) ?? NO_SLOTS, slot);

/** Whether some steps, carried out in full, leave the users of a scene well and in no error that they had not. */
export const worksFor = (steps: readonly WayStep[], scene: Scene): boolean => resultOf(steps, scene) !== null;

/** The tenant after steps that work. */
function resultOf(steps: readonly WayStep[], scene: Scene): Directory | null {
  const { directory, group, slots, options, freeable } = scene;
  const tooFew = steps.some(
    ({ move }) => move.kind === 'freeSeats' && freeable(move.sku, move.seats, slots).length === 0,
  );
  if (tooFew) return null;
  for (const commands of attemptsAt(steps, scene, reprocessUsers(scene))) {
    const after = finish(carryOut(directory, commands, options.context));
    if (after && slots.every((slot) => standsWell(directory, after, group, slot))) return after;
  }
  return null;
}
