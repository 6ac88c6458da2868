import type { Holdings, Recorded } from '../../engine/holdings.ts';
import type { UserTable } from '../../engine/user-table.ts';

/** How many users share each situation; users with nothing recorded are in none. */
export type Situations = ReadonlyMap<Holdings, number>;

/* Chunks of users are values that directories share: whoever has not changed is never counted again. */
const counted = new WeakMap<readonly Recorded[], Situations>();

/** Counts the users by situation, in slices of some thousand users. */
export function* situationsOf(users: UserTable): Generator<void, Situations> {
  const all = new Map<Holdings, number>();
  for (const [place, chunk] of users.records.entries()) {
    for (const [holdings, count] of inChunk(chunk)) all.set(holdings, (all.get(holdings) ?? 0) + count);
    if (place % CHUNKS === CHUNKS - 1) yield;
  }
  return all;
}

/** Chunks of 256 users between two pauses. */
const CHUNKS = 16;

function inChunk(chunk: readonly Recorded[]): Situations {
  const known = counted.get(chunk);
  if (known) return known;
  const found = new Map<Holdings, number>();
  for (const { holdings } of chunk) {
    if (holdings.length > 0) found.set(holdings, (found.get(holdings) ?? 0) + 1);
  }
  counted.set(chunk, found);
  return found;
}
