import { execute } from '../../../src/engine/decide.ts';
import type { Command } from '../../../src/engine/command.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import { userById } from '../../../src/engine/queries.ts';
import * as id from '../../support/named.ts';
import { CONTEXT } from './in-words.ts';

/** Every order of some names. */
export const ordersOf = (names: readonly string[]): (readonly string[])[] =>
  names.length === 0
    ? [[]]
    : names.flatMap((name) =>
        ordersOf(names.filter((other) => other !== name)).map((rest) => [name, ...rest]),
      );

const carriedOut = (directory: Directory, commands: readonly Command[]): Directory =>
  commands.reduce((now, command) => {
    const done = execute(now, command, CONTEXT);
    if (!done.ok) throw new Error(JSON.stringify(done.reason));
    return done.value.directory;
  }, directory);

/**
 * The share of all orders that license each member: members leave and join again in every order there is, one after
 * the other, each processed before the next.
 */
export function exactShares(
  directory: Directory,
  group: string,
  members: readonly string[],
  product: string,
): Record<string, number> {
  const to = { group: id.group(group) };
  const left = carriedOut(directory, [
    { type: 'group.removeMembers', ...to, members: members.map(id.user) },
    { type: 'process', steps: Infinity },
  ]);
  const orders = ordersOf(members);
  const hits: Record<string, number> = Object.fromEntries(members.map((name) => [name, 0]));
  for (const order of orders) {
    const after = carriedOut(
      left,
      order.flatMap((name): Command[] => [
        { type: 'group.addMembers', ...to, members: [id.user(name)] },
        { type: 'process', steps: Infinity },
      ]),
    );
    for (const name of members) {
      const held = userById(after, id.user(name))?.holdings ?? [];
      if (held.some(({ sku, state }) => sku === id.sku(product) && state !== 'Error'))
        hits[name] = (hits[name] ?? 0) + 1;
    }
  }
  return Object.fromEntries(Object.entries(hits).map(([name, count]) => [name, count / orders.length]));
}
