import { useMemo } from 'react';
import type { Group } from '../../engine/group.ts';
import type { PlanId, SkuId } from '../../engine/ids.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { Move } from '../../insight/ways/move.ts';
import type { Way } from '../../insight/ways/way.ts';
import { useCountryName } from './use-country-name.ts';
import { useNames } from './use-names.ts';

export type WayWords = {
  /** What a way does, one sentence for each move; Reprocess alone has one, too. */
  readonly steps: (way: Pick<Way, 'steps'>) => readonly string[];
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
    const sentence = (move: Move): string => {
      switch (move.kind) {
        case 'directPlansOff':
          return words('move.directPlansOff', {
            plans: plans(move.plans),
            product: names.product(move.sku),
          });
        case 'removeDirect':
          return words('move.removeDirect', { product: names.product(move.sku) });
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
            ? words('move.giveByNewGroup', { plan, product: names.product(move.sku) })
            : words('move.giveByGroup', { plan, group: names.group(move.group) });
        }
        case 'buySeats':
        case 'freeSeats':
          return words(`move.${move.kind}`, { seats: move.seats, product: names.product(move.sku) });
        case 'changeLocation':
          return words('move.changeLocation', { location: country(move.location) });
        case 'fixAddress':
          return words(move.whose === 'own' ? 'move.fixOwnAddress' : 'move.fixOtherAddress');
        case 'splitGroup':
          return words('move.splitGroup', {
            group: names.group(move.group),
            products: products(move.without),
          });
        case 'leaveGroup':
          return words('move.leaveGroup', { group: names.group(move.group) });
        default:
          return move satisfies never;
      }
    };
    return {
      steps: ({ steps }) =>
        steps.length === 0 ? [words('reprocessOnly')] : steps.map(({ move }) => sentence(move)),
      plans,
      splitName: ({ profile }, without) =>
        words('newSplit', { group: profile.displayName, products: products(without) }),
      giveName: (sku) => words('newGive', { product: names.product(sku) }),
    };
  }, [words, names, formats, country]);
}
