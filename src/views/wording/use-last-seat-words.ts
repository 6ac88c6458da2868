import { useMemo } from 'react';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { Contender } from '../../insight/last-seats/last-seats.ts';
import { shareRange } from '../../insight/last-seats/share-range.ts';
import { useReasonHeading } from './use-reason-heading.ts';

/** How often the orders of a draw license somebody, in words. */
export type LastSeatWords = {
  /** "Licensed in 48% of orders (96 of 200)", or the reason why in none. */
  readonly share: (one: Contender) => string;
  readonly range: (one: Contender) => string;
  /** The same out of the seats that are free now. */
  readonly fromFree: (one: Contender) => string;
};

export function useLastSeatWords(orders: number): LastSeatWords {
  const words = useWords('lastSeats');
  const formats = useFormats();
  const heading = useReasonHeading();
  return useMemo(() => {
    const percent = (share: number): string => formats.number(share, { style: 'percent' });
    const licensed = (hits: number): string =>
      words('licensed', { share: percent(hits / orders), hits, orders });
    return {
      share: ({ licensed: hits, reason }) => {
        if (hits > 0) return licensed(hits);
        return reason === null ? words('neverSilent') : words('never', { reason: heading(reason) });
      },
      range: ({ licensed: hits }) => {
        const { from, to } = shareRange(hits, orders);
        return words('fromTo', { from: percent(from), to: percent(to) });
      },
      fromFree: ({ fromFree }) => (fromFree === null ? words('has') : licensed(fromFree)),
    };
  }, [words, formats, heading, orders]);
}
