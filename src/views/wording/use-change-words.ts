import { useMemo } from 'react';
import type { UserId } from '../../engine/ids.ts';
import { groupById } from '../../engine/queries.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { Change } from '../../insight/why/change.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { useCountryName } from './use-country-name.ts';
import { useNames } from './use-names.ts';

/** The smallest change for a user in a sentence, Reprocess included; or that none was found. */
export function useChangeWords(): (user: UserId, change: Change | null) => string {
  const words = useWords('why');
  const names = useNames();
  const formats = useFormats();
  const country = useCountryName();
  const directory = useDirectory();
  return useMemo(() => {
    const both = (items: readonly string[]): string => formats.list(items, { type: 'conjunction' });
    return (user, change) => {
      if (change === null) return words('noChange');
      if (change.kind === 'reprocess') return words('change.reprocess');
      return words('withReprocess', { change: changeText(user, change) });
    };

    function changeText(id: UserId, change: Exclude<Change, { readonly kind: 'reprocess' }>): string {
      const user = names.user(id);
      switch (change.kind) {
        case 'off': {
          const items = both(
            change.off.map(({ sku, plans }) =>
              words('change.item', { plans: both(plans.map(names.plan)), product: names.product(sku) }),
            ),
          );
          if (change.source === null) return words('change.offDirect', { user, items });
          const people = groupById(directory, change.source)?.userMembers.size ?? 0;
          return words('change.offGroup', { items, group: names.group(change.source), people });
        }
        case 'on': {
          const values = { plan: names.plan(change.plan), product: names.product(change.sku) };
          return change.source === null
            ? words('change.onDirect', { ...values, user })
            : words('change.onGroup', { ...values, group: names.group(change.source) });
        }
        case 'giveDirect':
          return words('change.giveDirect', {
            user,
            plan: names.plan(change.plan),
            product: names.product(change.sku),
          });
        case 'removeDirect':
          return words('change.removeDirect', { user, product: names.product(change.sku) });
        case 'join':
        case 'leave':
          return words(`change.${change.kind}`, { user, group: names.group(change.group) });
        case 'location':
          return words('change.location', { user, location: country(change.location) });
        case 'addresses':
          return words('change.addresses', {
            user: names.user(change.of),
            addresses: both(change.addresses),
          });
        case 'buySeats':
          return words('change.buySeats', { seats: change.seats, product: names.product(change.sku) });
        default:
          return change satisfies never;
      }
    }
  }, [words, names, formats, country, directory]);
}
