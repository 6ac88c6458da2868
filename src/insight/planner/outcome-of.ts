import type { Directory } from '../../engine/directory.ts';
import { inForce } from '../../engine/holdings.ts';
import type { GroupId, SkuId } from '../../engine/ids.ts';
import { groupById, seatsOf } from '../../engine/queries.ts';
import { NO_SLOTS, hasSlot, slotsOf } from '../../engine/slots.ts';
import { rowAt } from '../../engine/table.ts';
import { recordedOn } from '../../engine/user-table.ts';
import { RECORDED_ERRORS, type RecordedError } from '../../engine/vocabulary.ts';
import type { Loss, Outcome } from './planner.ts';

/** Users between two pauses. */
const FEW = 512;

/** How the direct user members of a group stand with some products, whatever gives them. */
export function* outcomeOf(
  directory: Directory,
  id: GroupId,
  skus: readonly SkuId[],
): Generator<void, Outcome> {
  const counts = skus.map((sku) => ({ sku, licensed: 0, without: new Map<RecordedError | null, number>() }));
  const members = groupById(directory, id)?.userMembers ?? NO_SLOTS;
  let full = 0;
  let seen = 0;
  for (const slot of slotsOf(members)) {
    if (++seen % FEW === 0) yield;
    const { holdings } = recordedOn(directory.users, slot);
    let has = 0;
    for (const count of counts) {
      const own = holdings.filter(({ sku }) => sku === count.sku);
      if (own.some(inForce)) {
        count.licensed += 1;
        has += 1;
        continue;
      }
      const reason = RECORDED_ERRORS.find((error) => own.some((held) => held.error === error)) ?? null;
      count.without.set(reason, (count.without.get(reason) ?? 0) + 1);
    }
    if (has === counts.length) full += 1;
  }
  return {
    members: members.size,
    full,
    pairs: counts.reduce((sum, { licensed }) => sum + licensed, 0),
    products: counts.map((count) => ({ ...count, available: seatsOf(directory, count.sku).available })),
  };
}

/** The products that users have before and not afterwards, product by product in the order of the users. */
export function* lossesOf(before: Directory, after: Directory): Generator<void, readonly Loss[]> {
  const losses: Loss[] = [];
  for (const [sku, holders] of before.holders) {
    const kept = after.holders.get(sku) ?? NO_SLOTS;
    yield;
    if (kept === holders) continue;
    for (const slot of slotsOf(holders)) {
      const user = hasSlot(kept, slot) ? undefined : rowAt(before.users, slot)?.id;
      if (user !== undefined) losses.push({ user, sku });
    }
  }
  return losses;
}
