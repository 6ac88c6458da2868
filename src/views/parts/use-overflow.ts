import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * How many children of a wrapping, one-line-high box are on its first line.
 * Children past it stay laid out on the clipped lines, so widening the box finds them again.
 */
export function useOverflow(box: RefObject<HTMLElement | null>, count: number): number {
  const [fitting, setFitting] = useState(count);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const children = [...element.children];
      const firstLine = children[0]?.getBoundingClientRect().top ?? 0;
      const cut = children.findIndex((child) => child.getBoundingClientRect().top > firstLine + 4);
      setFitting(cut < 0 ? children.length : cut);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, count]);

  return fitting;
}
