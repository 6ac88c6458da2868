import { useCallback } from 'react';
import type { Seats } from '../../engine/queries.ts';
import { useWords } from '../../i18n/use-words.ts';

/** A product's seats in one sentence, over-assigned ones included (R1.3). */
export function useSeatText(): (seats: Seats) => string {
  const words = useWords('licenses');
  return useCallback(
    ({ consumed, total, available }) =>
      available < 0
        ? words('seats.over', { consumed, total, over: -available })
        : words('seats.text', { consumed, total, available }),
    [words],
  );
}
