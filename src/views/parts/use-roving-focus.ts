import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

function stops(root: HTMLElement | null): readonly HTMLElement[] {
  if (!root) return [];
  return [...root.querySelectorAll<HTMLElement>('button, a[href]')].filter(
    (stop) => !stop.closest('[hidden], [inert], [role="menu"]'),
  );
}

/** One tab stop for a whole bar: arrows, Home and End move inside it (ARIA toolbar pattern). */
export function useRovingFocus(root: RefObject<HTMLElement | null>) {
  const last = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const all = stops(root.current);
    const home = all.find((stop) => stop === last.current) ?? all[0];
    for (const stop of all) stop.tabIndex = stop === home ? 0 : -1;
  });

  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const all = stops(root.current);
    const now = all.find((stop) => stop === event.target);
    if (!now) return;
    last.current = now;
    for (const stop of all) stop.tabIndex = stop === now ? 0 : -1;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const all = stops(root.current);
    const at = all.findIndex((stop) => stop === event.target);
    if (at < 0) return;
    const step = STEPS[event.key];
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? all.length - 1
          : step && (at + step + all.length) % all.length;
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };

  return { onFocus, onKeyDown };
}
