import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';

const OPEN_AFTER_MS = 400;
const CLOSE_AFTER_MS = 120;

/** When a tooltip is open: on keyboard focus at once, on hover after a moment; Escape, leaving and pressing close it. */
export function useTooltip() {
  const [open, setOpen] = useState(false);
  const timer = useRef(0);
  const later = useCallback((next: boolean, delay: number): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(next), delay);
  }, []);
  const now = useCallback((next: boolean): void => {
    window.clearTimeout(timer.current);
    setOpen(next);
  }, []);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const handlers = {
    onPointerEnter: () => later(true, OPEN_AFTER_MS),
    onPointerLeave: () => later(false, CLOSE_AFTER_MS),
    onPointerDown: () => now(false),
    onFocus: (event: { readonly target: Element }) => {
      if (event.target.matches(':focus-visible')) now(true);
    },
    onBlur: () => now(false),
    onKeyDown: (event: KeyboardEvent) => {
      if (open && event.key === 'Escape') {
        event.stopPropagation();
        now(false);
      }
    },
  };
  return { open, handlers };
}
