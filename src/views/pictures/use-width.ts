import { useState } from 'react';

/** The width that is drawn for before the page has been laid out. */
const ASSUMED = 880;

/** How wide a box is, so that a picture is drawn for it and its words keep their size. */
export function useWidth(least: number) {
  const [width, setWidth] = useState(ASSUMED);
  const [box] = useState(() => (element: HTMLElement | null): (() => void) | undefined => {
    if (!element) return undefined;
    const measure = (): void => {
      if (element.clientWidth > 0) setWidth(Math.max(least, Math.floor(element.clientWidth)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  });
  return { width, box };
}
