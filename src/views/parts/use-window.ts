import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, type RefObject } from 'react';

/** Lists up to here are drawn whole. */
const WHOLE = 50;
const FIRST_PAINT = 30;

/** How much higher than the others a row is, by place; in rising order. */
export type Extras = readonly { readonly place: number; readonly extra: number }[];

export const NONE: Extras = [];

export type WindowedRow = { readonly index: number; readonly top: number };

/** The rows on the screen, the last one included. */
type Span = { readonly startIndex: number; readonly endIndex: number };

const overlap = (a: Span, b: Span): boolean => a.startIndex <= b.endIndex && b.startIndex <= a.endIndex;

type WindowInput = {
  readonly count: number;
  readonly rowHeight: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Unfolded rows; the same value while nothing of them changes. */
  readonly extras?: Extras | undefined;
  /** A row drawn wherever the scroll is, so that focus in it survives; -1 for none. */
  readonly pinned: number;
};

/** The rows of a long list worth drawing now, by place, and the height of all. */
export function useWindow({ count, rowHeight, extras = NONE, scroller, pinned }: WindowInput) {
  const extraAt = useMemo(() => new Map(extras.map(({ place, extra }) => [place, extra])), [extras]);
  const seen = useRef<Span>({ startIndex: 0, endIndex: 0 });
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight + (extraAt.get(index) ?? 0),
    overscan: 8,
    rangeExtractor: (range) => {
      // After a jump what is on the screen comes first, and what is around it when the scrolling goes on or rests.
      const visible = defaultRangeExtractor(overlap(range, seen.current) ? range : { ...range, overscan: 0 });
      return pinned < 0 || pinned >= count || visible.includes(pinned) ? visible : [...visible, pinned];
    },
  });
  // The scroller comes after the rows in it, and is found when they are drawn again: found as late as by a click, it
  // would be scrolled back to the top under the pointer.
  const [, findScroller] = useReducer(() => true, false);
  useEffect(findScroller, [findScroller]);
  // Heights are asked again only on demand: which rows are open, and how high, has changed.
  const laidOut = useRef(extras);
  useLayoutEffect(() => {
    if (laidOut.current === extras) return;
    laidOut.current = extras;
    virtualizer.measure();
  }, [virtualizer, extras]);
  const items = virtualizer.getVirtualItems();
  useLayoutEffect(() => {
    if (virtualizer.range) seen.current = virtualizer.range;
  });
  const drawn =
    count <= WHOLE || items.length === 0
      ? firstRows(count <= WHOLE ? count : FIRST_PAINT, pinned, count)
      : items.map((item) => item.index);
  const above = (end: number): number =>
    extras.reduce((sum, { place, extra }) => (place < end ? sum + extra : sum), 0);
  const rows: readonly WindowedRow[] = drawn.map((index) => ({
    index,
    top: index * rowHeight + above(index),
  }));
  return { rows, height: count * rowHeight + above(count) };
}

function firstRows(length: number, pinned: number, count: number): readonly number[] {
  const first = Array.from({ length }, (_, index) => index);
  return pinned >= length && pinned < count ? [...first, pinned] : first;
}
