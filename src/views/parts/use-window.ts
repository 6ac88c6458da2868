import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useReducer, type RefObject } from 'react';

/** Lists up to here are drawn whole. */
const WHOLE = 50;
const FIRST_PAINT = 30;

export type WindowedRow = { readonly index: number; readonly top: number };

type WindowInput = {
  readonly count: number;
  readonly rowHeight: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** A row drawn wherever the scroll is, so that focus in it survives; -1 for none. */
  readonly pinned: number;
};

/** The rows of a long list worth drawing now, by place, and the height of all. */
export function useWindow({ count, rowHeight, scroller, pinned }: WindowInput) {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor: (range) => {
      const visible = defaultRangeExtractor(range);
      return pinned < 0 || pinned >= count || visible.includes(pinned) ? visible : [...visible, pinned];
    },
  });
  // The scroller comes after the rows in it, and is found when they are drawn again: found as late as by a click, it
  // would be scrolled back to the top under the pointer.
  const [, findScroller] = useReducer(() => true, false);
  useEffect(findScroller, [findScroller]);
  const items = virtualizer.getVirtualItems();
  const drawn =
    count <= WHOLE || items.length === 0
      ? firstRows(count <= WHOLE ? count : FIRST_PAINT, pinned, count)
      : items.map((item) => item.index);
  const rows: readonly WindowedRow[] = drawn.map((index) => ({ index, top: index * rowHeight }));
  return { rows, height: count * rowHeight };
}

function firstRows(length: number, pinned: number, count: number): readonly number[] {
  const first = Array.from({ length }, (_, index) => index);
  return pinned >= length && pinned < count ? [...first, pinned] : first;
}
