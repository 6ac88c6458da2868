import { useState } from 'react';

/**
 * How many children of a wrapping, one-line-high box are on its first line; undefined when all are.
 * Children past it stay laid out on the clipped lines, so widening the box finds them again.
 */
export function useOverflow() {
  const [cut, setCut] = useState<number>();
  // A new function on every render, so that changed words are measured again.
  const box = (element: HTMLElement | null): (() => void) | undefined => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setCut(firstWrapped(element)));
    observer.observe(element);
    return () => observer.disconnect();
  };
  return { cut, box };
}

function firstWrapped(box: HTMLElement): number | undefined {
  const children = [...box.children];
  const top = children[0]?.getBoundingClientRect().top ?? 0;
  const at = children.findIndex((child) => child.getBoundingClientRect().top > top + 4);
  return at < 0 ? undefined : at;
}
