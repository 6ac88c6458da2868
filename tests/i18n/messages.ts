import { loadedWords, loadWords } from '../../src/i18n/loaded-words.ts';
import type { Locale, Words } from '../../src/i18n/words.ts';

/** All parts of a language, as a page loads them. */
export async function load(locale: Locale): Promise<Partial<Words>> {
  loadedWords.setState({ locale, words: {} });
  await loadWords();
  return loadedWords.getState().words;
}

/** Every message with the path to it. */
export function messagesOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? messagesOf(value, `${path}${key}.`)
      : [[path + key, String(value)] as [string, string]],
  );
}

/** The names in braces that a message takes, in a stable order. */
export const argumentsOf = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? ''))].toSorted();
