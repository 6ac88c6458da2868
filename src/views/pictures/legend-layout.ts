import { TEXT, textWidth } from './fit-text.ts';

const SWATCH = 16;
const GAP = 24;
const LINE = 24;

/** Where the entries of a legend stand, in as many lines as they need. */
export function legendLayout(texts: readonly string[], width: number) {
  let x = 0;
  let line = 0;
  const places = texts.map((text) => {
    const wide = SWATCH + 8 + textWidth(text, TEXT);
    if (x > 0 && x + wide > width) {
      x = 0;
      line++;
    }
    const place = { x, y: line * LINE };
    x += wide + GAP;
    return place;
  });
  return { places, height: (line + 1) * LINE };
}
