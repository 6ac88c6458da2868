const PLAIN = /^[\u0020-\u007e]*$/;

/** Folds a text for searching: case and accents no longer count. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** The words of a query, folded. */
export const wordsOf = (query: string): readonly string[] => foldText(query).split(/\s+/).filter(Boolean);

/** Whether a folded text holds every word of the query, in any order; undefined when there is nothing to look for. */
export function searchFor(query: string): ((folded: string) => boolean) | undefined {
  const words = wordsOf(query);
  if (words.length === 0) return undefined;
  return (folded) => words.every((word) => folded.includes(word));
}
