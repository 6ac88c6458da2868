import type { Pattern, PatternEdge } from './pattern.ts';

/**
 * Whether a pattern occurs anywhere in a text, without case. All places a match could be at move on together, so
 * that the time grows with the text and never explodes.
 */
export function matchesPattern(pattern: Pattern, text: string): boolean {
  const everywhere = Array.from({ length: text.length + 1 }, (_, place) => place);
  return endsOf(pattern, everywhere, text).length > 0;
}

/** Where matches that begin at `starts` can end; no place twice. */
function endsOf(pattern: Pattern, starts: readonly number[], text: string): readonly number[] {
  switch (pattern.type) {
    case 'char':
      return starts
        .filter((place) => place < text.length && pattern.test.test(text.charAt(place)))
        .map((place) => place + 1);
    case 'edge':
      return starts.filter((place) => isEdge(pattern.edge, place, text));
    case 'sequence':
      return pattern.parts.reduce((places, part) => endsOf(part, places, text), starts);
    case 'choice':
      return [...new Set(pattern.options.flatMap((option) => endsOf(option, starts, text)))];
    case 'ahead':
      return starts.filter((place) => endsOf(pattern.part, [place], text).length > 0 !== pattern.negative);
    case 'repeat':
      return endsOfRepeat(pattern, starts, text);
  }
}

function endsOfRepeat(
  pattern: Extract<Pattern, { type: 'repeat' }>,
  starts: readonly number[],
  text: string,
): readonly number[] {
  let places = starts;
  for (let round = 0; round < pattern.min && places.length > 0; round += 1) {
    places = endsOf(pattern.part, places, text);
  }
  // A place reached before was reached with more rounds left: only new ones are worth going on from.
  const reached = new Set(places);
  for (let round = pattern.min; round < pattern.max && places.length > 0; round += 1) {
    places = endsOf(pattern.part, places, text).filter((place) => !reached.has(place));
    for (const place of places) reached.add(place);
  }
  return [...reached];
}

function isEdge(edge: PatternEdge, place: number, text: string): boolean {
  if (edge === 'start') return place === 0;
  if (edge === 'end') return place === text.length;
  const atWordEdge = isWord(text.charAt(place - 1)) !== isWord(text.charAt(place));
  return atWordEdge === (edge === 'word');
}

const isWord = (char: string): boolean => /^\w$/.test(char);
