import { useMemo } from 'react';
import type { Group } from '../../engine/group.ts';
import type { PlanId, SkuId } from '../../engine/ids.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { Move } from '../../insight/ways/move.ts';
import type { Way } from '../../insight/ways/way.ts';
import { useCountryName } from './use-country-name.ts';
import { useNames } from './use-names.ts';

export type WayWords = {
  /** What a way does, one phrase for each move, Reprocess included. */
  readonly title: (way: Pick<Way, 'steps' | 'users' | 'reprocesses'>) => string;
  readonly plans: (plans: readonly PlanId[]) => string;
  readonly splitName: (group: Group, without: readonly SkuId[]) => string;
  readonly giveName: (sku: SkuId) => string;
};

/** Ways out in words, with plans, products and groups by name. */
export function useWayWords(): WayWords {
  const words = useWords('ways');
  const names = useNames();
  const formats = useFormats();
  const country = useCountryName();
  return useMemo(() => {
    const plans = (ids: readonly PlanId[]): string => formats.list(ids.map(names.plan));
    const products = (ids: readonly SkuId[]): string => formats.list(ids.map(names.product));
    const phrase = (move: Move, users: number): string => {
      switch (move.kind) {
        case 'directPlansOff':
          return words('move.directPlansOff', {
            plans: plans(move.plans),
            product: names.product(move.sku),
          });
        case 'removeDirect':
          return words('move.removeDirect', { product: names.product(move.sku), users });
        case 'groupPlansOff':
          return words('move.groupPlansOff', {
            plans: plans(move.plans),
            product: names.product(move.sku),
            group: names.group(move.group),
          });
        case 'dependentOff': {
          const values = { plans: plans(move.plans), product: names.product(move.sku) };
          return move.source === null
            ? words('move.dependentDirectOff', values)
            : words('move.dependentGroupOff', { ...values, group: names.group(move.source) });
        }
        case 'giveByGroup': {
          const plan = names.plan(move.plan);
          return move.group === null
            ? words('move.giveByNewGroup', { plan, product: names.product(move.sku), users })
            : words('move.giveByGroup', { plan, group: names.group(move.group), users });
        }
        case 'buySeats':
        case 'freeSeats':
          return words(`move.${move.kind}`, { seats: move.seats, product: names.product(move.sku) });
        case 'changeLocation':
          return words('move.changeLocation', { location: country(move.location), users });
        case 'fixAddress':
          return words(move.whose === 'own' ? 'move.fixOwnAddress' : 'move.fixOtherAddress', { users });
        case 'splitGroup':
          return words('move.splitGroup', {
            group: names.group(move.group),
            products: products(move.without),
            users,
          });
        case 'leaveGroup':
          return words('move.leaveGroup', { group: names.group(move.group), users });
        default:
          return move satisfies never;
      }
    };
    return {
      title: ({ steps, users, reprocesses }) => {
        if (steps.length === 0) return words('reprocessOnly');
        const phrases = steps.map(({ move }) => phrase(move, users.length)).join(' + ');
        return reprocesses ? words('thenReprocess', { steps: phrases }) : phrases;
      },
      plans,
      splitName: ({ profile }, without) =>
        words('newSplit', { group: profile.displayName, products: products(without) }),
      giveName: (sku) => words('newGive', { product: names.product(sku) }),
    };
  }, [words, names, formats, country]);
}
