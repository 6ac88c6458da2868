import { useState, type KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** One tab stop for all bands of a picture: arrows, Home and End move among them. */
export function useRovingBands(count: number) {
  const [place, setStop] = useState(0);
  const stop = Math.min(place, Math.max(0, count - 1));
  const onKeyDown = (event: KeyboardEvent<SVGGElement>): void => {
    const next = placeAfter(event.key, stop, count);
    if (next === null) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll<SVGPathElement>('[role="option"]')[next]?.focus();
  };
  return { stop, setStop, onKeyDown };
}

function placeAfter(key: string, stop: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : (stop + step + count) % count;
}
