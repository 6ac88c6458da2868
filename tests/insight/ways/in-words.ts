import type { Context } from '../../../src/engine/command.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import { groupId } from '../../../src/engine/ids.ts';
import { groupById, userById } from '../../../src/engine/queries.ts';
import { rulesOf } from '../../../src/engine/rules.ts';
import { finish } from '../../../src/engine/slices.ts';
import type { Move } from '../../../src/insight/ways/move.ts';
import type { WaysOptions } from '../../../src/insight/ways/scene.ts';
import { type Target, type Way, type WaysOut } from '../../../src/insight/ways/way.ts';
import { waysOut } from '../../../src/insight/ways/ways-out.ts';
import { guid } from '../../support/named.ts';

export const CONTEXT: Context = {
  at: Date.UTC(2030, 0, 1),
  actor: { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: 'admin@contoso.test' },
};

/** New groups get ids that count, so that the same search has the same answer. */
export function waysOptions(): WaysOptions {
  let made = 0;
  return {
    context: CONTEXT,
    newGroup: () => groupId(guid('new group', String(made++))),
    splitName: (group, without) => `${group.profile.displayName} without ${without.length}`,
    giveName: () => 'New group',
  };
}

export const waysFor = (directory: Directory, target: Target): WaysOut =>
  finish(waysOut(directory, target, waysOptions()));

/** `direct STANDARDPACK off SHAREPOINTSTANDARD, EXCHANGE_S_STANDARD`, each move of a way. */
export const inWords = (
  directory: Directory,
  { steps, reprocesses }: Pick<Way, 'steps' | 'reprocesses'>,
): string =>
  [...steps.map(({ move }) => moveInWords(directory, move)), ...(reprocesses ? ['Reprocess'] : [])].join(
    ' + ',
  );

function moveInWords(directory: Directory, move: Move): string {
  const { products, planNames } = rulesOf(directory);
  const product = 'sku' in move ? (products.get(move.sku)?.partNumber ?? move.sku) : '';
  const plans =
    'plans' in move
      ? move.plans
          .map((plan) => planNames.get(plan) ?? plan)
          .toSorted()
          .join(', ')
      : '';
  const source =
    'group' in move && move.group !== null
      ? (groupById(directory, move.group)?.profile.displayName ?? 'deleted')
      : 'source' in move && move.source !== null
        ? (groupById(directory, move.source)?.profile.displayName ?? 'deleted')
        : 'direct';
  switch (move.kind) {
    case 'directPlansOff':
    case 'groupPlansOff':
    case 'dependentOff':
      return `${move.kind} ${source} ${product}: ${plans}`;
    case 'removeDirect':
      return `${move.kind} ${product}`;
    case 'giveByGroup':
      return `${move.kind} ${move.group === null ? 'new' : source} ${product}: ${planNames.get(move.plan)}`;
    case 'buySeats':
    case 'freeSeats':
      return `${move.kind} ${product}: ${move.seats}`;
    case 'changeLocation':
      return `${move.kind} ${move.location}`;
    case 'fixAddress':
      return `${move.kind} ${move.whose}`;
    case 'splitGroup':
      return `${move.kind} ${source} without ${move.without.map((sku) => products.get(sku)?.partNumber ?? sku).join(', ')}`;
    case 'leaveGroup':
      return `${move.kind} ${source}`;
    default:
      return move satisfies never;
  }
}

export const nameOfUser = (directory: Directory, user: Way['users'][number]): string =>
  userById(directory, user)?.profile.displayName ?? user;
