export type PlaceAlign = 'start' | 'middle' | 'end';

const GAP = 4;

/** Puts a fixed box under its anchor, or above where there is no room below, and inside the window. */
export function placeBelow(anchor: Element, box: HTMLElement, align: PlaceAlign): void {
  const target = anchor.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = target.bottom + GAP;
  const above = target.top - height - GAP;
  const spare = target.width - width;
  const shift = { start: 0, middle: spare / 2, end: spare }[align];
  const left = Math.max(GAP, Math.min(target.left + shift, window.innerWidth - width - GAP));
  box.style.top = `${below + height > window.innerHeight && above >= 0 ? above : below}px`;
  box.style.left = `${left}px`;
}
