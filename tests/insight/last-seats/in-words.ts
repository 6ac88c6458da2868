import type { Context } from '../../../src/engine/command.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import { finish } from '../../../src/engine/slices.ts';
import type { LastSeats } from '../../../src/insight/last-seats/last-seats.ts';
import { lastSeatsOf } from '../../../src/insight/last-seats/last-seats-of.ts';
import * as id from '../../support/named.ts';
import { toTheEnd } from '../to-the-end.ts';

export const CONTEXT: Context = {
  at: Date.UTC(2017, 6, 1),
  actor: { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: 'admin@contoso.test' },
};

export const lastSeats = (directory: Directory, product: string, seed = 1): LastSeats =>
  finish(toTheEnd(lastSeatsOf(directory, id.sku(product), seed, CONTEXT)));

/** How many of the orders license each contender. */
export const hits = (found: LastSeats): Record<string, number> =>
  Object.fromEntries(found.contenders.map(({ profile, licensed }) => [profile.displayName, licensed]));

/** Whom join order licenses. */
export const here = (found: LastSeats): string[] =>
  found.contenders.flatMap(({ profile, joinOrder }) => (joinOrder ? [profile.displayName] : []));
