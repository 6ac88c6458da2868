import { useMemo } from 'react';
import type { SeatParts } from '../../insight/pictures/seat-parts.ts';
import { useWords } from '../../i18n/use-words.ts';

/** The one sentence that goes with each picture. */
export type PictureWords = {
  readonly seats: (product: string, parts: SeatParts) => string;
};

export function usePictureWords(): PictureWords {
  const words = useWords('pictures');
  return useMemo(
    () => ({
      seats: (product, parts) =>
        words(parts.over > 0 ? 'seats.over' : 'seats.sentence', { product, ...parts }),
    }),
    [words],
  );
}
