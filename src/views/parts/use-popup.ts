import { useLayoutEffect, type RefObject } from 'react';
import { placeBelow, type PlaceAlign } from './place-below.ts';

/**
 * Shows an element with `popover="manual"` in the browser's top layer while `open`, so that no pane,
 * grid or bar cuts it off, and keeps it beside its anchor while things scroll.
 */
export function usePopup(
  open: boolean,
  anchor: RefObject<Element | null>,
  popup: RefObject<HTMLElement | null>,
  align: PlaceAlign,
): void {
  useLayoutEffect(() => {
    const box = popup.current;
    if (!open || !box) return;
    const place = (): void => {
      if (anchor.current) placeBelow(anchor.current, box, align);
    };
    if ('showPopover' in box) box.showPopover();
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
      if (box.isConnected && 'hidePopover' in box) box.hidePopover();
    };
  }, [open, anchor, popup, align]);
}
