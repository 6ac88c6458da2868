import { useCallback, useMemo } from 'react';
import type { SkuId } from '../../engine/ids.ts';
import { seatsOf } from '../../engine/queries.ts';
import { seatParts, seatSources } from '../../insight/pictures/seat-parts.ts';
import { situationsOf } from '../../insight/pictures/situations.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePacedDirectory } from '../../store/use-paced-directory.ts';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { SeatPicture } from '../pictures/SeatPicture.tsx';
import { useProductName } from '../wording/use-product-name.ts';
import { useSliced } from './use-sliced.ts';

/** How the licenses of a product are used, counted beside the page and kept up to date. */
export function ProductSeatPicture({ sku }: { readonly sku: SkuId }) {
  const words = useWords('pictures');
  const name = useProductName();
  const directory = usePacedDirectory();
  const { records } = directory.users;
  // What is recorded tells everything: whoever is renamed is not counted again.
  // oxlint-disable-next-line react/exhaustive-deps
  const situations = useSliced(useCallback(() => situationsOf(directory.users), [records]));
  const sources = useMemo(() => situations && seatSources(situations, sku), [situations, sku]);
  const { total } = seatsOf(directory, sku);
  const parts = useMemo(() => sources && seatParts(sources, { total }), [sources, total]);
  return (
    // As high as the picture from the start, so that the list below it does not move when it comes.
    <div className="min-h-41 border-b border-stroke bg-surface px-6 py-3">
      {parts ? <SeatPicture product={name(sku)} parts={parts} /> : <ProgressBar label={words('counting')} />}
    </div>
  );
}
